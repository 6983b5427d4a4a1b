package org.armorial.openbadges.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Texts that stand alone or in a list. */
final class Texts {
  /** More contexts or types than any document has. */
  private static final int MOST = 1_000;

  private Texts() {}

  /** The text {@code value}, or the texts among its items; none where there are none. */
  static List<String> of(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isString()) {
      texts.add(value.stringValue());
    } else if (value.isArray()) {
      for (int i = 0; i < Math.min(value.size(), MOST); i++) {
        if (value.get(i).isString()) {
          texts.add(value.get(i).stringValue());
        }
      }
    }
    return texts;
  }
}
