package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;

/** The text of one file of the register, and its lines, for diagnostics that quote them. */
public final class SourceText {
  private final String file;
  private final String text;

  private SourceText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** A file whose faults were told already: what is not UTF-8 is shown as U+FFFD. */
  public static SourceText of(String file, byte[] bytes) {
    return new SourceText(file, new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Reads strictly: {@link FaultCode#FILE_TOO_LARGE} with {@code {limit}} in bytes, {@link
   * FaultCode#NOT_UTF8} at the line and {@link FaultCode#EMPTY_FILE} give nothing; a {@link
   * FaultCode#BYTE_ORDER_MARK} and a {@link FaultCode#CARRIAGE_RETURN} (at the first) are told and
   * read over.
   */
  public static Optional<SourceText> read(
      String file, byte[] bytes, int maxBytes, Findings findings) {
    return Unbuilt.yet();
  }

  /** The path as it was given. */
  public String file() {
    return file;
  }

  /** The whole text, without byte order mark. */
  public String text() {
    return text;
  }

  /** A line (from 1) fit to be shown: control characters replaced, shortened around a column. */
  public Optional<String> line(int line) {
    return Unbuilt.yet();
  }

  /** The place of {@code text[from, to)}, cut at the end of its first line; at least 1 long. */
  public SourceSpan span(int from, int to) {
    return Unbuilt.yet();
  }

  /** A diagnostic that quotes its line. */
  public Diagnostic diagnostic(FaultCode code, SourceSpan where, Map<String, String> values) {
    return Unbuilt.yet();
  }
}
