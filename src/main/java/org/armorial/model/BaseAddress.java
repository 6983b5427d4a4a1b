package org.armorial.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address under which a site is published, always ending in {@code /}.
 *
 * @param value https, or http on the loopback interface; no user, query or fragment
 */
public record BaseAddress(String value) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Refuses anything that {@link #parse} refuses or changes. */
  public BaseAddress {
    if (parse(value).filter(parsed -> parsed.equals(value)).isEmpty()) {
      throw new IllegalArgumentException("not a base address: " + value);
    }
  }

  /** The address as this type, with the last {@code /} added; empty when it is not one. */
  public static Optional<BaseAddress> of(String text) {
    return parse(text).map(BaseAddress::new);
  }

  private static Optional<String> parse(String text) {
    URI uri;
    try {
      uri = new URI(text.endsWith("/") ? text : text + "/");
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    boolean clean =
        uri.getHost() != null
            && uri.getUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && uri.equals(uri.normalize())
            && uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))
            && uri.toASCIIString().equals(uri.toString())
            && !uri.getRawPath().contains("//")
            && !uri.getRawPath().contains("%");
    if (!clean) {
      return Optional.empty();
    }
    boolean allowed =
        "https".equals(uri.getScheme())
            || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
    return allowed ? Optional.of(uri.toString()) : Optional.empty();
  }

  /** The absolute address of a file of the site. */
  public String resolve(SitePath path) {
    return value + path.folderForm();
  }

  /** Scheme, host and port, as browsers compare them; for example {@code https://example.org}. */
  public String origin() {
    return value.substring(0, value.indexOf('/', value.indexOf("//") + 2));
  }

  /** Host and port; for example {@code example.org} or {@code 127.0.0.1:8080}. */
  public String authority() {
    return origin().substring(origin().indexOf("//") + 2);
  }

  /** The path, beginning and ending in {@code /}. */
  public String path() {
    return value.substring(origin().length());
  }

  /** Whether it is served on this machine only. */
  public boolean isLoopback() {
    return value.startsWith("http:");
  }

  @Override
  public String toString() {
    return value;
  }
}
