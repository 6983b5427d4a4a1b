package org.armorial.authoring.award;

import java.util.Map;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** The texts of this package. */
final class Wording {
  private static final Messages MESSAGES = Messages.beside(Wording.class);

  private Wording() {}

  static String text(Language language, String key, Map<String, ?> values) {
    return MESSAGES.text(language, key, values);
  }

  static String text(Language language, String key) {
    return MESSAGES.text(language, key);
  }
}
