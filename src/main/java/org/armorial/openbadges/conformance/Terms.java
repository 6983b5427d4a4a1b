package org.armorial.openbadges.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list of words.
 *
 * @param label its name
 * @param openness which other words are allowed
 * @param words of the list
 */
record Terms(String label, Openness openness, Set<String> words) implements ValueType {
  /** Which words are allowed beside those of the list. */
  enum Openness {
    /** None. */
    CLOSED,
    /** Those that start with {@code ext:}. */
    EXTENSIBLE,
    /** Addresses, in full or with a prefix. */
    ADDRESSES
  }

  private static final String PREFIX = "ext:";

  /** Open Badges 3.0, the published pattern of an extended term, from its start. */
  private static final Pattern EXTENDED = Pattern.compile("ext:[a-zA-Z0-9|._-]+");

  /** What is wrong with {@code text}, if anything. */
  Optional<Code> fault(String text) {
    if (words.contains(text)) {
      return Optional.empty();
    }
    return switch (openness) {
      case CLOSED -> Optional.of(Code.NOT_A_TERM);
      case ADDRESSES -> text.indexOf(':') > 0 ? Optional.empty() : Optional.of(Code.NOT_A_TERM);
      case EXTENSIBLE -> {
        if (EXTENDED.matcher(text).matches()) {
          yield Optional.empty();
        }
        boolean extended = text.startsWith(PREFIX) && text.length() > PREFIX.length();
        yield Optional.of(extended ? Code.TERM_FORM : Code.NOT_A_TERM);
      }
    };
  }
}
