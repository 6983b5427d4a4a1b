package org.armorial.site;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something new.
 *
 * @param id its address, with a fragment when several things happened there
 * @param title what happened
 * @param url where to read about it
 * @param date when
 * @param summary more words, plain text
 */
record FeedEntry(String id, String title, String url, Instant date, String summary) {
  static final Comparator<FeedEntry> NEWEST_FIRST =
      Comparator.comparing(FeedEntry::date).reversed().thenComparing(FeedEntry::id);
}
