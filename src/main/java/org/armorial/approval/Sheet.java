package org.armorial.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;

/**
 * An approval sheet: what somebody approves by signing it, one file a line, as {@code sha256sum}
 * writes it. The digest counts; the name is for the reader.
 *
 * @param lines in the order of the file
 */
public record Sheet(List<Line> lines) {
  /** As many awards as a register is measured with. */
  private static final int MOST_LINES = 200_000;

  // GNU coreutils, sha256sum: digest, a space, a space or an asterisk, the name.
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) [ *]([^\\x00-\\x1F\\x7F]+)\\r?");

  /** Copies its lines. */
  public Sheet {
    lines = List.copyOf(lines);
  }

  /**
   * One file.
   *
   * @param digest of its bytes
   * @param name what it was called when it was listed
   */
  public record Line(Sha256 digest, String name) {
    /** Of a file of the register. */
    public static Line of(Sha256 digest, RegisterPath path) {
      return new Line(digest, path.value());
    }
  }

  /** The sheet in {@code bytes}; empty when a line is none: {@link #firstFault} tells which. */
  public static Optional<Sheet> parse(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    for (String line : lines(bytes)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || lines.size() == MOST_LINES) {
        return Optional.empty();
      }
      lines.add(new Line(new Sha256(matcher.group(1)), matcher.group(2)));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Sheet(lines));
  }

  /** The number of the first line, from 1, that is none of a sheet. */
  public static OptionalInt firstFault(byte[] bytes) {
    List<String> lines = lines(bytes);
    for (int i = 0; i < lines.size(); i++) {
      if (!LINE.matcher(lines.get(i)).matches()) {
        return OptionalInt.of(i + 1);
      }
    }
    return lines.isEmpty() ? OptionalInt.of(1) : OptionalInt.empty();
  }

  /** The bytes to be signed: sorted by name, each line ended by a line feed. */
  public static byte[] bytes(Collection<Line> lines) {
    StringBuilder text = new StringBuilder();
    lines.stream()
        .sorted(Comparator.comparing(Line::name))
        .forEach(line -> text.append(line.digest()).append("  ").append(line.name()).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      return List.of();
    }
    String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return List.of(whole.split("\n", -1));
  }
}
