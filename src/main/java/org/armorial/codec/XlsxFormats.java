package org.armorial.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which cell formats show a number as a date (ECMA-376 part 1, sections 18.8.10, 18.8.30 and
 * 18.17.4.1), and what date that is.
 *
 * @param dates whether each format of cells, by number, is one of dates
 * @param epoch the day of the number 0
 */
record XlsxFormats(List<Boolean> dates, LocalDate epoch) {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
  private static final BigDecimal SECONDS = new BigDecimal(86_400);

  static XlsxFormats read(byte[] styles, boolean from1904) throws CodecException {
    Map<String, String> codes = new TreeMap<>();
    List<Boolean> dates = new ArrayList<>();
    XlsxXml xml = new XlsxXml(styles);
    boolean inside = false;
    for (XlsxXml.Step step = xml.next(); step != XlsxXml.Step.DONE; step = xml.next()) {
      if (step == XlsxXml.Step.TEXT) {
        continue;
      }
      boolean starts = step == XlsxXml.Step.START;
      if (xml.name().equals("cellXfs")) {
        inside = starts;
      } else if (starts && xml.name().equals("numFmt")) {
        codes.put(xml.attribute("numFmtId").orElse(""), xml.attribute("formatCode").orElse(""));
      } else if (starts && inside && xml.name().equals("xf")) {
        String id = xml.attribute("numFmtId").orElse("0");
        dates.add(codes.containsKey(id) ? isDateCode(codes.get(id)) : isDateNumber(id));
      }
    }
    return new XlsxFormats(dates, from1904 ? EPOCH_1904 : EPOCH_1900);
  }

  static XlsxFormats none() {
    return new XlsxFormats(List.of(), EPOCH_1900);
  }

  private static boolean isDateNumber(String id) {
    int number = number(id);
    return (number >= 14 && number <= 22)
        || (number >= 27 && number <= 36)
        || (number >= 45 && number <= 47)
        || (number >= 50 && number <= 58);
  }

  /** Letters of years, months, days and times outside quotes, brackets and escapes. */
  private static boolean isDateCode(String code) {
    String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "");
    String lower = bare.toLowerCase(Locale.ROOT);
    return !lower.contains("general") && lower.chars().anyMatch(c -> "ymdhsja".indexOf(c) >= 0);
  }

  /** The text of a number in a cell of this format. */
  String text(String raw, String format) throws CodecException {
    BigDecimal value;
    try {
      value = raw.length() > 40 ? new BigDecimal("x") : new BigDecimal(raw);
    } catch (NumberFormatException e) {
      throw XlsxXml.unreadable();
    }
    int index = number(format);
    boolean date = index >= 0 && index < dates.size() && dates.get(index);
    boolean known = value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0;
    if (date && known) {
      return date(value);
    }
    boolean readable = Math.abs((long) value.scale()) < 100 && value.precision() < 100;
    return readable ? value.stripTrailingZeros().toPlainString() : raw;
  }

  private String date(BigDecimal value) {
    int days = value.intValue();
    int seconds =
        value
            .subtract(new BigDecimal(days))
            .multiply(SECONDS)
            .setScale(0, RoundingMode.HALF_UP)
            .min(new BigDecimal(86_399))
            .intValue();
    LocalDate day = epoch.plusDays(days);
    return seconds == 0 ? day.toString() : day + "T" + LocalTime.ofSecondOfDay(seconds);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
  }
}
