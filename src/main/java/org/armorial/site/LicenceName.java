package org.armorial.site;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the licence behind an address. */
final class LicenceName {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("https://creativecommons\\.org/licenses/([a-z-]+)/([0-9.]+)/.*");
  private static final Pattern ZERO =
      Pattern.compile("https://creativecommons\\.org/publicdomain/zero/([0-9.]+)/.*");

  private LicenceName() {}

  /** {@code CC BY-SA 4.0}, or the address itself without its scheme. */
  static String of(String address) {
    String folder = address.endsWith("/") ? address : address + "/";
    Matcher licence = CREATIVE_COMMONS.matcher(folder);
    if (licence.matches()) {
      return "CC " + licence.group(1).toUpperCase(Locale.ROOT) + " " + licence.group(2);
    }
    Matcher zero = ZERO.matcher(folder);
    return zero.matches() ? "CC0 " + zero.group(1) : address.replaceFirst("^https://", "");
  }
}
