package org.armorial.text;

import java.util.regex.Pattern;

/** French spacing: what a keyboard writes as a plain space before a mark becomes a no-break one. */
public final class Typography {
  private static final Pattern BEFORE_HIGH_MARK = Pattern.compile(" (?=[;!?])");
  private static final Pattern BEFORE_COLON = Pattern.compile(" (?=[:»])");
  private static final Pattern AFTER_OPENING_QUOTE = Pattern.compile("(?<=«) ");

  private Typography() {}

  /** Text ready to be shown in {@code language}; only French is changed. */
  public static String spaced(Language language, String text) {
    if (!language.tag().startsWith("fr")) {
      return text;
    }
    String high = BEFORE_HIGH_MARK.matcher(text).replaceAll("\u202F");
    String colon = BEFORE_COLON.matcher(high).replaceAll("\u00A0");
    return AFTER_OPENING_QUOTE.matcher(colon).replaceAll("\u00A0");
  }
}
