package org.armorial.proof.ssh;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the fields of an SSH message one after the other (RFC 4251, section 5). */
final class SshFields {
  private final ByteBuffer rest;

  SshFields(byte[] bytes) {
    this.rest = ByteBuffer.wrap(bytes);
  }

  /** Exactly {@code length} bytes. */
  byte[] bytes(int length) throws SshFormatException {
    if (length < 0 || length > rest.remaining()) {
      throw new SshFormatException("cut short");
    }
    byte[] bytes = new byte[length];
    rest.get(bytes);
    return bytes;
  }

  /** {@code uint32}, as the 32 bits that it is. */
  int number() throws SshFormatException {
    return ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
  }

  /** {@code string}: "a uint32 containing its length … and zero or more bytes". */
  byte[] string() throws SshFormatException {
    return bytes(number());
  }

  /** {@code string} that names something, in US-ASCII. */
  String name() throws SshFormatException {
    return new String(string(), StandardCharsets.US_ASCII);
  }

  /** {@code mpint} that is not negative: "two's complement … 8 bits per byte, MSB first". */
  BigInteger natural() throws SshFormatException {
    byte[] bytes = string();
    BigInteger number = bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
    if (number.signum() < 0) {
      throw new SshFormatException("negative");
    }
    return number;
  }

  /** Refuses anything that follows. */
  void end() throws SshFormatException {
    if (rest.hasRemaining()) {
      throw new SshFormatException("bytes too many");
    }
  }
}
