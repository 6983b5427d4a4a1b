package org.armorial.codec;

/**
 * What a workbook says of itself (ECMA-376 part 1, section 18.2).
 *
 * @param firstSheet the relation by which its first sheet is found
 * @param from1904 whether days are counted from 1904, as old Macintosh programs did
 */
record XlsxWorkbook(String firstSheet, boolean from1904) {
  static XlsxWorkbook read(byte[] part) throws CodecException {
    XlsxXml xml = new XlsxXml(part);
    String sheet = "";
    boolean from1904 = false;
    for (XlsxXml.Step step = xml.next(); step != XlsxXml.Step.DONE; step = xml.next()) {
      if (step == XlsxXml.Step.START && xml.name().equals("workbookPr")) {
        String said = xml.attribute("date1904").orElse("");
        from1904 = said.equals("1") || said.equals("true");
      } else if (step == XlsxXml.Step.START && xml.name().equals("sheet") && sheet.isEmpty()) {
        sheet = xml.attribute("id").orElse("");
      }
    }
    return new XlsxWorkbook(sheet, from1904);
  }
}
