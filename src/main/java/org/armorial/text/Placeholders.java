package org.armorial.text;

import java.util.Map;

/** Fills {@code {name}} in a text; values are never searched for placeholders themselves. */
final class Placeholders {
  private Placeholders() {}

  static String fill(String template, Map<String, ?> values) {
    int open = template.indexOf('{');
    if (open < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder(template.length() + 32);
    int from = 0;
    while (open >= 0) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = template.substring(open + 1, close);
      if (values.containsKey(name)) {
        out.append(template, from, open).append(values.get(name));
        from = close + 1;
      } else {
        out.append(template, from, close + 1);
        from = close + 1;
      }
      open = template.indexOf('{', from);
    }
    return out.append(template, from, template.length()).toString();
  }
}
