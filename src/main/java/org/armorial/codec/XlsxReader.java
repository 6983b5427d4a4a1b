package org.armorial.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first sheet of an XLSX workbook (ECMA-376 part 1, section 18), as text: strings, numbers,
 * dates as {@code 2026-11-22}, what formulas last gave.
 */
final class XlsxReader {
  private static final int LAST_ROW = 1_048_576;

  private final List<String> strings;
  private final XlsxFormats formats;
  private final List<Table.Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int row;
  private int column;
  private String type = "";
  private String format = "";
  private boolean reads;

  private XlsxReader(List<String> strings, XlsxFormats formats) {
    this.strings = strings;
    this.formats = formats;
  }

  static Table read(byte[] zip) throws CodecException {
    XlsxParts parts = XlsxParts.read(zip);
    XlsxWorkbook workbook =
        XlsxWorkbook.read(parts.part("xl/workbook.xml").orElseThrow(XlsxXml::unreadable));
    Map<String, String> targets =
        targets(parts.part("xl/_rels/workbook.xml.rels").orElseThrow(XlsxXml::unreadable));
    String sheet =
        Optional.ofNullable(targets.get(workbook.firstSheet())).orElseThrow(XlsxXml::unreadable);
    Optional<byte[]> styles = parts.part("xl/styles.xml");
    XlsxFormats formats =
        styles.isPresent()
            ? XlsxFormats.read(styles.get(), workbook.from1904())
            : XlsxFormats.none();
    Optional<byte[]> shared = parts.part("xl/sharedStrings.xml");
    XlsxReader reader =
        new XlsxReader(shared.isPresent() ? strings(shared.get()) : List.of(), formats);
    reader.sheet(parts.part(sheet).orElseThrow(XlsxXml::unreadable));
    return new Table(reader.rows);
  }

  private static Map<String, String> targets(byte[] relations) throws CodecException {
    Map<String, String> targets = new TreeMap<>();
    XlsxXml xml = new XlsxXml(relations);
    for (XlsxXml.Step step = xml.next(); step != XlsxXml.Step.DONE; step = xml.next()) {
      if (step == XlsxXml.Step.START && xml.name().equals("Relationship")) {
        String target = xml.attribute("Target").orElse("");
        targets.put(
            xml.attribute("Id").orElse(""),
            target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return targets;
  }

  /** Section 18.4.9: texts may be in runs; what only says how to pronounce them is left out. */
  private static List<String> strings(byte[] part) throws CodecException {
    List<String> strings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    XlsxXml xml = new XlsxXml(part);
    boolean reads = false;
    boolean phonetic = false;
    for (XlsxXml.Step step = xml.next(); step != XlsxXml.Step.DONE; step = xml.next()) {
      if (step == XlsxXml.Step.TEXT) {
        text.append(reads && !phonetic ? xml.text() : "");
        continue;
      }
      boolean starts = step == XlsxXml.Step.START;
      switch (xml.name()) {
        case "si" -> {
          if (!starts) {
            strings.add(text.toString());
          }
          text.setLength(0);
        }
        case "t" -> reads = starts;
        case "rPh" -> phonetic = starts;
        default -> {
          // How it looks.
        }
      }
    }
    return strings;
  }

  private void sheet(byte[] part) throws CodecException {
    XlsxXml xml = new XlsxXml(part);
    for (XlsxXml.Step step = xml.next(); step != XlsxXml.Step.DONE; step = xml.next()) {
      switch (step) {
        case START -> start(xml);
        case END -> end(xml.name());
        case TEXT -> text.append(reads ? xml.text() : "");
        case DONE -> throw new IllegalStateException("done");
      }
    }
  }

  private void start(XlsxXml xml) throws CodecException {
    switch (xml.name()) {
      case "row" -> {
        row = number(xml.attribute("r"), row + 1);
        column = 0;
        cells.clear();
      }
      case "c" -> {
        column = column(xml.attribute("r"), column);
        type = xml.attribute("t").orElse("n");
        format = xml.attribute("s").orElse("");
        text.setLength(0);
      }
      case "v", "t" -> reads = true;
      default -> {
        // Formulas, and how it looks.
      }
    }
  }

  private void end(String name) throws CodecException {
    switch (name) {
      case "v", "t" -> reads = false;
      case "c" -> {
        cell();
        column++;
      }
      case "row" -> {
        Table.checkRows(rows.size() + 1);
        rows.add(new Table.Row(row, cells));
      }
      default -> {
        // As above.
      }
    }
  }

  private void cell() throws CodecException {
    String value = value();
    if (value.isEmpty()) {
      // Cells that are only painted may stand anywhere.
      return;
    }
    Table.checkRow(row, column + 1);
    Table.checkCell(row, value.length());
    cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
    cells.set(column, value);
  }

  private String value() throws CodecException {
    String raw = text.toString();
    return switch (type) {
      case "s" -> raw.isEmpty() ? "" : shared(raw);
      case "n" -> raw.isBlank() ? "" : formats.text(raw.strip(), format);
      // Strings in place, results of formulas, dates as text, truths and errors as they are.
      default -> raw;
    };
  }

  private String shared(String raw) throws CodecException {
    int index = number(Optional.of(raw.strip()), -1);
    if (index < 0 || index >= strings.size()) {
      throw XlsxXml.unreadable();
    }
    return strings.get(index);
  }

  private static int number(Optional<String> text, int otherwise) throws CodecException {
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().matches("[0-9]{1,7}") || Integer.parseInt(text.get()) > LAST_ROW) {
      throw XlsxXml.unreadable();
    }
    return Integer.parseInt(text.get());
  }

  /** The column of a reference such as {@code C12}, from 0; three letters at most. */
  private static int column(Optional<String> reference, int otherwise) throws CodecException {
    if (reference.isEmpty()) {
      return otherwise;
    }
    if (!reference.get().matches("[A-Z]{1,3}[0-9]{1,7}")) {
      throw XlsxXml.unreadable();
    }
    int column = 0;
    for (int i = 0; reference.get().charAt(i) >= 'A'; i++) {
      column = column * 26 + reference.get().charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
