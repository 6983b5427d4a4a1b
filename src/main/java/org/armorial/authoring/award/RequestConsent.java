package org.armorial.authoring.award;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Sha256;

/**
 * What an applicant agreed to. The words stand in the message of the commit, which is kept with the
 * award and is no part of what is published; words that name somebody stand nowhere.
 *
 * @param words that were agreed to, on one line
 * @param on the day
 * @param name the applicant's, where they gave it
 * @param digest of the file of the request, by which its keeper proves that it is the one
 */
public record RequestConsent(String words, String on, Optional<String> name, Sha256 digest) {
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
    return Map.of("words", words, "on", on, "digest", digest);
  }
}
