package org.armorial.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.text.Numbers;

/** Values of diagnostics that are words themselves, in every language of the program. */
final class Words {
  private static final Messages MESSAGES = Messages.beside(Words.class);
  private static final int KIB = 1024;

  private Words() {}

  /** {@code problem.fr} and {@code problem.en}: what exactly is wrong, without a full stop. */
  static Map<String, String> problem(String key, Map<String, String> values) {
    Map<String, String> words = new LinkedHashMap<>(values);
    for (Language language : Messages.LANGUAGES) {
      words.put("problem." + language.tag(), MESSAGES.text(language, key, values));
    }
    return words;
  }

  static Map<String, String> problem(String key) {
    return problem(key, Map.of());
  }

  static String text(Language language, String key, Map<String, String> values) {
    return MESSAGES.text(language, key, values);
  }

  /** {@code size} and {@code limit} of an image in pixels, in each language. */
  static Map<String, String> pixels(int width, int height, int limit) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Language language : Messages.LANGUAGES) {
      words.put("size." + language.tag(), pixels(language, width, height));
      words.put("limit." + language.tag(), pixels(language, limit, limit));
    }
    return words;
  }

  private static String pixels(Language language, int width, int height) {
    return MESSAGES.text(
        language,
        "pixels",
        Map.of(
            "width",
            Numbers.grouped(language, width),
            "height",
            Numbers.grouped(language, height)));
  }

  /** {@code size} and {@code limit} of a file in each language, rounded up to whole KiB. */
  static Map<String, String> sizes(long size, long limit) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Language language : Messages.LANGUAGES) {
      words.put("size." + language.tag(), kibibytes(language, size));
      words.put("limit." + language.tag(), kibibytes(language, limit));
    }
    return words;
  }

  private static String kibibytes(Language language, long bytes) {
    String count = Numbers.grouped(language, (bytes + KIB - 1) / KIB);
    return MESSAGES.text(language, "kibibytes", Map.of("count", count));
  }
}
