package org.armorial.openbadges.conformance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What addresses look like. */
final class AddressForms {
  /** RFC 3986 section 3.1. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:");

  /** Printable ASCII that an IRI cannot have (RFC 3987 section 2.2). */
  private static final String FORBIDDEN = "<>\"{}|\\^`";

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*+");
  private static final Pattern PLAIN_WEB = Pattern.compile("(?i)http://.*+");
  private static final String LOCAL = "_:";

  private AddressForms() {}

  static Optional<Code> uri(String text) {
    return isAbsolute(text) ? Optional.empty() : Optional.of(Code.NOT_AN_ADDRESS);
  }

  /** RFC 3987: a scheme, then nothing that an IRI cannot have. */
  private static boolean isAbsolute(String text) {
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.lookingAt() || scheme.end() == text.length()) {
      return false;
    }
    for (int i = scheme.end(), c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!isOfAddress(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfAddress(int c) {
    return c < 0x7F
        ? c > ' ' && FORBIDDEN.indexOf(c) < 0
        // Neither a control character, a space of any script nor half a character.
        : c > 0x9F && !Character.isSpaceChar(c) && Character.getType(c) != Character.SURROGATE;
  }

  static Optional<Code> iri(String text) {
    // JSON-LD 1.1 section 4.5.1: "_:" starts a name that is only valid inside the document.
    return text.startsWith(LOCAL) && text.length() > LOCAL.length()
        ? Optional.of(Code.LOCAL_NAME)
        : uri(text);
  }

  static Optional<Code> url(String text) {
    Optional<Code> fault = uri(text);
    return fault.isEmpty() && !isWeb(text) ? Optional.of(Code.NOT_A_WEB_ADDRESS) : fault;
  }

  /** Whether {@code text} starts as an address of the web does. */
  static boolean isWeb(String text) {
    return WEB.matcher(text).matches();
  }

  /** Whether {@code text} is one without encryption. */
  static boolean isPlainWeb(String text) {
    return PLAIN_WEB.matcher(text).matches();
  }
}
