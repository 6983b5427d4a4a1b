package org.armorial.repository;

import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.model.ImageFormat;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** The words of this package, loaded when the first is needed. */
final class Wording {
  private static final Messages MESSAGES = Messages.beside(Wording.class);

  private Wording() {}

  /** Why bytes are not an image of a format, as values of a diagnostic. */
  static Map<String, String> notAn(ImageFormat expected) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Language language : Messages.LANGUAGES) {
      values.put("problem." + language, MESSAGES.text(language, "image.not-" + expected.word()));
    }
    return values;
  }
}
