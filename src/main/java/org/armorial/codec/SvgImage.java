package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;

/** An SVG that {@link SafeSvg} found safe. */
public final class SvgImage {
  private final byte[] bytes;
  private final SourceText source;
  private final XmlTag root;
  private final SvgSize size;
  private final List<XmlTag> badges;
  private final List<Integer> badgeEnds;
  private final List<XmlTag> undrawable;

  SvgImage(byte[] bytes, SourceText source, SvgInspector inspector, XmlTag root, SvgSize size) {
    this.bytes = bytes.clone();
    this.source = source;
    this.root = root;
    this.size = size;
    this.badges = List.copyOf(inspector.badges);
    this.badgeEnds = List.copyOf(inspector.badgeEnds);
    this.undrawable = List.copyOf(inspector.undrawable);
  }

  /** In user units; from {@code width} and {@code height}, else the view box. */
  public double width() {
    return size.width();
  }

  /** In user units; from {@code width} and {@code height}, else the view box. */
  public double height() {
    return size.height();
  }

  /**
   * Whether {@link SvgRaster} draws it alike everywhere; if not, tells why: {@link
   * FaultCode#UNSAFE_SVG} {what, problem} for {@code <text>}, which depends on fonts, and embedded
   * pictures, whose decoders differ.
   */
  public boolean isDrawable(Findings findings) {
    for (XmlTag tag : undrawable) {
      String key = tag.name().equals("image") ? "svg.picture" : "svg.text";
      findings.add(
          source.diagnostic(
              FaultCode.UNSAFE_SVG,
              source.span(tag.from(), tag.nameEnd()),
              Words.problem(
                  key, Map.of("what", "<" + tag.qualifiedName() + ">", "variant", "drawn"))));
    }
    return isDrawable();
  }

  boolean isDrawable() {
    return undrawable.isEmpty();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /**
   * This image without the badges that it carries, ready to take others.
   *
   * @param namespaces prefixes to declare on the root, each with its namespace, in order
   */
  public PreparedSvg prepare(Map<String, String> namespaces) {
    String text = source.text();
    StringBuilder head = new StringBuilder(root.to() + 100);
    if (Utf8.startsWithByteOrderMark(bytes)) {
      head.append('\uFEFF');
    }
    head.append(text, 0, root.nameEnd());
    namespaces.forEach(
        (prefix, namespace) ->
            head.append(" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(escaped(namespace))
                .append('"'));
    int from = root.nameEnd();
    for (XmlAttribute attribute : root.attributes()) {
      if (attribute.prefix().equals("xmlns") && namespaces.containsKey(attribute.name())) {
        // The white space before it stays; well-formed, and all else byte for byte.
        head.append(text, from, attribute.from());
        from = attribute.to();
      }
    }
    head.append(text, from, root.empty() ? root.to() - 2 : root.to());
    StringBuilder tail = new StringBuilder(text.length() - root.to() + 10);
    if (root.empty()) {
      head.append('>');
      tail.append("</").append(root.qualifiedName()).append('>');
    }
    int rest = root.to();
    for (int i = 0; i < badges.size(); i++) {
      tail.append(text, rest, badges.get(i).from());
      rest = badgeEnds.get(i);
    }
    tail.append(text, rest, text.length());
    return new PreparedSvg(utf8(head), utf8(tail));
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static byte[] utf8(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
