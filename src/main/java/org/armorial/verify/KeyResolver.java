package org.armorial.verify;

import java.time.Instant;
import java.util.Optional;
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

  private final Sources sources;
  private final Instant asOf;
  private final KeyPlace place;
  private final Remembered<FoundKey> remembered = new Remembered<>(MAX_REMEMBERED);

  /** Finds keys that are good for {@code purpose}, such as {@code assertionMethod}. */
  KeyResolver(Sources sources, Instant asOf, String purpose) {
    this.sources = sources;
    this.asOf = asOf;
    this.place = new KeyPlace(sources, asOf, purpose);
  }

  /** The key {@code method} as one of {@code issuer}, to which it may be relative. */
  FoundKey find(String method, String issuer) {
    String whole = KeyPlace.absolute(method, issuer);
    return remembered.get(
        whole, issuer, () -> refusal(whole, issuer).orElseGet(() -> place.read(whole)));
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
    boolean isNear =
        isBare
            && WebAddress.isInReach(method, issuer)
            && WebAddress.isInReach(((Sources.Outcome.Here) near.get()).address(), issuer);
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
