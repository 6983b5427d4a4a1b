package org.armorial.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.armorial.proof.VerificationMethods;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the key of a proof and whether it is its issuer's. It is when the issuer's identifier is
 * part of the key's, when the issuer's document lists it, or when it is a bare JWK on the issuer's
 * own host. Thread-safe; remembers what it found.
 */
final class KeyResolver {
  private static final int MAX_REMEMBERED = 4096;

  private record Wanted(String method, String issuer) {}

  private final Sources sources;
  private final KeyPlace place;
  private final ConcurrentHashMap<Wanted, FoundKey> remembered = new ConcurrentHashMap<>();

  KeyResolver(Sources sources, Instant asOf) {
    this.sources = sources;
    this.place = new KeyPlace(sources, asOf);
  }

  /** The key {@code method} as one of {@code issuer}. */
  FoundKey find(String method, String issuer) {
    Wanted wanted = new Wanted(method, issuer);
    FoundKey known = remembered.get(wanted);
    if (known != null) {
      return known;
    }
    FoundKey found = refusal(method, issuer).orElseGet(() -> place.read(method));
    if (remembered.size() < MAX_REMEMBERED) {
      remembered.put(wanted, found);
    }
    return found;
  }

  /** Why {@code method} is not known to be a key of {@code issuer}; empty when it is one. */
  private Optional<FoundKey> refusal(String method, String issuer) {
    if (KeyPlace.controller(method).equals(issuer) || isOnHost(method, issuer)) {
      return Optional.empty();
    }
    // Somebody else's identifier: only the issuer can say that it is a key of its own.
    Optional<String> home = KeyPlace.home(issuer);
    if (home.isEmpty()) {
      return Optional.of(FoundKey.not(Reason.KEY_NOT_ISSUERS, method, issuer));
    }
    Sources.Outcome outcome = sources.json(home.get());
    Optional<ObjectNode> document =
        outcome instanceof Sources.Outcome.Here here ? here.object() : Optional.empty();
    if (document.isEmpty()) {
      return Optional.of(FoundKey.unreachable(home.get(), outcome));
    }
    boolean isIssuers =
        Members.idOf(document.get()).filter(issuer::equals).isPresent()
            && VerificationMethods.allows(document.get(), method, "assertionMethod");
    return isIssuers
        ? Optional.empty()
        : Optional.of(FoundKey.not(Reason.KEY_NOT_ISSUERS, method, issuer));
  }

  /**
   * Whether {@code method} is the address of a bare JWK, which names no owner, on the issuer's own
   * host: who can publish there can change the issuer's document as well.
   */
  private boolean isOnHost(String method, String issuer) {
    Optional<String> host = KeyPlace.home(issuer).flatMap(KeyPlace::authority);
    return host.isPresent()
        && host.equals(KeyPlace.authority(method))
        && sources.json(method) instanceof Sources.Outcome.Here here
        && host.equals(KeyPlace.authority(here.address()))
        && here.object().filter(key -> key.has("kty") || key.has("keys")).isPresent();
  }
}
