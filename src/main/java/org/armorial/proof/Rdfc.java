package org.armorial.proof;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The whole of RDFC-1.0, by titanium, for datasets whose blank nodes are hard to tell apart. */
final class Rdfc {
  /**
   * RDFC-1.0, section 7.1: "implementations … MUST defend against potential denial-of-service
   * attacks" by poisoned datasets. Counted, not timed, so that the answer is the same everywhere.
   */
  private static final int MAX_STEPS = 100_000;

  private Rdfc() {}

  /** The canonical name of each of {@code blanks}, by its number. */
  static byte[][] labels(List<Quad> quads, Map<String, Integer> blanks) {
    int[] steps = {0};
    RdfCanon canon =
        RdfCanon.create(
            "SHA-256",
            () -> {
              if (++steps[0] > MAX_STEPS) {
                throw new IllegalStateException("too many steps");
              }
            });
    try {
      for (Quad quad : quads) {
        quad.give(canon);
      }
      canon.provide(new Ignoring());
    } catch (RdfConsumerException | IllegalStateException e) {
      throw new UnsafeDocumentException(List.of("blank nodes that cannot be told apart"));
    }
    Map<String, String> names = canon.mapping();
    byte[][] labels = new byte[blanks.size()][];
    blanks.forEach(
        (name, number) ->
            labels[number] = names.getOrDefault(name, name).getBytes(StandardCharsets.US_ASCII));
    return labels;
  }

  private static final class Ignoring implements RdfQuadConsumer {
    @Override
    public RdfQuadConsumer quad(
        String subject,
        String predicate,
        String object,
        String datatype,
        String language,
        String direction,
        String graph) {
      return this;
    }
  }
}
