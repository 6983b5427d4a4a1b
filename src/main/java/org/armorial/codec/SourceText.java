package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;

/** The text of one file of the register, and its lines, for diagnostics that quote them. */
public final class SourceText {
  /** A quoted line is at most this long: a binary or minified file must not fill the terminal. */
  private static final int MAX_LINE = 400;

  private final String file;
  private final String text;

  /** UTF-16 offsets at which lines begin. */
  private final int[] starts;

  private SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.starts = starts(text);
  }

  /** A file whose faults were told already: what is not UTF-8 is shown as U+FFFD. */
  public static SourceText of(String file, byte[] bytes) {
    int from = Utf8.startsWithByteOrderMark(bytes) ? 3 : 0;
    return new SourceText(
        file, new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8));
  }

  /**
   * Reads strictly: {@link FaultCode#FILE_TOO_LARGE} {size, limit}, {@link FaultCode#NOT_UTF8} at
   * each line that is not and {@link FaultCode#EMPTY_FILE} give nothing; a {@link
   * FaultCode#BYTE_ORDER_MARK} and a {@link FaultCode#CARRIAGE_RETURN} (at the first) are told and
   * read over.
   */
  public static Optional<SourceText> read(
      String file, byte[] bytes, int maxBytes, Findings findings) {
    if (bytes.length > maxBytes) {
      String allowed = new String(bytes, 0, maxBytes, StandardCharsets.UTF_8);
      SourceText source = of(file, bytes);
      int at = Math.min(allowed.length(), source.text.length() - 1);
      findings.add(
          source.diagnostic(
              FaultCode.FILE_TOO_LARGE,
              source.span(at, at + 1),
              Words.sizes(bytes.length, maxBytes)));
      return Optional.empty();
    }
    SourceText source = of(file, bytes);
    if (Utf8.startsWithByteOrderMark(bytes)) {
      findings.add(
          source.diagnostic(FaultCode.BYTE_ORDER_MARK, new SourceSpan(file, 1, 1, 1), Map.of()));
    }
    if (!Utf8Lines.areSound(source, bytes, findings)) {
      return Optional.empty();
    }
    if (source.text.isBlank()) {
      findings.add(
          source.diagnostic(FaultCode.EMPTY_FILE, new SourceSpan(file, 1, 1, 1), Map.of()));
      return Optional.empty();
    }
    int carriageReturn = source.text.indexOf('\r');
    if (carriageReturn >= 0) {
      findings.add(
          source.diagnostic(
              FaultCode.CARRIAGE_RETURN,
              source.span(carriageReturn, carriageReturn + 1),
              Map.of()));
    }
    return Optional.of(source);
  }

  /** The path as it was given. */
  public String file() {
    return file;
  }

  /** The whole text, without byte order mark. */
  public String text() {
    return text;
  }

  /**
   * A line (from 1) fit to be shown: control characters replaced one for one, so that columns hold,
   * and cut after 400 characters.
   */
  public Optional<String> line(int line) {
    if (line < 1 || line > starts.length) {
      return Optional.empty();
    }
    int from = starts[line - 1];
    int end = endOfLine(line);
    int to = end;
    if (to - from > MAX_LINE) {
      to = from + MAX_LINE;
      if (Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
    }
    StringBuilder shown = new StringBuilder(to - from + 1);
    text.substring(from, to)
        .codePoints()
        .map(c -> isShown(c) ? c : c == '\t' ? ' ' : 0xFFFD)
        .forEach(shown::appendCodePoint);
    return Optional.of(to < end ? shown.append('…').toString() : shown.toString());
  }

  /** The place of {@code text[from, to)}, cut at the end of its first line; at least 1 long. */
  public SourceSpan span(int from, int to) {
    int line = lineAt(from);
    int start = starts[line - 1];
    int end = Math.max(from, Math.min(to, endOfLine(line)));
    int column = text.codePointCount(start, from) + 1;
    return new SourceSpan(file, line, column, Math.max(1, text.codePointCount(from, end)));
  }

  /** A diagnostic that quotes its line. */
  public Diagnostic diagnostic(FaultCode code, SourceSpan where, Map<String, String> values) {
    return new Diagnostic(code, where, values, line(where.line()));
  }

  private int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int endOfLine(int line) {
    int end = line < starts.length ? starts[line] - 1 : text.length();
    return end > starts[line - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Not what could move the cursor, hide text or turn its direction around. */
  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private static int[] starts(String text) {
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    int[] starts = new int[lines];
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts[line++] = i + 1;
    }
    return starts;
  }
}
