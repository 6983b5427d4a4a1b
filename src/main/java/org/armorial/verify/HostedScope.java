package org.armorial.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where an issuer's hosted Assertions may stand (Open Badges 2.0, VerificationObject).
 *
 * @param prefixes {@code startsWith}
 * @param origins {@code allowedOrigins}, else the host of the issuer's own identifier
 */
record HostedScope(List<String> prefixes, List<String> origins) {
  static HostedScope of(ObjectNode issuer, Optional<String> issuerId) {
    List<ObjectNode> declared = Members.objects(issuer, "verification");
    List<String> prefixes = all(declared, "startsWith");
    List<String> origins = all(declared, "allowedOrigins");
    // "allowedOrigins … default: the origin of the issuer's id".
    return new HostedScope(
        prefixes,
        origins.isEmpty() ? issuerId.flatMap(KeyPlace::authority).stream().toList() : origins);
  }

  private static List<String> all(List<ObjectNode> declared, String member) {
    return declared.stream().flatMap(one -> Members.texts(one, member).stream()).toList();
  }

  /** Whether {@code address} is one of the issuer's. */
  boolean includes(String address) {
    // "startsWith: the URL fragment(s) that the verification property must start with".
    boolean started = prefixes.isEmpty() || prefixes.stream().anyMatch(address::startsWith);
    return started
        && WebAddress.of(address).filter(WebAddress::isPlain).isPresent()
        && hosts(address).anyMatch(host -> origins.stream().anyMatch(host::equalsIgnoreCase));
  }

  /** Issuers write origins with and without port. */
  private static Stream<String> hosts(String address) {
    try {
      URI uri = new URI(address);
      return Stream.of(uri.getRawAuthority(), uri.getHost())
          .filter(host -> host != null)
          .map(host -> host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Stream.of();
    }
  }
}
