package org.armorial.authoring;

import java.util.Map;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** A change that would do harm and was not made. */
public final class AuthoringException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Map<String, ?> values;

  /** A refusal whose text stands under {@code refused.<key>} in the bundle of this package. */
  AuthoringException(String key, Map<String, ?> values) {
    super("couldn't change the register: " + key + " " + values);
    this.key = key;
    this.values = Map.copyOf(values);
  }

  /** Why, and what to do instead. */
  public String text(Language language) {
    return Messages.beside(AuthoringException.class).text(language, "refused." + key, values);
  }
}
