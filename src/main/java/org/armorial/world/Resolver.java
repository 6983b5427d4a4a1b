package org.armorial.world;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who knows the addresses of a name. */
@FunctionalInterface
public interface Resolver {
  /**
   * All addresses of {@code host}, best first.
   *
   * @param host a name, or an address as it stands in a URL but without brackets
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The system's. */
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
