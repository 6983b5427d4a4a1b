package org.armorial.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.text.Language;

/**
 * A text in one or more languages; the first is the one that it was written in.
 *
 * @param texts by language, in the order of the file; never empty, no blank text
 */
public record LocalizedText(Map<Language, String> texts) {
  /** Copies the map and keeps its order. */
  public LocalizedText {
    if (texts.isEmpty()) {
      throw withoutWords();
    }
    for (String text : texts.values()) {
      if (text.isBlank()) {
        throw withoutWords();
      }
    }
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  private static IllegalArgumentException withoutWords() {
    return new IllegalArgumentException("a text without words");
  }

  /** A text in one language. */
  public static LocalizedText of(Language language, String text) {
    return new LocalizedText(Map.of(language, text));
  }

  /** The text in {@code language}, else in the language that it was written in. */
  public String in(Language language) {
    String exact = texts.get(language);
    return exact != null ? exact : texts.values().iterator().next();
  }

  /** The language that {@link #in} answers in. */
  public Language languageFor(Language language) {
    return texts.containsKey(language) ? language : original();
  }

  /** The language that it was written in. */
  public Language original() {
    return texts.keySet().iterator().next();
  }

  /** Whether it exists in {@code language}. */
  public boolean speaks(Language language) {
    return texts.containsKey(language);
  }
}
