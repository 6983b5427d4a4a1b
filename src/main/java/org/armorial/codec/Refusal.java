package org.armorial.codec;

import java.util.Map;
import org.armorial.text.Language;

/** A refusal with words in every language, for those who tell it as a diagnostic. */
final class Refusal extends CodecException {
  private static final long serialVersionUID = 1L;

  final String key;
  final transient Map<String, String> values;

  Refusal(String what, String key, Map<String, String> values) {
    super("couldn't read " + what + ": " + Words.text(Language.ENGLISH, key, values), key, values);
    this.key = key;
    this.values = values;
  }
}
