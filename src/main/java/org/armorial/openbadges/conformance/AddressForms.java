package org.armorial.openbadges.conformance;

import java.util.Optional;
import java.util.regex.Pattern;

/** What addresses look like. */
final class AddressForms {
  /** RFC 3987: a scheme, then nothing that an IRI cannot have. */
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*+:[^\\x00-\\x20\\x7F-\\x9F<>\"{}|\\\\^`\\p{IsWhite_Space}\\p{Cs}]++");

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*+");
  private static final Pattern PLAIN_WEB = Pattern.compile("(?i)http://.*+");
  private static final String LOCAL = "_:";

  private AddressForms() {}

  static Optional<Code> uri(String text) {
    return ABSOLUTE.matcher(text).matches() ? Optional.empty() : Optional.of(Code.NOT_AN_ADDRESS);
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
