package org.armorial.openbadges;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people write them. */
final class WebAddress {
  private static final int MAX_LENGTH = 2048;
  private static final Pattern FORM = Pattern.compile("(?i:https?)://[^\\s<>\"'`{}|\\\\^]++");

  private WebAddress() {}

  /** Whether {@code text} is one address and nothing else. */
  static boolean matches(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }

  /** The first address in {@code text}, without the punctuation of a sentence behind it. */
  static Optional<String> in(String text) {
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      String address = matcher.group().replaceAll("[.,;:!?)\\]\u00BB]++$", "");
      if (matches(address)) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  /** {@code reference} as seen from {@code base}; nothing when that is no address of the web. */
  static Optional<String> resolve(Optional<String> base, String reference) {
    try {
      URI uri = new URI(reference);
      if (!uri.isAbsolute() && base.isPresent()) {
        uri = new URI(base.get()).resolve(uri);
      }
      return Optional.of(uri.toString()).filter(WebAddress::matches);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
