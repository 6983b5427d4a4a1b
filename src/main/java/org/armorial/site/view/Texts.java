package org.armorial.site.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.armorial.text.Dates;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * The texts of the pages in one language.
 *
 * @param messages the bundle
 * @param language of the page; a language without a bundle gets the closest that has one
 */
public record Texts(Messages messages, Language language) {
  /** The text of {@code key}. */
  public String text(String key) {
    return messages.text(language, key);
  }

  /** The text of {@code key}, in which back quotes mark what is typed as it stands. */
  public Rich rich(String key) {
    return new Rich(text(key));
  }

  /** The text of {@code key} with one value. */
  public String text(String key, String name, Object value) {
    return messages.text(language, key, Map.of(name, value));
  }

  /** The text of {@code key} with two values. */
  public String text(String key, String name1, Object value1, String name2, Object value2) {
    return messages.text(language, key, Map.of(name1, value1, name2, value2));
  }

  /** The form of {@code key} for so many things. */
  public String count(String key, long count) {
    return messages.count(language, key, count);
  }

  /** A number as readers of the language write it. */
  public String number(BigDecimal number) {
    String plain = number.toPlainString();
    return spoken().equals(Language.FRENCH) ? plain.replace('.', ',') : plain;
  }

  /** A day, in UTC, as prose. */
  public String date(Instant instant) {
    return Dates.longDate(spoken(), instant);
  }

  /** A day as prose. */
  public String date(LocalDate date) {
    return Dates.longDate(spoken(), date);
  }

  /** The day, in UTC, as {@code 2026-03-12}. */
  public String day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  /** A period as prose. */
  public String period(Period period) {
    return Dates.period(spoken(), period);
  }

  private Language spoken() {
    return Messages.closest(language);
  }
}
