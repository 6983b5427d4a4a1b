package org.armorial.openbadges;

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

  private BakedSvg() {}

  /**
   * Both elements, 3.0's first. Neither has a {@code verify} attribute: the public validator takes
   * the address that 2.0 puts there for a JWT.
   */
  static String elements(String assertion, String credential) {
    StringBuilder fragment = new StringBuilder(assertion.length() + credential.length() + 200);
    fragment.append("<openbadges:credential>");
    cdata(fragment, credential);
    fragment
        .append("</openbadges:credential><openbadges:assertion xmlns:openbadges=\"")
        .append(ASSERTION_NAMESPACE)
        .append("\">");
    cdata(fragment, assertion);
    return fragment.append("</openbadges:assertion>").toString();
  }

  /**
   * The JSON as one CDATA section. What XML cannot hold there stands inside JSON strings only,
   * where an escape says the same. Two sections would be the usual way round {@code ]]>}, but
   * validators read one.
   */
  private static void cdata(StringBuilder fragment, String json) {
    fragment.append("<![CDATA[");
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '>' && json.startsWith("]]", i - 2)) {
        fragment.append("\\u003e");
      } else if (c >= '\uFFFE') {
        fragment.append(c == '\uFFFE' ? "\\ufffe" : "\\uffff");
      } else {
        fragment.append(c);
      }
    }
    fragment.append("]]>");
  }
}
