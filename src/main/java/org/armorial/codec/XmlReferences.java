package org.armorial.codec;

import java.util.Map;
import java.util.regex.Pattern;

/** Characters of XML and the references that stand for them. */
final class XmlReferences {
  static final Pattern DECLARATION =
      Pattern.compile(
          "\\s+version\\s*=\\s*[\"']1\\.0[\"']"
              + "(\\s+encoding\\s*=\\s*[\"'](?i:utf-8)[\"'])?"
              + "(\\s+standalone\\s*=\\s*[\"'](yes|no)[\"'])?\\s*");

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
  private static final int MAX_REFERENCE = 10;

  private final String text;

  XmlReferences(String text) {
    this.text = text;
  }

  /** XML section 2.2: "Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | ...". */
  void checkCharacters() throws XmlRefusal {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!isCharacter(c)) {
        throw new XmlRefusal("xml.character", Map.of("character", CodePoints.name(c)), i);
      }
      i += Character.charCount(c);
    }
  }

  /** XML section 3.3.3: white space as it stands becomes a space. */
  String attributeValue(int from, int to) throws XmlRefusal {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '<') {
        throw new XmlRefusal("xml.less-than", Map.of(), i);
      }
    }
    return resolve(text.substring(from, to).replaceAll("\r\n|[\t\n\r]", " "), from);
  }

  String resolved(int from, int to) throws XmlRefusal {
    return resolve(text.substring(from, to), from);
  }

  private static String resolve(String raw, int offset) throws XmlRefusal {
    int ampersand = raw.indexOf('&');
    if (ampersand < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int from = 0;
    while (ampersand >= 0) {
      int end = raw.indexOf(';', ampersand);
      if (end < 0 || end - ampersand > MAX_REFERENCE) {
        throw new XmlRefusal("xml.reference", Map.of("name", "&"), offset + ampersand);
      }
      String name = raw.substring(ampersand + 1, end);
      out.append(raw, from, ampersand).append(character(name, offset + ampersand));
      from = end + 1;
      ampersand = raw.indexOf('&', from);
    }
    return out.append(raw, from, raw.length()).toString();
  }

  private static String character(String name, int offset) throws XmlRefusal {
    String named = NAMED.get(name);
    if (named != null) {
      return named;
    }
    int c = -1;
    if (name.matches("#[0-9]{1,7}")) {
      c = Integer.parseInt(name.substring(1));
    } else if (name.matches("#x[0-9a-fA-F]{1,6}")) {
      c = Integer.parseInt(name.substring(2), 16);
    }
    if (!isCharacter(c)) {
      throw new XmlRefusal("xml.reference", Map.of("name", "&" + name + ";"), offset);
    }
    return Character.toString(c);
  }

  private static boolean isCharacter(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
