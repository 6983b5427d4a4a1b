package org.armorial.world;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.world.Fetched.Refused.Why;

/**
 * An address that is about to be asked, before anybody knows which machine that is.
 *
 * @param uri with a scheme and a host, without fragment
 */
record Destination(URI uri) {
  private static final Pattern DOTTED = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  /**
   * URL Standard, "ends in a number": what some systems take for an IPv4 address and others for a
   * name.
   */
  private static final Pattern NUMBER = Pattern.compile("(^|\\.)([0-9]+|0[xX][0-9a-fA-F]*)\\.?$");

  /** Nothing when {@code text} has no host, so that nobody could be asked. */
  static Optional<Destination> of(String text) {
    try {
      return of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Where a redirect leads (RFC 9110 section 10.2.2: relative to the address that was asked). */
  Optional<Destination> redirect(String location) {
    try {
      return of(uri.resolve(new URI(location)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Destination> of(URI uri) {
    if (uri.getScheme() == null || uri.isOpaque() || uri.getHost() == null) {
      return Optional.empty();
    }
    if (NUMBER.matcher(uri.getHost()).find() && !DOTTED.matcher(uri.getHost()).matches()) {
      return Optional.empty();
    }
    String text = uri.toASCIIString();
    int fragment = text.indexOf('#');
    return Optional.of(
        new Destination(URI.create(fragment < 0 ? text : text.substring(0, fragment))));
  }

  /** The scheme of any address, with a host or without. */
  static Optional<String> scheme(URI base, String text) {
    try {
      return Optional.ofNullable(base.resolve(new URI(text)).getScheme())
          .map(scheme -> scheme.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  String scheme() {
    return uri.getScheme().toLowerCase(Locale.ROOT);
  }

  boolean isSecure() {
    return scheme().equals("https");
  }

  /** Without the brackets of an IPv6 address. */
  String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? 443 : 80;
  }

  boolean isSameServer(Destination other) {
    return scheme().equals(other.scheme())
        && host().equalsIgnoreCase(other.host())
        && port() == other.port();
  }

  /** Why it is not asked, as far as that shows without looking the name up. */
  Optional<Why> objection(boolean loopback) {
    if (!isSecure() && !(loopback && scheme().equals("http"))) {
      return Optional.of(Why.SCHEME);
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of(Why.CREDENTIALS);
    }
    // A port of 0 or beyond 65535 belongs to no server.
    return port() < 1 || port() > 65_535 ? Optional.of(Why.NOT_AN_ADDRESS) : Optional.empty();
  }

  /** Why none of the machines is asked that the name stands for. */
  Optional<Why> objection(List<InetAddress> addresses, boolean loopback) {
    boolean here = loopback && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
    if (here) {
      return Optional.empty();
    }
    if (!isSecure()) {
      return Optional.of(Why.SCHEME);
    }
    // One private address among public ones is as bad: which is taken would be chance.
    return addresses.stream().allMatch(a -> PublicInternet.contains(a.getAddress()))
        ? Optional.empty()
        : Optional.of(Why.PRIVATE_ADDRESS);
  }
}
