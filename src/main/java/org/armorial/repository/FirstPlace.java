package org.armorial.repository;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.armorial.codec.SourceText;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;

/**
 * Where a file begins to say something: what is told of a file as a whole is shown there, because
 * forges and editors show places and not files.
 */
final class FirstPlace {
  private final String file;
  private final byte[] bytes;

  FirstPlace(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** The first field, the first sentence or the drawing; the file alone when it is not a text. */
  SourceSpan span() {
    SourceText source = SourceText.of(file, bytes);
    String text = source.text();
    if (text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
      return SourceSpan.whole(file);
    }
    if (file.endsWith(".yaml")) {
      return firstField().orElseGet(() -> firstLine(source, false));
    }
    int drawing = text.indexOf("<svg");
    return drawing >= 0 && file.endsWith(".svg")
        ? source.span(drawing, drawing + "<svg".length())
        : firstLine(source, file.endsWith(".md"));
  }

  private Optional<SourceSpan> firstField() {
    Optional<YamlNode> root = YamlReader.read(file, bytes, new Findings());
    return root.flatMap(
        node ->
            node instanceof YamlMapping mapping && !mapping.entries().isEmpty()
                ? Optional.of(mapping.entries().get(0).keySpan())
                : Optional.empty());
  }

  /** The first line that holds something, below a heading where there is more than that. */
  private static SourceSpan firstLine(SourceText source, boolean belowHeading) {
    String text = source.text();
    int first = -1;
    for (int from = 0; from < text.length(); ) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(from, end);
      if (!line.isBlank()) {
        int start = from + line.length() - line.stripLeading().length();
        if (!belowHeading || text.charAt(start) != '#') {
          return source.span(start, from + line.stripTrailing().length());
        }
        first = first < 0 ? start : first;
      }
      from = end + 1;
    }
    return first < 0 ? new SourceSpan(source.file(), 1, 1, 1) : source.span(first, first + 1);
  }

  /** A line without the spaces around it. */
  static SourceSpan line(SourceText source, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = source.text().indexOf('\n', start) + 1;
    }
    int feed = source.text().indexOf('\n', start);
    String text = source.text().substring(start, feed < 0 ? source.text().length() : feed);
    int indented = text.length() - text.stripLeading().length();
    int end = start + text.stripTrailing().length();
    return text.isBlank() ? source.span(start, start + 1) : source.span(start + indented, end);
  }

  /** The place of a byte, as that of a text that went on for too long. */
  static SourceSpan of(String file, byte[] bytes, int offset) {
    String before = new String(bytes, 0, offset, StandardCharsets.UTF_8);
    SourceText source = SourceText.of(file, bytes);
    int at = Math.min(before.length(), source.text().length());
    return source.span(at, at + 1);
  }
}
