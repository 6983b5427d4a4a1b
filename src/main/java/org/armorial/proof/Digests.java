package org.armorial.proof;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Hash functions that every JDK has. */
public final class Digests {
  private Digests() {}

  /** {@code MD5}, {@code SHA-256} or {@code SHA-384}. */
  public static MessageDigest of(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }
}
