package org.armorial.openbadges;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The elements of an SVG that carry badges. Both standards want the prefix {@code openbadges}, each
 * with a namespace of its own; 2.0's validator goes by the prefix, 3.0's by the namespace. So the
 * root declares 3.0's, and the element of 2.0 declares its own.
 */
final class BakedSvg {
  static final String PREFIX = "openbadges";

  /** Open Badges 3.0, baking an SVG. */
  static final String CREDENTIAL_NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

  static final String CREDENTIAL = "credential";

  /** Open Badges 2.0, baking an SVG. */
  static final String ASSERTION_NAMESPACE = "http://openbadges.org";

  static final String ASSERTION = "assertion";

  private static final byte[] BEFORE_CREDENTIAL = ascii("<openbadges:credential><![CDATA[");
  private static final byte[] BEFORE_ASSERTION =
      ascii(
          "]]></openbadges:credential><openbadges:assertion xmlns:openbadges=\""
              + ASSERTION_NAMESPACE
              + "\"><![CDATA[");
  private static final byte[] END = ascii("]]></openbadges:assertion>");

  private BakedSvg() {}

  /**
   * Both elements, 3.0's first. Neither has a {@code verify} attribute: the public validator takes
   * the address that 2.0 puts there for a JWT.
   */
  static byte[] elements(byte[] assertion, byte[] credential) {
    byte[] first = escaped(credential);
    byte[] second = escaped(assertion);
    byte[] elements =
        new byte
            [BEFORE_CREDENTIAL.length
                + first.length
                + BEFORE_ASSERTION.length
                + second.length
                + END.length];
    int at = append(elements, 0, BEFORE_CREDENTIAL);
    at = append(elements, at, first);
    at = append(elements, at, BEFORE_ASSERTION);
    at = append(elements, at, second);
    append(elements, at, END);
    return elements;
  }

  private static int append(byte[] all, int at, byte[] part) {
    System.arraycopy(part, 0, all, at, part.length);
    return at + part.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The JSON so that one CDATA section holds it. What XML cannot hold there stands inside JSON
   * strings only, where an escape says the same. Two sections would be the usual way round {@code
   * ]]>}, but validators read one.
   */
  private static byte[] escaped(byte[] json) {
    int at = next(json, 2);
    if (at == json.length) {
      return json;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + 100);
    int written = 0;
    for (; at < json.length; at = next(json, at + 1)) {
      out.write(json, written, at - (json[at] == '>' ? 0 : 2) - written);
      out.writeBytes(ascii(escape(json[at - 2], json[at - 1], json[at])));
      written = at + 1;
    }
    out.write(json, written, json.length - written);
    return out.toByteArray();
  }

  /** Where the next ends that needs an escape; the end of the text when none does. */
  private static int next(byte[] json, int from) {
    for (int i = from; i < json.length; i++) {
      // 3E ends what is looked for in ]]>, BE in U+FFFE and BF in U+FFFF: one test for all.
      if ((json[i] & 0x7E) == 0x3E && !escape(json[i - 2], json[i - 1], json[i]).isEmpty()) {
        return i;
      }
    }
    return json.length;
  }

  /** What stands for the character that the third byte is or ends; empty where none need. */
  private static String escape(byte first, byte second, byte third) {
    if (third == '>') {
      return first == ']' && second == ']' ? "\\u003e" : "";
    }
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF in UTF-8.
    if (first != (byte) 0xEF || second != (byte) 0xBF) {
      return "";
    }
    return third == (byte) 0xBE ? "\\ufffe" : third == (byte) 0xBF ? "\\uffff" : "";
  }
}
