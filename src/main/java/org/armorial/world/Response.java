package org.armorial.world;

import java.util.Set;

/**
 * One server's answer.
 *
 * @param location where it sends us, empty when nowhere
 * @param contentType type and subtype in lower case, empty when not stated
 * @param body empty unless the status is 200 to 299
 */
record Response(int status, String location, String contentType, byte[] body) {
  /** RFC 9110 section 15.4: those that name another place for the same question. */
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  boolean isFinal() {
    return !REDIRECTS.contains(status);
  }

  boolean isFound() {
    return isFound(status);
  }

  static boolean isFound(int status) {
    return status >= 200 && status < 300;
  }
}
