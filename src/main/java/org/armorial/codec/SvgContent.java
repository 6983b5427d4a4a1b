package org.armorial.codec;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/**
 * Writes an SVG down without the badges in it, without declarations of prefixes and without the
 * white space between elements, so that two that differ in nothing else are equal.
 */
final class SvgContent implements XmlHandler {
  private final StringBuilder out = new StringBuilder();
  private final Deque<Boolean> insideBadge = new ArrayDeque<>();

  private SvgContent() {}

  /** The content of {@code text}. */
  static String of(String text) throws XmlRefusal {
    SvgContent content = new SvgContent();
    new XmlScanner(text, true, content).scan();
    return content.out.toString();
  }

  private boolean isInside() {
    return Boolean.TRUE.equals(insideBadge.peek());
  }

  @Override
  public void start(XmlTag tag) {
    insideBadge.push(isInside() || SvgVocabulary.BADGES.contains(tag.namespace()));
    if (isInside()) {
      return;
    }
    out.append('<').append(tag.namespace()).append(' ').append(tag.name());
    tag.attributes().stream()
        .filter(attribute -> !attribute.isDeclaration())
        .sorted(Comparator.comparing(XmlAttribute::namespace).thenComparing(XmlAttribute::name))
        .forEach(
            attribute ->
                out.append('\n')
                    .append(attribute.namespace())
                    .append(' ')
                    .append(attribute.name())
                    .append('=')
                    .append(attribute.value()));
    out.append('>');
  }

  @Override
  public void text(String characters) {
    if (!isInside()) {
      out.append(characters.strip());
    }
  }

  @Override
  public void end(XmlTag tag, int to) {
    if (!insideBadge.pop()) {
      out.append("</>");
    }
  }
}
