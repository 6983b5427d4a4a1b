package org.armorial.repository.field;

import java.util.Optional;
import java.util.Set;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** The bundle of this package, loaded when the first word is needed. */
final class Words {
  static final Messages MESSAGES = Messages.beside(Words.class);
  private static final Set<String> KEYS = Set.copyOf(MESSAGES.keys(Language.ENGLISH));

  private Words() {}

  static Optional<String> find(Language language, String key) {
    return KEYS.contains(key) ? Optional.of(MESSAGES.text(language, key)) : Optional.empty();
  }
}
