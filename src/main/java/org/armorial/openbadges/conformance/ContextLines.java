package org.armorial.openbadges.conformance;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers the {@code context} lines of a table; the last {@code first} and {@code second} count.
 */
final class ContextLines {
  private Optional<String> first = Optional.empty();
  private Optional<Pattern> second = Optional.empty();
  private final Set<String> current = new LinkedHashSet<>();
  private final Set<String> known = new LinkedHashSet<>();

  void add(String what, String value) {
    switch (what) {
      case "first" -> {
        first = Optional.of(value);
        // Another base: the versions of the one before do not belong to it.
        current.clear();
      }
      case "second" -> second = Optional.of(Pattern.compile(value));
      case "current" -> current.add(value);
      case "known" -> known.add(value);
      default -> throw new IllegalStateException("no context " + what);
    }
  }

  ContextOrder order() {
    return new ContextOrder(first, second, Set.copyOf(current), Set.copyOf(known));
  }
}
