package org.armorial.codec;

import java.util.regex.Pattern;

/** Addresses that a text may link to: absolute, https or mailto. */
final class SafeLinks {
  private static final Pattern ALLOWED =
      Pattern.compile("https://[^\\s\\p{Cntrl}<>\"\\\\]+|mailto:[^\\s\\p{Cntrl}<>\"\\\\]+");
  private static final int MAX_LENGTH = 2048;

  private SafeLinks() {}

  static boolean isAllowed(String address) {
    return address.length() <= MAX_LENGTH && ALLOWED.matcher(address).matches();
  }
}
