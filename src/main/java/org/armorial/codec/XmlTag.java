package org.armorial.codec;

import java.util.List;
import java.util.Optional;

/**
 * A start tag.
 *
 * @param from offset of {@code <}
 * @param nameEnd offset behind its name
 * @param to offset behind {@code >}
 * @param empty whether it ends in {@code />}
 */
record XmlTag(
    String prefix,
    String name,
    String namespace,
    List<XmlAttribute> attributes,
    int from,
    int nameEnd,
    int to,
    boolean empty) {
  /** The value of an attribute without prefix. */
  Optional<String> attribute(String wanted) {
    return attributes.stream()
        .filter(a -> a.prefix().isEmpty() && a.name().equals(wanted))
        .map(XmlAttribute::value)
        .findFirst();
  }

  String qualifiedName() {
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }
}
