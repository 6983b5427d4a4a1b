package org.armorial.authoring.award;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.armorial.model.Sha256;

/**
 * What an applicant agreed to. The words stand in the message of the commit, which is kept with the
 * award and is no part of what is published; words that name somebody stand nowhere.
 *
 * @param words that were agreed to, on one line
 * @param on the day
 * @param name the applicant's, where they gave it
 * @param digest of the file of the request, by which its keeper proves that it is the one
 * @param issue number of the issue that it was handed in by; empty when it was not
 */
public record RequestConsent(
    String words, String on, Optional<String> name, Sha256 digest, OptionalInt issue) {
  /** The line of a commit's message by which an issue is known again. */
  public static String trailer(int issue) {
    return "Badge-Request: #" + issue;
  }

  /** The same, handed in by an issue. */
  RequestConsent in(int number) {
    return new RequestConsent(words, on, name, digest, OptionalInt.of(number));
  }

  /** Whether the words could tell who the applicant is. */
  public boolean namesSomebody() {
    String lower = words.toLowerCase(Locale.ROOT);
    return words.contains("@")
        || name.stream()
            .flatMap(
                full -> java.util.Arrays.stream(full.toLowerCase(Locale.ROOT).split("\\s+", -1)))
            .filter(part -> part.length() > 2)
            .anyMatch(lower::contains);
  }

  Map<String, ?> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("words", words);
    values.put("on", on);
    values.put("digest", digest);
    issue.ifPresent(number -> values.put("trailer", trailer(number)));
    return values;
  }
}
