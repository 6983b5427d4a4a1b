package org.armorial.world;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Where identifiers, salts and keys come from: the system's generator, or a repeatable one in
 * tests.
 */
public final class Randomness {
  private final SecureRandom generator;

  private Randomness(SecureRandom generator) {
    this.generator = generator;
  }

  /** The system's generator. */
  public static Randomness system() {
    return new Randomness(new SecureRandom());
  }

  /** A generator that a test brings. */
  public static Randomness of(SecureRandom generator) {
    return new Randomness(generator);
  }

  /** The generator itself, for making keys. */
  public SecureRandom generator() {
    return generator;
  }

  /** So many random bytes. */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    generator.nextBytes(bytes);
    return bytes;
  }

  /** 128 random bits as 32 lower-case hexadecimal digits. */
  public String identifier() {
    return HexFormat.of().formatHex(bytes(16));
  }
}
