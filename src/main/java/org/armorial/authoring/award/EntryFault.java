package org.armorial.authoring.award;

import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.text.Language;

/**
 * Something that was handed in and cannot become an award as it is.
 *
 * @param place where it stands
 * @param key its text stands under {@code fault.<key>} in the bundle of this package
 * @param values of that text
 */
public record EntryFault(EntryPlace place, String key, Map<String, ?> values) {
  /** Copies the values. */
  public EntryFault {
    values = Map.copyOf(values);
  }

  /** What is wrong and what to do about it, without the place. */
  public String problem(Language language) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("columns", String.join(", ", Headings.usual(language)));
    return Wording.text(language, "fault." + key, all);
  }

  /** Where, what is wrong and what to do about it. */
  public String text(Language language) {
    String where = place.text(language);
    return where.isEmpty()
        ? problem(language)
        : Wording.text(language, "fault", Map.of("place", where, "problem", problem(language)));
  }
}
