package org.armorial.openbadges;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a list of links row by row, in memory for one row: fields between commas, semicolons or
 * tabs, whichever the first row has most of; a field between quotation marks may hold those and
 * line ends (RFC 4180). The caller closes the stream.
 */
public final class LinkList {
  private static final int MAX_ROW = 64 << 10;
  private static final String SEPARATORS = "\t;,";

  private final InputStream in;
  private final StringBuilder row = new StringBuilder();
  private char separator;
  private long line = 1;
  private boolean first = true;
  private int pushedBack = -1;

  /** Reads from {@code in}, in UTF-8; what is not UTF-8 is in no address. */
  public LinkList(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next row that is not empty; nothing at the end. */
  public Optional<LinkRow> next() throws IOException {
    while (true) {
      long start = line;
      boolean more = readRow();
      if (first && row.length() > 2 && row.indexOf("\u00EF\u00BB\u00BF") == 0) {
        row.delete(0, 3);
      }
      if (!row.isEmpty()) {
        if (first) {
          separator = separator(row);
          first = false;
        }
        return Optional.of(
            new LinkRow(start, row.length() > MAX_ROW ? Optional.empty() : address()));
      }
      if (!more) {
        return Optional.empty();
      }
    }
  }

  /** Reads one row as bytes; false at the end of the list. */
  private boolean readRow() throws IOException {
    row.setLength(0);
    Quoting quoting = new Quoting();
    for (int c = read(); c >= 0; c = read()) {
      boolean lineEnd = c == '\n' || c == '\r';
      if (lineEnd) {
        line++;
        int after = c == '\r' ? read() : '\n';
        pushedBack = after == '\n' ? -1 : after;
        // A mark that is never closed must not swallow the list.
        if (!quoting.isInside() || row.length() > MAX_ROW) {
          return true;
        }
      }
      quoting.next(c, isSeparator(c));
      if (row.length() <= MAX_ROW) {
        row.append(lineEnd ? '\n' : (char) c);
      }
    }
    return false;
  }

  private boolean isSeparator(int c) {
    return first ? SEPARATORS.indexOf(c) >= 0 : c == separator;
  }

  private int read() throws IOException {
    if (pushedBack >= 0) {
      int c = pushedBack;
      pushedBack = -1;
      return c;
    }
    return in.read();
  }

  private Optional<String> address() {
    for (String field : fields()) {
      String text = new String(field.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      Optional<String> address =
          WebAddress.in(text).filter(found -> found.regionMatches(true, 0, "https:", 0, 6));
      if (address.isPresent()) {
        return address;
      }
    }
    return Optional.empty();
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    Quoting quoting = new Quoting();
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == separator && !quoting.isInside()) {
        fields.add(field.toString());
        field.setLength(0);
      }
      if (quoting.next(c, c == separator)) {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  /**
   * What separates the fields, of equals the rarer one in addresses; a zero, which is nowhere, when
   * there is one field only.
   */
  private static char separator(CharSequence header) {
    int[] counts = new int[SEPARATORS.length()];
    Quoting quoting = new Quoting();
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      int which = SEPARATORS.indexOf(c);
      if (which >= 0 && !quoting.isInside()) {
        counts[which]++;
      }
      quoting.next(c, which >= 0);
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return counts[best] == 0 ? 0 : SEPARATORS.charAt(best);
  }
}
