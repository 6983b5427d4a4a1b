package org.armorial.repository;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlSequence;

/** Finds a node of a file by the names and numbers that lead to it. */
final class FieldPath {
  private static final Pattern STEP = Pattern.compile("\\G(?:\\.?([^.\\[\\]]+)|\\[([0-9]{1,6})])");

  private FieldPath() {}

  /**
   * The node at {@code path}, for example {@code evidence[1].url}; {@code *} is the list among some
   * fields, whatever its name.
   */
  static Optional<YamlNode> find(YamlNode root, String path) {
    Matcher step = STEP.matcher(path);
    Optional<YamlNode> node = Optional.of(root);
    int end = 0;
    while (node.isPresent() && step.find()) {
      String name = step.group(1);
      node = name != null ? member(node.get(), name) : item(node.get(), step.group(2));
      end = step.end();
    }
    return end == path.length() ? node : Optional.empty();
  }

  private static Optional<YamlNode> member(YamlNode node, String name) {
    if (!(node instanceof YamlMapping mapping)) {
      return Optional.empty();
    }
    return name.equals("*")
        ? mapping.entries().stream()
            .map(YamlEntry::value)
            .filter(YamlSequence.class::isInstance)
            .findFirst()
        : mapping.find(name).map(YamlEntry::value);
  }

  private static Optional<YamlNode> item(YamlNode node, String digits) {
    int index = Integer.parseInt(digits);
    return node instanceof YamlSequence list && index < list.items().size()
        ? Optional.of(list.items().get(index))
        : Optional.empty();
  }
}
