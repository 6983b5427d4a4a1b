package org.armorial.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.ConsentedName;
import org.armorial.model.SiteLayout;
import org.armorial.site.view.Stencil;
import org.armorial.site.view.Texts;
import org.armorial.text.Timestamps;

/**
 * The plain words in which awards of a family differ, as a page writes them: letters and digits,
 * which stand for themselves in HTML and in addresses. Those of {@link #MARKS} are the marks of a
 * {@link Stencil}.
 *
 * @param id of the award
 * @param bit its bit in its status list
 * @param name of its holder, or nothing
 * @param issued the day it was issued on
 * @param expires the day it expires on, nothing for ever
 * @param expiresAt the same as RFC 3339 moment
 */
record Particulars(
    AssertionId id, String bit, String name, Day issued, Day expires, String expiresAt) {
  private static final int WORDS = 12;

  /** What stands in the views that a family shares. */
  static final Particulars MARKS = of(IntStream.range(0, WORDS).mapToObj(Stencil::mark).toList());

  private static Particulars of(List<String> words) {
    return new Particulars(
        new AssertionId(words.get(0)),
        words.get(1),
        words.get(2),
        new Day(words.get(3), words.get(4), words.get(5), words.get(6)),
        new Day(words.get(7), words.get(8), words.get(9), words.get(10)),
        words.get(11));
  }

  /** Those of {@code award}, in the language of {@code t}. */
  static Particulars of(Texts t, Assertion award) {
    return new Particulars(
        award.id(),
        Integer.toString(award.statusIndex() % SiteLayout.STATUS_LIST_BITS),
        award.name().map(ConsentedName::name).orElse(""),
        Day.of(t, award.issuedOn()),
        award.expires().map(end -> Day.of(t, end)).orElse(Day.NEVER),
        award.expires().map(Timestamps::text).orElse(""));
  }

  /** The moment it expires at, nothing for an award that never does. */
  String expiresAt(AwardKin kin) {
    return kin.end() == AwardKin.End.NEVER ? "" : expiresAt;
  }

  /** All of them, in a fixed order. */
  List<String> words() {
    List<String> words = new ArrayList<>(WORDS);
    words.add(id.value());
    words.add(bit);
    words.add(name);
    issued.addTo(words);
    expires.addTo(words);
    words.add(expiresAt);
    return words;
  }

  /**
   * A day, in UTC.
   *
   * @param prose as a sentence says it
   * @param date as {@code 2026-03-12}
   * @param year its year
   * @param month its month, from 1
   */
  record Day(String prose, String date, String year, String month) {
    static final Day NEVER = new Day("", "", "", "");

    static Day of(Texts t, Instant moment) {
      LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
      return new Day(
          t.date(day),
          day.toString(),
          Integer.toString(day.getYear()),
          Integer.toString(day.getMonthValue()));
    }

    private void addTo(List<String> words) {
      words.add(prose);
      words.add(date);
      words.add(year);
      words.add(month);
    }
  }
}
