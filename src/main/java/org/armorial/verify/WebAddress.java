package org.armorial.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An address on the web, as far as it shows who publishes there.
 *
 * @param origin scheme, host and port (RFC 6454, section 4), without the port of the scheme
 * @param path begins with a slash
 */
record WebAddress(String origin, String path) {
  /** Takes {@code address} apart; empty when it is no address on the web. */
  static Optional<WebAddress> of(String address) {
    if (!Chain.isAddress(address)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      if (uri.getHost() == null) {
        return Optional.empty();
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
      return Optional.of(
          new WebAddress(
              scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port,
              uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether both are addresses of one origin. */
  static boolean areOfOneOrigin(String one, String other) {
    Optional<String> origin = of(one).map(WebAddress::origin);
    return origin.isPresent() && origin.equals(of(other).map(WebAddress::origin));
  }

  /** Whether whoever publishes at {@code issuer} publishes at {@code address}, too. */
  static boolean isInReach(String address, String issuer) {
    Optional<WebAddress> own = of(issuer);
    return own.isPresent() && of(address).filter(there -> there.isInReachOf(own.get())).isPresent();
  }

  /**
   * Whether whoever publishes at {@code issuer} publishes here, too: beside it or directly in a
   * folder above, under its own address taken as a folder, or under {@code /.well-known/} (RFC
   * 8615, which belongs to the host). On a host that many share, any other folder is a neighbour's.
   */
  private boolean isInReachOf(WebAddress issuer) {
    return origin.equals(issuer.origin)
        && isPlain()
        && issuer.isPlain()
        && (issuer.folder().startsWith(folder())
            || (!issuer.path.equals("/") && path.startsWith(issuer.asFolder()))
            || path.startsWith("/.well-known/"));
  }

  private String asFolder() {
    return path.endsWith("/") ? path : path + "/";
  }

  private String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Whether nothing in the path leads out of the folder in which it seems to be. */
  boolean isPlain() {
    String small = path.toLowerCase(Locale.ROOT);
    return !small.contains("%2e")
        && !small.contains("%2f")
        && !small.contains("%5c")
        && Arrays.stream(small.split("/", -1))
            .noneMatch(name -> name.equals(".") || name.equals(".."));
  }
}
