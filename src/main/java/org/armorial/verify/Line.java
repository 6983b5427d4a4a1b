package org.armorial.verify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One of the five answers.
 *
 * @param reason what is known, and so the question and the answer
 * @param evidence what it rests on, by the names of the placeholders in the texts: {@code key},
 *     {@code address}, {@code date} (RFC 3339), {@code why} …
 * @param asOf the moment of which this is known: when what it rests on was made or fetched
 */
public record Line(Reason reason, SortedMap<String, String> evidence, Optional<Instant> asOf) {
  /** Keeps the evidence from changing. */
  public Line {
    evidence = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
  }

  static Line of(Reason reason) {
    return of(reason, Map.of());
  }

  static Line of(Reason reason, Map<String, String> evidence) {
    return new Line(reason, new TreeMap<>(evidence), Optional.empty());
  }

  /** The same, known of {@code moment}. */
  Line asOf(Instant moment) {
    return new Line(reason, evidence, Optional.of(moment));
  }

  /** What it answers. */
  public Question question() {
    return reason.question();
  }

  /** How it answers. */
  public Answer answer() {
    return reason.answer();
  }

  boolean isYes() {
    return answer() == Answer.YES;
  }
}
