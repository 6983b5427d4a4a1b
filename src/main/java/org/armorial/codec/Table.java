package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The rows of a spreadsheet, as text: what a cohort of people arrives in. Bytes from outside are
 * read under the limits that stand here.
 *
 * @param rows in their order; empty ones are there with no cells, where the file has them
 */
public record Table(List<Row> rows) {
  /** Bytes of a whole file. */
  public static final int MAX_BYTES = 16 << 20;

  /** Rows of a file. */
  public static final int MAX_ROWS = 20_000;

  /** Cells of a row. */
  public static final int MAX_COLUMNS = 100;

  /** Characters (UTF-16) of a cell, as spreadsheet programs limit them. */
  public static final int MAX_CELL = 32_767;

  /** Copies the rows. */
  public Table {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number as a spreadsheet program counts, from 1
   * @param cells texts; empty cells are empty texts
   */
  public record Row(int number, List<String> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell, counted from 0; empty behind the last one. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * Reads XLSX or CSV, told apart by their first bytes.
   *
   * @throws CodecException whose reason begins with {@code table.}, {@code csv.} or {@code xlsx.}
   */
  public static Table read(byte[] bytes) throws CodecException {
    if (bytes.length > MAX_BYTES) {
      throw refusal("table.bytes", Map.of("limit", (MAX_BYTES >> 20) + " MiB"));
    }
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return XlsxReader.read(bytes);
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw refusal("table.old-excel", Map.of());
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F')) {
      throw refusal("table.not-a-table", Map.of());
    }
    return CsvReader.read(bytes);
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  static CodecException refusal(String reason, Map<String, String> values) {
    return new CodecException("couldn't read the table: " + reason + " " + values, reason, values);
  }

  static void checkRow(int row, int columns) throws CodecException {
    if (columns > MAX_COLUMNS) {
      throw refusal("table.columns", at(row, MAX_COLUMNS));
    }
  }

  static void checkRows(int rows) throws CodecException {
    if (rows > MAX_ROWS) {
      throw refusal("table.rows", at(rows, MAX_ROWS));
    }
  }

  static void checkCell(int row, int length) throws CodecException {
    if (length > MAX_CELL) {
      throw refusal("table.cell", at(row, MAX_CELL));
    }
  }

  private static Map<String, String> at(int row, int limit) {
    return Map.of("row", Integer.toString(row), "limit", Integer.toString(limit));
  }

  /** Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, every cell in quotes. */
  public static byte[] csv(List<List<String>> rows) {
    StringBuilder out = new StringBuilder("\uFEFF");
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        out.append(i == 0 ? "\"" : ",\"")
            .append(inert(row.get(i)).replace("\"", "\"\""))
            .append('"');
      }
      out.append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A cell that no spreadsheet program takes for a formula, quotes or not: those that begin as one
   * get an apostrophe, which such programs know as "this is text".
   */
  private static String inert(String cell) {
    boolean isFormula = !cell.isEmpty() && "=+-@\t\r\n|%".indexOf(cell.charAt(0)) >= 0;
    return isFormula ? "'" + cell : cell;
  }
}
