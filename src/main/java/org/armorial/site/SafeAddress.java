package org.armorial.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The allow-list that every address from the register passes before a page links to it. */
final class SafeAddress {
  private static final int LONGEST = 2000;
  private static final String WEB = "https://";
  private static final Pattern MAILBOX =
      Pattern.compile("[\\p{Alnum}.!#$&*+/=?^_`{|}~'-]+@[\\p{Alnum}.-]+");

  /** ESCO names its concepts by http addresses, and serves them over https. */
  private static final String ESCO = "http://data.europa.eu/";

  private SafeAddress() {}

  /** The address when it is https with a host, or a mailto; empty for anything else. */
  static Optional<String> of(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    if (isPlainWeb(address)) {
      return Optional.of(address);
    }
    return parsed(address);
  }

  /** The same for any address that is not too long. */
  static Optional<String> parsed(String address) {
    try {
      URI uri = new URI(address.startsWith(ESCO) ? address.replaceFirst("http", "https") : address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") && uri.getHost() != null && uri.getRawUserInfo() == null;
      boolean mail = scheme.equals("mailto") && uri.isOpaque();
      return web || mail ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it is certainly https with a host, and already as {@link URI#toASCIIString} writes it:
   * labels of letters and inner hyphens, then unreserved characters and slashes (RFC 3986, section
   * 2.3). Most addresses of evidence are, and a large register has them by the ten thousand.
   */
  private static boolean isPlainWeb(String address) {
    if (!address.startsWith(WEB)) {
      return false;
    }
    int slash = address.indexOf('/', WEB.length());
    int end = slash < 0 ? address.length() : slash;
    char before = '.';
    for (int i = WEB.length(); i < end; i++) {
      char c = address.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (before == '.' || (c != '-' && (c != '.' || before == '-')))) {
        return false;
      }
      before = c;
    }
    return before != '.' && before != '-' && isUnreserved(address, end);
  }

  /** Whether {@code text} has nothing but unreserved characters and slashes {@code from} there. */
  private static boolean isUnreserved(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !digit && c != '/' && c != '-' && c != '.' && c != '_' && c != '~') {
        return false;
      }
    }
    return true;
  }

  /** A mailto link to a mailbox (RFC 6068). */
  static Optional<String> mail(String mailbox) {
    return MAILBOX.matcher(mailbox).matches()
        ? Optional.of("mailto:" + encode(mailbox).replace("%40", "@"))
        : Optional.empty();
  }

  /** A value inside a query or fragment, percent-encoded (RFC 3986, section 2.1). */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
