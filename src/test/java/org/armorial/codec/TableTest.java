package org.armorial.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
  private static final String REAL = "src/test/resources/cohorts/";

  private static List<List<String>> cells(byte[] bytes) throws CodecException {
    return Table.read(bytes).rows().stream().map(Table.Row::cells).toList();
  }

  private static List<List<String>> csv(String text) throws CodecException {
    return cells(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void csvIsReadAsSpreadsheetProgramsWriteIt() throws Exception {
    List<String> row = List.of("a", "b, c", "d \"e\"", "f\ng");
    assertThat(csv("a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\"\r\nx")).containsExactly(row, List.of("x"));
    assertThat(csv("\uFEFFa;b\n;\n\nc;d"))
        .containsExactly(List.of("a", "b"), List.of("", ""), List.of(), List.of("c", "d"));
    assertThat(csv("a,1\tb,2\tc\n")).containsExactly(List.of("a,1", "b,2", "c"));
    assertThat(csv("Jean \"Jeannot\";x\n")).containsExactly(List.of("Jean \"Jeannot\"", "x"));
    assertThat(csv("a\nb,c\n")).containsExactly(List.of("a"), List.of("b", "c"));
    assertThat(csv("a\rb\r")).containsExactly(List.of("a"), List.of("b"));
    assertThat(cells("é;œ;€".getBytes(Charset.forName("windows-1252"))))
        .containsExactly(List.of("é", "œ", "€"));
  }

  @Test
  void oneWorkbookSaysTheSameInEveryFormThatLibreOfficeGivesIt() throws Exception {
    List<List<String>> xlsx = cells(Files.readAllBytes(Path.of(REAL + "trente.xlsx")));
    List<List<String>> utf8 = cells(Files.readAllBytes(Path.of(REAL + "trente.csv")));
    List<List<String>> windows = cells(Files.readAllBytes(Path.of(REAL + "trente-windows.csv")));
    assertThat(utf8).isEqualTo(windows).hasSize(32);
    assertThat(xlsx.stream().filter(row -> !row.isEmpty()))
        .isEqualTo(utf8.stream().filter(row -> row.stream().anyMatch(c -> !c.isEmpty())).toList());
    assertThat(xlsx.get(2))
        .containsExactly(
            "personne2@exemple.org",
            "Léa",
            "Fictif2",
            "2026-11-02",
            "2026-11-20",
            "Récit numéro 2");
    assertThat(xlsx.get(1).get(5)).contains("« une » personne; puis une autre.\nDeuxième");
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> workbook(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='x'><workbookPr date1904='0'/><sheets>"
            + "<sheet name='B' sheetId='2' r:id='r2'/><sheet name='A' sheetId='1' r:id='r1'/>"
            + "</sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='r2' Target='/xl/worksheets/sheet2.xml'/></Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd\\/mm\\/yyyy'/>"
            + "<numFmt numFmtId='171' formatCode='0.00\" days\"'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
            + "<xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>un</t></si><si><r><t>de</t></r><r><t xml:space='preserve'>ux </t></r>"
            + "<rPh><t>no</t></rPh></si></sst>");
    parts.put("xl/worksheets/sheet1.xml", "<worksheet/>");
    parts.put(
        "xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  private static List<Table.Row> rows(String rows) throws Exception {
    return Table.read(zip(workbook(rows))).rows();
  }

  @Test
  void cellsOfEveryTypeAreRead() throws Exception {
    List<Table.Row> rows =
        rows(
            "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c>"
                + "<c t='inlineStr'><is><t>i&amp;j</t></is></c><c t='b'><v>1</v></c>"
                + "<c t='str'><f>A1&amp;\"x\"</f><v>fx</v></c></row>"
                + "<row><c><v>12.50</v></c><c s='1'><v>46346</v></c><c s='2'><v>46346.5</v></c>"
                + "<c s='3'><v>3</v></c><c><v>1E3</v></c><c s='1'/></row>");
    assertThat(rows.get(0).number()).isEqualTo(2);
    assertThat(rows.get(0).cells()).containsExactly("un", "", "deux ", "i&j", "1", "fx");
    assertThat(rows.get(1).number()).isEqualTo(3);
    assertThat(rows.get(1).cells())
        .containsExactly("12.5", "2026-11-20", "2026-11-20T12:00", "3", "1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row><c r='ZZZZZZ1'><v>1</v></c></row>     | xlsx.unreadable",
        "<row r='99999999'><c><v>1</v></c></row>    | xlsx.unreadable",
        "<row><c r='ZZ1'><v>1</v></c></row>         | table.columns",
        "<row><c t='s'><v>7</v></c></row>           | xlsx.unreadable",
        "<row><c t='s'><v>-1</v></c></row>          | xlsx.unreadable",
        "<row><c><v>1E999999999</v></c></row>       | ",
        "<row><c><v>x</v></c></row>                 | xlsx.unreadable",
        "<row><c><v>1</c></row>                     | xlsx.unreadable",
        "<row><c t='str'><v>&boom;</v></c></row>    | xlsx.unreadable",
      })
  void hostileCellsAreRefused(String rows, String reason) throws Exception {
    if (reason == null) {
      assertThat(rows(rows).get(0).cells()).containsExactly("1E999999999");
      return;
    }
    assertThatThrownBy(() -> rows(rows))
        .isInstanceOfSatisfying(
            CodecException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static String reason(byte[] bytes) {
    try {
      Table.read(bytes);
      return "";
    } catch (CodecException e) {
      return e.reason();
    }
  }

  @Test
  void whatIsNoWorkbookOrTooMuchIsRefused() throws Exception {
    Map<String, String> declared = workbook("");
    declared.put(
        "xl/worksheets/sheet2.xml",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet><sheetData/></worksheet>");
    assertThat(reason(zip(declared))).isEqualTo("xlsx.unreadable");
    Map<String, String> bomb = workbook("");
    bomb.put("xl/media/image1.png", "0".repeat(70 << 20));
    assertThat(reason(zip(bomb))).isEqualTo("xlsx.inflated");
    Map<String, String> many = workbook("");
    for (int i = 0; i < 1_001; i++) {
      many.put("x" + i, "");
    }
    assertThat(reason(zip(many))).isEqualTo("xlsx.unreadable");
    assertThat(reason(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
        .isEqualTo("table.other-office");
    assertThat(reason(zip(Map.of("word/document.xml", "<x/>")))).isEqualTo("xlsx.unreadable");
    assertThat(reason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
        .isEqualTo("table.old-excel");
    assertThat(reason("a;b".getBytes(StandardCharsets.UTF_16))).isEqualTo("csv.utf16");
    assertThat(reason(new byte[] {'a', 0, 'b'})).isEqualTo("table.not-a-table");
    assertThat(reason(new byte[] {'a', (byte) 0x81})).isEqualTo("csv.charset");
    assertThat(reason("a\n".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("table.rows");
    assertThat(reason(",".repeat(100).getBytes(StandardCharsets.UTF_8))).isEqualTo("table.columns");
    assertThat(reason("x".repeat(32_768).getBytes(StandardCharsets.UTF_8))).isEqualTo("table.cell");
  }

  @Test
  void aDamagedWorkbookIsReadOrRefusedAndNothingElse() throws Exception {
    byte[] real = Files.readAllBytes(Path.of(REAL + "trente.xlsx"));
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = real.clone();
      for (int k = 0; k < 3; k++) {
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
      }
      assertThat(reason(damaged)).matches("|xlsx\\..*|table\\..*");
    }
  }

  @Test
  void noCellIsAFormula() throws Exception {
    byte[] written =
        Table.csv(List.of(List.of("=1+1", "+33", "-1", "@a", "\tx", "a\"b", "é;,", "")));
    assertThat(cells(written))
        .containsExactly(List.of("'=1+1", "'+33", "'-1", "'@a", "'\tx", "a\"b", "é;,", ""));
  }
}
