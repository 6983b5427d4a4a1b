package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.proof.SignedToken;
import org.armorial.proof.VerificationKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of an issuer of Open Badges 2.0 and 1.1, each at its address or inside the Profile.
 *
 * @param profile with "publicKey: CryptographicKey[]"
 * @param issuer its identifier
 * @param asOf when it was fetched
 */
record ProfileKeys(Sources sources, ObjectNode profile, String issuer, Optional<Instant> asOf) {
  /** Any more are nobody's need. */
  private static final int MAX_KEYS = 16;

  /** Whether one of all of them signed {@code token}. */
  Line any(SignedToken token) {
    return listed().stream()
        .limit(MAX_KEYS)
        .map(key -> line(token, key))
        .min(Comparator.comparing(Line::answer))
        .orElseGet(() -> Line.of(Reason.KEY_NOT_LISTED));
  }

  /** Whether the key {@code named} is one of them and signed {@code token}. */
  Line named(SignedToken token, String named) {
    String method = KeyPlace.absolute(named, issuer);
    return listed().stream()
        .filter(key -> identity(key).filter(method::equals).isPresent())
        .min(Comparator.comparing(JsonNode::isString))
        .map(key -> line(token, key))
        .orElseGet(() -> Line.of(Reason.KEY_NOT_LISTED, Map.of("key", method)));
  }

  /**
   * Whether the key at {@code address}, where only the issuer publishes, signed {@code token}: Open
   * Badges 1.1 has no list ("url: … a link to the issuer's public key").
   */
  Line beside(SignedToken token, String address) {
    if (!WebAddress.areOfOneOrigin(address, issuer)) {
      return Line.of(Reason.KEY_NOT_LISTED, Map.of("key", address));
    }
    Sources.Outcome outcome = sources.ownAny(address);
    boolean isNear =
        WebAddress.isInReach(address, issuer)
            && !(outcome instanceof Sources.Outcome.Here here
                && !WebAddress.isInReach(here.address(), issuer));
    return isNear
        ? at(token, address, outcome)
        : Line.of(Reason.KEY_UNPROVEN, Map.of("key", address));
  }

  private List<JsonNode> listed() {
    return Members.all(profile, "publicKey");
  }

  private Optional<String> identity(JsonNode key) {
    return (key.isString() ? Optional.of(key.stringValue()) : Members.idOf(key))
        .map(id -> KeyPlace.absolute(id, issuer));
  }

  /** What is hosted counts; an embedded copy only where it has no address of its own. */
  private Line line(SignedToken token, JsonNode key) {
    Optional<String> id = identity(key);
    Optional<String> address =
        id.filter(Chain::isAddress).filter(one -> !KeyPlace.controller(one).equals(issuer));
    if (address.isPresent()) {
      return at(token, address.get(), sources.ownAny(address.get()));
    }
    String method = id.orElse(issuer);
    Line line =
        key instanceof ObjectNode embedded ? of(token, method, embedded) : unreadable(method);
    return asOf.map(line::asOf).orElse(line);
  }

  private Line at(SignedToken token, String address, Sources.Outcome outcome) {
    if (!(outcome instanceof Sources.Outcome.Here here)) {
      return Line.of(Reason.KEY_UNREACHABLE, Sources.evidence(address, outcome));
    }
    return here.object()
        .map(key -> of(token, address, key))
        // Open Badges 1.1: the key itself, as PEM.
        .orElseGet(() -> of(token, address, new String(here.body(), StandardCharsets.UTF_8)))
        .asOf(here.asOf());
  }

  private Line of(SignedToken token, String method, ObjectNode key) {
    if (key.path("revoked").asBoolean(false)) {
      return Line.of(Reason.KEY_REVOKED, Map.of("key", method));
    }
    // CryptographicKey: "owner" leads back to the Profile that lists it.
    if (Members.id(key, "owner").filter(owner -> !owner.equals(issuer)).isPresent()) {
      return Line.of(Reason.KEY_NOT_ISSUERS, Map.of("key", method));
    }
    return Members.text(key, "publicKeyPem")
        .map(pem -> of(token, method, pem))
        .orElseGet(() -> unreadable(method));
  }

  private Line of(SignedToken token, String method, String pem) {
    return VerificationKey.ofPem(pem)
        .map(key -> TokenForm.reason(token.verify(key)))
        .map(reason -> Line.of(reason, Map.of("key", method, "issuer", issuer)))
        .orElseGet(() -> unreadable(method));
  }

  private static Line unreadable(String method) {
    return Line.of(Reason.KEY_UNREACHABLE, Map.of("address", method, "why", "not-a-key"));
  }
}
