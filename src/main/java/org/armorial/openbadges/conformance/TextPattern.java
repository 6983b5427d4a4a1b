package org.armorial.openbadges.conformance;

import java.util.regex.Pattern;

/**
 * A text of a form.
 *
 * @param label its name
 * @param pattern of the whole text
 */
record TextPattern(String label, Pattern pattern) implements ValueType {
  boolean accepts(String text) {
    return pattern.matcher(text).matches();
  }
}
