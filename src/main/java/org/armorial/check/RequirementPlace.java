package org.armorial.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.armorial.model.Requirement;

/**
 * One badge that a meta-badge rests on, and where its file names it.
 *
 * @param badge which
 * @param field its value in the file
 */
record RequirementPlace(Requirement.Badge badge, String field) {
  /** Every badge of a tree, in its order. */
  static List<RequirementPlace> in(Requirement tree) {
    return in(tree, "requires").toList();
  }

  /** The model does not keep whether a group was written {@code all}, {@code any} or {@code of}. */
  private static Stream<RequirementPlace> in(Requirement node, String path) {
    return node instanceof Requirement.Group group
        ? IntStream.range(0, group.of().size())
            .boxed()
            .flatMap(i -> in(group.of().get(i), path + ".*[" + i + "]"))
        : Stream.of(new RequirementPlace((Requirement.Badge) node, path + ".badge"));
  }

  /** The places at which the value may be looked for, the best first. */
  List<String> fields() {
    return List.of(field, "requires");
  }
}
