package org.armorial.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every range of the registries at both of its ends, and its neighbours. */
class PublicInternetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "100::1",
        "2001:db8::1",
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "3fff::1",
        "5f00::1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::10.1.2.3",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::8.8.8.8",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2002:a00:1::",
        "4000::1"
      })
  void refuses(String address) throws UnknownHostException {
    assertThat(PublicInternet.contains(InetAddress.getByName(address).getAddress())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:200::1",
        "2606:4700::1",
        "2a00:1450::1",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1"
      })
  void lets(String address) throws UnknownHostException {
    assertThat(PublicInternet.contains(InetAddress.getByName(address).getAddress())).isTrue();
  }

  /** The JDK turns these into four bytes itself; whoever brings sixteen gets the same answer. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254"})
  void seesThroughMappedAddresses(String address) throws UnknownHostException {
    byte[] four = InetAddress.getByName(address).getAddress();
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    System.arraycopy(four, 0, mapped, 12, 4);
    assertThat(PublicInternet.contains(mapped)).isFalse();
    System.arraycopy(new byte[] {8, 8, 8, 8}, 0, mapped, 12, 4);
    assertThat(PublicInternet.contains(mapped)).isTrue();
  }
}
