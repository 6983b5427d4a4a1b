package org.armorial.proof;

import java.util.Arrays;
import java.util.Optional;
import org.armorial.codec.CodecException;
import org.armorial.codec.Gzip;
import org.armorial.codec.Multibase;
import org.armorial.model.SiteLayout;

/**
 * The bits of one status list (Bitstring Status List 1.0), at least 131,072 of them. Immutable.
 *
 * <p>"The first index, with a value of zero (0), is located at the left-most bit in the bitstring."
 */
public final class StatusBits {
  /** A list of 2 MiB serves sixteen million credentials; nobody needs a longer one. */
  private static final int MAX_BYTES = 2 << 20;

  private final byte[] bytes;

  private StatusBits(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A list of {@link SiteLayout#STATUS_LIST_BITS} in which those of {@code indexes} are set. */
  public static StatusBits of(Iterable<Integer> indexes) {
    byte[] bytes = new byte[SiteLayout.STATUS_LIST_BITS / Byte.SIZE];
    for (int index : indexes) {
      bytes[index >> 3] |= (byte) (0x80 >>> (index & 7));
    }
    return new StatusBits(bytes);
  }

  /**
   * Reads {@code encodedList} (section 3.4, Bitstring Expansion Algorithm); empty when it is
   * malformed, shorter than the least or unreasonably long.
   */
  public static Optional<StatusBits> decode(String encodedList) {
    if (!encodedList.startsWith("u") || encodedList.length() > MAX_BYTES * 2) {
      return Optional.empty();
    }
    return Multibase.decode(encodedList)
        .flatMap(StatusBits::expand)
        .filter(bytes -> bytes.length >= SiteLayout.STATUS_LIST_BITS / Byte.SIZE)
        .map(StatusBits::new);
  }

  private static Optional<byte[]> expand(byte[] compressed) {
    try {
      return Optional.of(Gzip.decompress(compressed, MAX_BYTES));
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  /**
   * {@code encodedList}: "a multibase-encoded base64url (with no padding) representation of the
   * GZIP-compressed bitstring values"; the same on every machine.
   */
  public String encode() {
    return Multibase.base64url(Gzip.compress(bytes));
  }

  /** Whether bit {@code index} is set; empty beyond the end, where nothing is known. */
  public Optional<Boolean> isSet(int index) {
    return index < 0 || index >= length()
        ? Optional.empty()
        : Optional.of((bytes[index >> 3] & (0x80 >>> (index & 7))) != 0);
  }

  /** How many bits there are. */
  public int length() {
    return bytes.length * Byte.SIZE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StatusBits that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
