package org.armorial.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.armorial.proof.Did;
import org.armorial.proof.ResolvedKey;
import org.armorial.proof.VerificationKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the key of a proof and whether it is its issuer's. It is when the issuer's identifier is
 * part of the key's, when the issuer's document lists it, or when it names no owner and either the
 * issuer's document has the same key or only the issuer could have put it where it is. Thread-safe;
 * remembers what it found.
 */
final class KeyResolver {
  private static final int MAX_REMEMBERED = 4096;

  private record Wanted(String method, String issuer) {
    // By hand, as those of Language are.
    @Override
    public boolean equals(Object other) {
      return other instanceof Wanted that
          && method.equals(that.method)
          && issuer.equals(that.issuer);
    }

    @Override
    public int hashCode() {
      return 31 * method.hashCode() + issuer.hashCode();
    }
  }

  private final Sources sources;
  private final Instant asOf;
  private final KeyPlace place;
  private final ConcurrentHashMap<Wanted, FoundKey> remembered = new ConcurrentHashMap<>();

  /** Finds keys that are good for {@code purpose}, such as {@code assertionMethod}. */
  KeyResolver(Sources sources, Instant asOf, String purpose) {
    this.sources = sources;
    this.asOf = asOf;
    this.place = new KeyPlace(sources, asOf, purpose);
  }

  /** The key {@code method} as one of {@code issuer}, to which it may be relative. */
  FoundKey find(String method, String issuer) {
    Wanted wanted = new Wanted(KeyPlace.absolute(method, issuer), issuer);
    FoundKey known = remembered.get(wanted);
    if (known != null) {
      return known;
    }
    FoundKey found = refusal(wanted.method(), issuer).orElseGet(() -> place.read(wanted.method()));
    if (remembered.size() < MAX_REMEMBERED) {
      remembered.put(wanted, found);
    }
    return found;
  }

  /** The key that travels with what it signed: it proves nothing, unless the issuer has it too. */
  FoundKey embedded(ObjectNode jwk, String issuer) {
    Optional<VerificationKey> key = VerificationKey.ofJwk(jwk);
    return key.isEmpty()
        ? FoundKey.unreadable(issuer, "not-a-key")
        : refusal(key.get(), issuer, issuer)
            .orElseGet(() -> new FoundKey.Here(key.get(), issuer, Optional.empty()));
  }

  /** Why {@code method} is not known to be a key of {@code issuer}; empty when it is one. */
  private Optional<FoundKey> refusal(String method, String issuer) {
    if (KeyPlace.controller(method).equals(issuer)) {
      return Optional.empty();
    }
    if (method.startsWith("did:jwk:")) {
      Optional<ResolvedKey> key = Did.resolve(method);
      return key.isEmpty()
          ? Optional.of(FoundKey.unreadable(method, "not-a-key"))
          : refusal(key.get().key(), method, issuer);
    }
    Optional<String> home =
        KeyPlace.home(issuer).filter(address -> WebAddress.areOfOneOrigin(address, method));
    Optional<Sources.Outcome> near = home.map(any -> sources.ownJson(method));
    boolean isBare = near.filter(outcome -> isBare(outcome, issuer)).isPresent();
    // Only the issuer can say that it is a key of its own.
    IssuerDocument document = IssuerDocument.of(issuer, place.purpose(), sources);
    boolean isNear = isBare && isInReach((Sources.Outcome.Here) near.get(), method, issuer);
    if (document.lists(method) || (isNear && !document.listsAny())) {
      return Optional.empty();
    }
    if (isBare) {
      return ofNeighbour(method, issuer, document);
    }
    return near.filter(outcome -> !(outcome instanceof Sources.Outcome.Here))
        .map(outcome -> FoundKey.unreachable(method, outcome))
        .or(document::problem)
        .or(() -> Optional.of(FoundKey.not(Reason.KEY_NOT_ISSUERS, method)));
  }

  /** Whether it is a key, or a set, that names no owner but perhaps this one. */
  private static boolean isBare(Sources.Outcome outcome, String issuer) {
    return outcome instanceof Sources.Outcome.Here here
        && here.object()
            .filter(key -> key.has("kty") || key.has("keys"))
            .filter(key -> Members.id(key, "controller").filter(id -> !id.equals(issuer)).isEmpty())
            .filter(key -> Members.id(key, "owner").filter(id -> !id.equals(issuer)).isEmpty())
            .isPresent();
  }

  /** Whether it stands where the issuer, known by its own address, publishes. */
  private static boolean isInReach(Sources.Outcome.Here here, String method, String issuer) {
    return WebAddress.of(issuer)
        .filter(
            own ->
                WebAddress.of(method).filter(key -> key.isInReachOf(own)).isPresent()
                    && WebAddress.of(here.address())
                        .filter(key -> key.isInReachOf(own))
                        .isPresent())
        .isPresent();
  }

  /**
   * On a host that many share anybody can publish a key: the issuer's document says whose it is.
   */
  private Optional<FoundKey> ofNeighbour(String method, String issuer, IssuerDocument document) {
    FoundKey found = place.read(method);
    if (!(found instanceof FoundKey.Here here)) {
      return Optional.of(found);
    }
    boolean isDid = issuer.startsWith("did:");
    if (isDid && document.problem().isPresent()) {
      return document.problem();
    }
    return document.has(here.key(), asOf)
        ? Optional.empty()
        : Optional.of(FoundKey.not(Reason.KEY_UNPROVEN, method));
  }

  /** Why {@code key} is not known to be {@code issuer}'s, wherever it was found. */
  private Optional<FoundKey> refusal(VerificationKey key, String method, String issuer) {
    if (Did.resolve(issuer).filter(own -> own.key().equals(key)).isPresent()) {
      return Optional.empty();
    }
    IssuerDocument document = IssuerDocument.of(issuer, place.purpose(), sources);
    return document.has(key, asOf)
        ? Optional.empty()
        : document.problem().or(() -> Optional.of(FoundKey.not(Reason.KEY_NOT_ISSUERS, method)));
  }
}
