package org.armorial.repository.field;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.text.Similar;

/** Guesses which name was meant, across accents, case and typing mistakes. */
final class NameGuess {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 64;
  private static final int SHORTEST_START = 4;

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
    return Similar.to(wanted, names.keySet()).or(() -> begun(wanted)).map(names::get);
  }

  private Optional<String> begun(String wanted) {
    return names.keySet().stream()
        .filter(written -> wanted.length() >= SHORTEST_START && written.startsWith(wanted))
        .findFirst();
  }

  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
