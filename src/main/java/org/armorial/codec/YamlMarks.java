package org.armorial.codec;

import org.armorial.fault.SourceSpan;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Places of the engine, which counts code points, as places of the source, in UTF-16. */
final class YamlMarks {
  private final SourceText source;
  private final boolean sameUnits;
  private int lastPoint;
  private int lastOffset;

  YamlMarks(SourceText source) {
    this.source = source;
    String text = source.text();
    this.sameUnits = text.codePointCount(0, text.length()) == text.length();
  }

  /** What to underline for a node; of a collection its first character. */
  SourceSpan span(Event event) {
    int from = event.getStartMark().map(this::offset).orElse(0);
    boolean whole = event instanceof ScalarEvent || event instanceof AliasEvent;
    int to = whole ? event.getEndMark().map(this::offset).orElse(from) : from + 1;
    return source.span(from, to);
  }

  /** Whether an empty value is followed by a {@code #} that touches its next character. */
  boolean isSwallowed(ScalarEvent scalar) {
    if (!scalar.getValue().isEmpty()) {
      return false;
    }
    String text = source.text();
    int i = scalar.getStartMark().map(this::offset).orElse(text.length());
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i + 1 < text.length()
        && text.charAt(i) == '#'
        && !Character.isWhitespace(text.charAt(i + 1));
  }

  int offset(Mark mark) {
    int point = mark.getIndex();
    if (sameUnits) {
      return point;
    }
    // Marks come almost in order, so that walking from the last is cheap.
    lastOffset = source.text().offsetByCodePoints(lastOffset, point - lastPoint);
    lastPoint = point;
    return lastOffset;
  }
}
