package org.armorial.world;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses lead to the public internet, by the IANA registries of special-purpose addresses
 * (RFC 6890): all others belong to this machine, to its neighbours, or to nobody.
 */
final class PublicInternet {
  private static final List<AddressRange> RESERVED_4 =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private (RFC 1918)
          "100.64.0.0/10", // carrier-grade NAT (RFC 6598)
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local (RFC 3927), with the metadata of cloud machines
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation (RFC 5737)
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarking (RFC 2544)
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** RFC 4291 section 2.4: what is given out as global unicast today. */
  private static final AddressRange GLOBAL_6 = AddressRange.of("2000::/3");

  private static final List<AddressRange> RESERVED_6 =
      ranges(
          "2001::/23", // protocol assignments: Teredo, benchmarking, ORCHID
          "2001:db8::/32", // documentation (RFC 3849)
          "3fff::/20"); // documentation (RFC 9637)

  /** RFC 6052 section 2.1: an IPv4 address stands in the last four bytes. */
  private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

  /** RFC 3056 section 2: an IPv4 address stands in bytes 3 to 6. */
  private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");

  /** RFC 4291 section 2.5.5.2: an IPv4 address in the last four bytes. */
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};

  private PublicInternet() {}

  /** Whether these 4 or 16 bytes are an address that anybody on the internet reaches. */
  static boolean contains(byte[] address) {
    if (address.length == 4) {
      return RESERVED_4.stream().noneMatch(range -> range.contains(address));
    }
    if (Arrays.equals(address, 0, 12, MAPPED, 0, 12) || NAT64.contains(address)) {
      return contains(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return contains(Arrays.copyOfRange(address, 2, 6));
    }
    return GLOBAL_6.contains(address)
        && RESERVED_6.stream().noneMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::of).toList();
  }
}
