package org.armorial.repository.field;

import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * Words of this package's bundle, kept until somebody reads them.
 *
 * @param key in the bundle
 * @param values of its placeholders
 */
public record Phrase(String key, Map<String, String> values) {
  /** Words without placeholders. */
  static Phrase of(String key) {
    return new Phrase(key, Map.of());
  }

  /** The words in a language. */
  public String in(Language language) {
    return Words.MESSAGES.text(language, key, values);
  }

  /** Adds the words in every language, as {@code name.<language>}, to a diagnostic's values. */
  Map<String, String> addTo(Map<String, String> diagnosticValues, String name) {
    Map<String, String> all = new LinkedHashMap<>(diagnosticValues);
    for (Language language : Messages.LANGUAGES) {
      all.put(name + "." + language, in(language));
    }
    return all;
  }
}
