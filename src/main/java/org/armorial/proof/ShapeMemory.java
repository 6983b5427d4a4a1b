package org.armorial.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

  /**
   * What came of a shape.
   *
   * @param shape empty when its documents have to be asked about one by one
   */
  record Remembered(Optional<RdfShape> shape) {}

  private final Map<String, Remembered> shapes = new LinkedHashMap<>(64, 0.75f, true);
  private int length;

  /** What is remembered of {@code shape}. */
  synchronized Optional<Remembered> find(String shape) {
    return Optional.ofNullable(shapes.get(shape));
  }

  synchronized void remember(String shape, Optional<RdfShape> made) {
    if (shapes.put(shape, new Remembered(made)) == null) {
      length += shape.length();
    }
    while (shapes.size() > MAX_SHAPES || length > MAX_LENGTH) {
      String eldest = shapes.keySet().iterator().next();
      shapes.remove(eldest);
      length -= eldest.length();
    }
  }
}
