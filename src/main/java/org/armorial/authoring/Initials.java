package org.armorial.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The letters that stand for the name of a badge on its image. */
final class Initials {
  private static final int MOST = 3;

  /** Words that nobody takes a letter of, in French and in English. */
  private static final Set<String> SMALL =
      Set.of(
          "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "ou", "en", "au",
          "aux", "à", "dans", "sur", "pour", "par", "avec", "sa", "son", "ses", "the", "a", "an",
          "of", "and", "or", "in", "on", "to", "for", "by", "with", "its");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Initials() {}

  /** At most three capitals; of a name of one word its first two letters. */
  static String of(String name) {
    List<String> words =
        BETWEEN.splitAsStream(name).filter(word -> !word.isEmpty()).limit(50).toList();
    List<String> telling =
        words.stream().filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT))).toList();
    List<String> chosen = telling.isEmpty() ? words : telling;
    if (chosen.size() == 1) {
      return first(chosen.get(0), 2);
    }
    StringBuilder letters = new StringBuilder();
    chosen.stream().limit(MOST).forEach(word -> letters.append(first(word, 1)));
    return letters.toString();
  }

  private static String first(String word, int count) {
    int end = word.offsetByCodePoints(0, Math.min(count, word.codePointCount(0, word.length())));
    return word.substring(0, end).toUpperCase(Locale.ROOT);
  }
}
