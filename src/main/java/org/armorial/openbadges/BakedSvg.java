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

  /** U+FFFE and U+FFFF are EF BF BE and EF BF BF in UTF-8. */
  private static final byte LAST_OF_FFFE = (byte) 0xBE;

  private static final byte LAST_OF_FFFF = (byte) 0xBF;

  private BakedSvg() {}

  /**
   * Both elements, 3.0's first. Neither has a {@code verify} attribute: the public validator takes
   * the address that 2.0 puts there for a JWT.
   */
  static byte[] elements(byte[] assertion, byte[] credential) {
    ByteArrayOutputStream fragment =
        new ByteArrayOutputStream(assertion.length + credential.length + 200);
    fragment.writeBytes(ascii("<openbadges:credential>"));
    cdata(fragment, credential);
    fragment.writeBytes(
        ascii(
            "</openbadges:credential><openbadges:assertion xmlns:openbadges=\""
                + ASSERTION_NAMESPACE
                + "\">"));
    cdata(fragment, assertion);
    fragment.writeBytes(ascii("</openbadges:assertion>"));
    return fragment.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The JSON as one CDATA section. What XML cannot hold there stands inside JSON strings only,
   * where an escape says the same. Two sections would be the usual way round {@code ]]>}, but
   * validators read one.
   */
  private static void cdata(ByteArrayOutputStream fragment, byte[] json) {
    fragment.writeBytes(ascii("<![CDATA["));
    int written = 0;
    for (int i = 2; i < json.length; i++) {
      if (json[i] == '>' && json[i - 1] == ']' && json[i - 2] == ']') {
        fragment.write(json, written, i - written);
        fragment.writeBytes(ascii("\\u003e"));
        written = i + 1;
      } else if (json[i] >= LAST_OF_FFFE
          && json[i] <= LAST_OF_FFFF
          && json[i - 1] == (byte) 0xBF
          && json[i - 2] == (byte) 0xEF) {
        fragment.write(json, written, i - 2 - written);
        fragment.writeBytes(ascii(json[i] == LAST_OF_FFFE ? "\\ufffe" : "\\uffff"));
        written = i + 1;
      }
    }
    fragment.write(json, written, json.length - written);
    fragment.writeBytes(ascii("]]>"));
  }
}
