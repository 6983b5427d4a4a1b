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
