package org.armorial.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.armorial.proof.MethodFinding.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One verification method (Controlled Identifiers 1.0, section 2.2): Multikey, JsonWebKey and the
 * types before them, and the CryptographicKey of Open Badges 2.0.
 */
record VerificationMethod(ObjectNode method) {
  private static final List<String> MATERIAL =
      List.of("publicKeyMultibase", "publicKeyJwk", "publicKeyPem");

  /** Whether {@code document} is a key itself. */
  static boolean isOne(ObjectNode document) {
    return MATERIAL.stream().anyMatch(document::has);
  }

  /** {@code controller}; in Open Badges 2.0, {@code owner}. */
  Optional<String> controller() {
    return method
        .path("controller")
        .stringValueOpt()
        .or(() -> method.path("owner").stringValueOpt());
  }

  /** Why it may not be used {@code at} that moment. */
  Optional<Reason> reasonAgainst(Instant at) {
    if (method.path("publicKeyJwk").has("revoked")) {
      return Optional.of(Reason.REVOKED);
    }
    // Section 2.2: "systems … are expected to not verify any proofs associated with the
    // verification method at or after the time of revocation."
    return past("revoked", at, Reason.REVOKED).or(() -> past("expires", at, Reason.EXPIRED));
  }

  private Optional<Reason> past(String member, Instant at, Reason reason) {
    JsonNode value = method.path(member);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    Optional<Instant> moment = XsdDateTime.parse(value);
    if (moment.isEmpty()) {
      return Optional.of(Reason.UNREADABLE);
    }
    return moment.get().isAfter(at) ? Optional.empty() : Optional.of(reason);
  }

  /** Its key; empty when it has none that can be read, or two. */
  Optional<VerificationKey> key() {
    List<String> present = MATERIAL.stream().filter(method::has).toList();
    if (present.size() != 1) {
      return Optional.empty();
    }
    JsonNode material = method.get(present.get(0));
    Optional<VerificationKey> key =
        switch (present.get(0)) {
          case "publicKeyMultibase" ->
              material.stringValueOpt().flatMap(VerificationKey::ofMultikey);
          case "publicKeyJwk" ->
              material instanceof ObjectNode jwk ? VerificationKey.ofJwk(jwk) : Optional.empty();
          default -> material.stringValueOpt().flatMap(VerificationKey::ofPem);
        };
    return key.filter(found -> fitsType(present.get(0), found));
  }

  /** Sections 2.2.2 and 2.2.3: a type that is known says where the key stands and of what kind. */
  private boolean fitsType(String material, VerificationKey key) {
    return switch (method.path("type").stringValueOpt().orElse("")) {
      case "Multikey" -> material.equals("publicKeyMultibase");
      case "JsonWebKey", "JsonWebKey2020" -> material.equals("publicKeyJwk");
      case "Ed25519VerificationKey2020" ->
          material.equals("publicKeyMultibase") && key instanceof Ed25519PublicKey;
      default -> true;
    };
  }
}
