package org.armorial.codec;

import java.util.Arrays;
import java.util.Optional;

/** Base58 with Bitcoin's alphabet (draft-msporny-base58-03). */
public final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  /** Work grows with the square of the length; nothing that Armorial reads comes near. */
  private static final int MAX_LENGTH = 4096;

  /** 58 to the fifth: digits are reckoned five at a time. */
  private static final int LIMB = 58 * 58 * 58 * 58 * 58;

  private static final int LIMB_DIGITS = 5;

  private Base58() {}

  /** The text of {@code bytes}; at most 4,096 of them. */
  public static String encode(byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      throw new IllegalArgumentException("too long for Base58: " + bytes.length);
    }
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    // log(256) / log(58) is a little below 1.38.
    int[] limbs = new int[(bytes.length - zeros) * 138 / 100 / LIMB_DIGITS + 1];
    int used = 0;
    for (int i = zeros; i < bytes.length; ) {
      // Four bytes at a time, fewer the first time: a limb and as many bits more fit into a long.
      int taken = (bytes.length - i - 1) % 4 + 1;
      long carry = 0;
      for (int end = i + taken; i < end; i++) {
        carry = carry << 8 | (bytes[i] & 0xFF);
      }
      for (int k = 0; k < used || carry != 0; k++) {
        carry += (long) limbs[k] << (8 * taken);
        limbs[k] = (int) (carry % LIMB);
        carry /= LIMB;
        used = Math.max(used, k + 1);
      }
    }
    StringBuilder text = new StringBuilder(zeros + used * LIMB_DIGITS);
    text.append("1".repeat(zeros));
    for (int k = used - 1; k >= 0; k--) {
      append(text, limbs[k], k < used - 1);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int limb, boolean whole) {
    boolean begun = whole;
    for (int power = LIMB / 58; power > 0; power /= 58) {
      int digit = limb / power % 58;
      begun |= digit > 0;
      if (begun) {
        text.append(ALPHABET.charAt(digit));
      }
    }
  }

  /** The bytes of {@code text}, or nothing if it is not Base58 or longer than 4,096 characters. */
  public static Optional<byte[]> decode(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    byte[] reversed = new byte[text.length()];
    int used = 0;
    for (int i = zeros; i < text.length(); i++) {
      int carry = ALPHABET.indexOf(text.charAt(i));
      if (carry < 0) {
        return Optional.empty();
      }
      for (int k = 0; k < used || carry != 0; k++) {
        carry += 58 * (reversed[k] & 0xFF);
        reversed[k] = (byte) carry;
        carry >>>= 8;
        used = Math.max(used, k + 1);
      }
    }
    byte[] bytes = new byte[zeros + used];
    Arrays.fill(bytes, 0, zeros, (byte) 0);
    for (int k = 0; k < used; k++) {
      bytes[zeros + k] = reversed[used - 1 - k];
    }
    return Optional.of(bytes);
  }
}
