package org.armorial.repository.field;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses which name was meant, across accents, case and typing mistakes. */
final class NameGuess {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 64;

  private final Map<String, String> names = new LinkedHashMap<>();

  /** Adds a way to write {@code name}. */
  void add(String written, String name) {
    names.putIfAbsent(folded(written), name);
  }

  /** The name nearest to {@code text}, when it is near enough to be what was meant. */
  Optional<String> closest(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = folded(text);
    int best = Math.max(1, wanted.length() / 3) + 1;
    Optional<String> found = Optional.empty();
    for (Map.Entry<String, String> entry : names.entrySet()) {
      int distance = distance(wanted, entry.getKey());
      if (distance < best && distance < entry.getKey().length()) {
        best = distance;
        found = Optional.of(entry.getValue());
      }
    }
    return found;
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance: insertions, deletions and substitutions. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
