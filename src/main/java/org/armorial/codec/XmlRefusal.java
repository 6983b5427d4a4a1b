package org.armorial.codec;

import java.util.Map;
import org.armorial.text.Language;

/** What makes a text not the XML that is read, and where. */
final class XmlRefusal extends CodecException {
  private static final long serialVersionUID = 1L;

  final String key;
  final transient Map<String, String> values;
  final int offset;

  XmlRefusal(String key, Map<String, String> values, int offset) {
    super("couldn't read XML: " + Words.text(Language.ENGLISH, key, values), key, values);
    this.key = key;
    this.values = values;
    this.offset = offset;
  }
}
