package org.armorial.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that were met last, under a limit that strangers' documents cannot exceed. Safe to
 * share between threads.
 */
final class ShapeMemory {
  /** A badge has a handful of shapes; a register some dozens of badges. */
  private static final int MAX_SHAPES = 1024;

  /** Characters of a shape that is worth remembering. */
  static final int MAX_SHAPE_LENGTH = 1 << 16;

  /** Characters of all shapes; what is remembered with each takes some times as much. */
  private static final int MAX_LENGTH = 1 << 22;

  private final Map<String, Optional<RdfShape>> shapes = new LinkedHashMap<>(64, 0.75f, true);
  private int length;

  /** What is remembered of {@code shape}: nothing inside when it is known to be of no use. */
  synchronized @Nullable Optional<RdfShape> find(String shape) {
    return shapes.get(shape);
  }

  synchronized void remember(String shape, Optional<RdfShape> made) {
    if (shapes.put(shape, made) == null) {
      length += shape.length();
    }
    while (shapes.size() > MAX_SHAPES || length > MAX_LENGTH) {
      String eldest = shapes.keySet().iterator().next();
      shapes.remove(eldest);
      length -= eldest.length();
    }
  }
}
