package org.armorial.world;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that begin alike: {@code 10.0.0.0/8} (RFC 4632 section 3.1). */
record AddressRange(byte[] prefix, int bits) {
  static AddressRange of(String text) {
    int slash = text.indexOf('/');
    try {
      // A literal, so nobody is asked for it.
      return new AddressRange(
          InetAddress.getByName(text.substring(0, slash)).getAddress(),
          Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not a range of addresses: " + text, e);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if (((address[i / 8] ^ prefix[i / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
