package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.codec.Json;
import org.armorial.world.Fetched;
import org.armorial.world.Fetcher;
import tools.jackson.databind.JsonNode;

/** Everything that is published anywhere, in a test. */
final class Web implements Fetcher {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Map<String, byte[]> pages = new LinkedHashMap<>();
  private final Map<String, Integer> refusals = new LinkedHashMap<>();
  private final Map<String, String> redirects = new LinkedHashMap<>();
  final Map<String, Integer> asked = new LinkedHashMap<>();

  Web put(String address, JsonNode document) {
    pages.put(address, Json.pretty(document));
    return this;
  }

  Web put(String address, String text) {
    pages.put(address, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Web put(String address, byte[] body) {
    pages.put(address, body.clone());
    return this;
  }

  Web refuse(String address, int status) {
    refusals.put(address, status);
    return this;
  }

  /** What stands at {@code to} is found when {@code from} is asked for. */
  Web redirect(String from, String to) {
    redirects.put(from, to);
    return this;
  }

  @Override
  public Fetched fetch(String address, String accept) {
    String whole = address.contains("#") ? address.substring(0, address.indexOf('#')) : address;
    whole = redirects.getOrDefault(whole, whole);
    asked.merge(whole, 1, Integer::sum);
    if (refusals.containsKey(whole)) {
      return new Fetched.Gone(whole, refusals.get(whole), NOW);
    }
    byte[] body = pages.get(whole);
    return body == null
        ? new Fetched.Failed(whole, Fetched.Failed.Why.UNKNOWN_HOST)
        : new Fetched.Found(whole, body, "application/json", 200, NOW);
  }
}
