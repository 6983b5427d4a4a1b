package org.armorial.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CSV as spreadsheet programs write it: quotes as in RFC 4180; comma, semicolon or tab, whichever
 * the first row has most of; UTF-8, else Windows-1252.
 */
final class CsvReader {
  private static final String SEPARATORS = "\t;,";

  private final String text;
  private final char separator;
  private final List<Table.Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private int at;

  private CsvReader(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  static Table read(byte[] bytes) throws CodecException {
    CsvReader reader = new CsvReader(decoded(bytes));
    while (reader.at < reader.text.length()) {
      reader.row();
    }
    return new Table(reader.rows);
  }

  private static String decoded(byte[] bytes) throws CodecException {
    boolean utf16 =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    if (utf16) {
      throw Table.refusal("csv.utf16", Map.of());
    }
    for (byte one : bytes) {
      if (one == 0) {
        throw Table.refusal("table.not-a-table", Map.of());
      }
    }
    int mark = Utf8.startsWithByteOrderMark(bytes) ? 3 : 0;
    boolean isUtf8 = Utf8.firstInvalid(bytes) < 0;
    if (mark > 0 && !isUtf8) {
      throw Table.refusal("csv.charset", Map.of());
    }
    // Older spreadsheet programs write the code page of Western Windows, and say so nowhere.
    Charset charset = isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
          .toString();
    } catch (CharacterCodingException e) {
      throw Table.refusal("csv.charset", Map.of());
    }
  }

  /** The one that stands most often outside quotes in the first line that has any. */
  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    boolean blank = true;
    boolean met = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && c == '\n' && !blank && met) {
        break;
      }
      int known = SEPARATORS.indexOf(c);
      if (!quoted && known >= 0) {
        counts[known]++;
        met = true;
      }
      blank &= c <= ' ' || known >= 0;
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  private void row() throws CodecException {
    int number = rows.size() + 1;
    Table.checkRows(number);
    cells.clear();
    boolean more = true;
    while (more) {
      String cell = at < text.length() && text.charAt(at) == '"' ? quoted(number) : plain();
      Table.checkCell(number, cell.length());
      cells.add(cell);
      Table.checkRow(number, cells.size());
      more = at < text.length() && text.charAt(at) == separator;
      at += more ? 1 : 0;
    }
    endOfRow();
    boolean blank = cells.size() == 1 && cells.get(0).isEmpty();
    rows.add(new Table.Row(number, blank ? List.of() : cells));
  }

  private void endOfRow() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }

  /** Up to the next separator; a quote inside is one that somebody typed. */
  private String plain() {
    int from = at;
    while (at < text.length() && !endsCell(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  // RFC 4180, section 2, rule 7: a double quote inside a quoted field is doubled.
  private String quoted(int row) throws CodecException {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append(c);
        at++;
      } else {
        return ended(row, cell.toString());
      }
    }
    throw Table.refusal("csv.unclosed-quote", Map.of("row", Integer.toString(row)));
  }

  private String ended(int row, String cell) throws CodecException {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && !endsCell(text.charAt(at))) {
      throw Table.refusal("csv.after-quote", Map.of("row", Integer.toString(row)));
    }
    return cell;
  }

  private boolean endsCell(char c) {
    return c == separator || c == '\n' || c == '\r';
  }
}
