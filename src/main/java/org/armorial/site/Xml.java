package org.armorial.site;

/** Writes XML 1.0 elements that hold text. */
final class Xml {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /** Adds markup as it stands. */
  Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds an element with text. */
  Xml element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
  }

  /** Adds text, escaped; characters that XML 1.0 has no room for are left out. */
  Xml text(String text) {
    text.codePoints().forEach(this::character);
    return this;
  }

  private void character(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> {
        // XML 1.0, section 2.2: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] |
        // [#x10000-#x10FFFF]
        boolean allowed =
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
        if (allowed) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
