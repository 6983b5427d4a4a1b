package org.armorial.proof;

import java.util.BitSet;
import java.util.Optional;

/**
 * The bits of one status list (Bitstring Status List 1.0, section 4), at least 131,072; index 0 is
 * the leftmost bit.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class StatusBits {
  private final BitSet bits;
  private final int length;

  private StatusBits(BitSet bits, int length) {
    this.bits = bits;
    this.length = length;
  }

  /** A list of 131,072 bits in which those of {@code indexes} are set. */
  public static StatusBits of(Iterable<Integer> indexes) {
    throw new UnsupportedOperationException(indexes.toString());
  }

  /** Reads {@code encodedList}; empty when it is malformed, too short or too long. */
  public static Optional<StatusBits> decode(String encodedList) {
    throw new UnsupportedOperationException(encodedList);
  }

  /** {@code u}, then base64url of the gzipped bits; the same bytes on every machine. */
  public String encode() {
    throw new UnsupportedOperationException("soon");
  }

  /** Whether bit {@code index} is set; false beyond the end. */
  public boolean isSet(int index) {
    return bits.get(index);
  }

  /** How many bits there are. */
  public int length() {
    return length;
  }
}
