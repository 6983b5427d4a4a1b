package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.openbadges.conformance.Standard;
import org.armorial.proof.ProofVerdict;
import org.armorial.proof.SignedToken;
import org.armorial.proof.VerificationKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signed verification of Open Badges 2.0 and 1.1: a JWS whose payload is the Assertion, and a key
 * that the issuer's Profile lists.
 */
record SignedAssertionCheck(Sources sources) {
  Examined examine(SignedToken token) {
    ObjectNode assertion = token.payload();
    Chain chain = Chain.of(assertion, sources);
    Line genuine = chain.problem().orElseGet(() -> signature(token, assertion, chain));
    Optional<Line> status =
        genuine.isYes()
            ? chain.issuer().flatMap(issuer -> revoked(issuer, assertion))
            : Optional.empty();
    return new Examined(
        assertion, genuine, status, chain.badge(), chain.issuer(), chain.issuerId());
  }

  private Line signature(SignedToken token, ObjectNode assertion, Chain chain) {
    if (chain.issuer().isEmpty() || chain.issuerId().isEmpty()) {
      return Line.of(Reason.KEY_NOT_ISSUERS, Map.of("why", "no-issuer"));
    }
    List<ObjectNode> declared = new ArrayList<>(Members.objects(assertion, "verification"));
    declared.addAll(Members.objects(assertion, "verify"));
    Optional<String> named =
        declared.stream()
            .flatMap(one -> Members.id(one, "creator").or(() -> Members.text(one, "url")).stream())
            .findFirst();
    ObjectNode issuer = chain.issuer().get();
    List<JsonNode> listed = Members.all(issuer, "publicKey");
    Optional<String> method =
        named.or(() -> listed.stream().flatMap(key -> identity(key).stream()).findFirst());
    if (method.isEmpty()) {
      return Line.of(Reason.KEY_NOT_LISTED, Map.of("key", "publicKey"));
    }
    boolean isListed =
        listed.stream().anyMatch(key -> identity(key).equals(method))
            // Open Badges 1.1 has no list; there the key stands on the issuer's own host.
            || (isOld(assertion)
                && KeyPlace.authority(method.get()).isPresent()
                && KeyPlace.authority(method.get())
                    .equals(KeyPlace.authority(chain.issuerId().get())));
    return isListed
        ? verified(token, method.get(), chain.issuerId().get())
        : Line.of(Reason.KEY_NOT_LISTED, Map.of("key", method.get()));
  }

  private static boolean isOld(ObjectNode assertion) {
    Standard standard = Standard.of(assertion);
    return standard == Standard.OPEN_BADGES_1_0 || standard == Standard.OPEN_BADGES_1_1;
  }

  private static Optional<String> identity(JsonNode key) {
    return key.isString() ? Optional.of(key.stringValue()) : Members.idOf(key);
  }

  private Line verified(SignedToken token, String method, String issuer) {
    Sources.Outcome outcome = sources.any(method);
    if (!(outcome instanceof Sources.Outcome.Here here)) {
      return Line.of(Reason.KEY_UNREACHABLE, Sources.evidence(method, outcome));
    }
    Optional<ObjectNode> document = here.object();
    if (document.filter(key -> key.path("revoked").asBoolean(false)).isPresent()) {
      return Line.of(Reason.KEY_REVOKED, Map.of("key", method)).asOf(here.asOf());
    }
    // CryptographicKey: "owner" leads back to the Profile that lists it.
    if (document
        .flatMap(key -> Members.id(key, "owner"))
        .filter(owner -> !owner.equals(issuer))
        .isPresent()) {
      return Line.of(Reason.KEY_NOT_ISSUERS, Map.of("key", method)).asOf(here.asOf());
    }
    Optional<String> pem =
        document.isPresent()
            ? document.flatMap(key -> Members.text(key, "publicKeyPem"))
            : Optional.of(new String(here.body(), StandardCharsets.UTF_8));
    Optional<VerificationKey> key = pem.flatMap(VerificationKey::ofPem);
    if (key.isEmpty()) {
      return Line.of(Reason.KEY_UNREACHABLE, Map.of("address", method, "why", "not-a-key"));
    }
    ProofVerdict verdict = token.verify(key.get());
    Reason reason =
        switch (verdict) {
          case VALID -> Reason.SIGNATURE_VALID;
          case UNSUPPORTED -> Reason.PROOF_UNSUPPORTED;
          default -> Reason.SIGNATURE_INVALID;
        };
    return Line.of(
            reason,
            Map.of(
                "key", method,
                "issuer", issuer,
                "suite", token.algorithm()))
        .asOf(here.asOf());
  }

  private static boolean isOf(ObjectNode issuer, String id) {
    return Members.idOf(issuer).filter(id::equals).isPresent();
  }

  /** "RevocationList … used for signed badges". */
  private Optional<Line> revoked(ObjectNode issuer, ObjectNode assertion) {
    Optional<String> address = Members.id(issuer, "revocationList");
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Sources.Outcome outcome = sources.json(address.get());
    Optional<ObjectNode> list =
        outcome instanceof Sources.Outcome.Here here ? here.object() : Optional.empty();
    if (list.isEmpty()) {
      return Optional.of(
          Line.of(Reason.STATUS_UNREACHABLE, Sources.evidence(address.get(), outcome)));
    }
    List<String> ids =
        Stream.of(Members.idOf(assertion), Members.text(assertion, "uid"))
            .flatMap(Optional::stream)
            .toList();
    boolean isOld = isOld(assertion);
    boolean isList =
        isOld
            || (Members.isA(list.get(), "RevocationList")
                && list.get().has("revokedAssertions")
                && Members.id(list.get(), "issuer").filter(id -> !isOf(issuer, id)).isEmpty());
    if (!isList || ids.isEmpty()) {
      return Optional.of(
          Line.of(
              Reason.STATUS_UNREACHABLE, Map.of("address", address.get(), "why", "not-a-list")));
    }
    Optional<String> revoked =
        RevokedIds.in(list.get(), "revokedAssertions", ids)
            .or(() -> isOld ? RevokedIds.byUid(list.get(), ids) : Optional.empty());
    return Optional.of(
        revoked
            .map(why -> Line.of(Reason.REVOKED, Map.of("address", address.get(), "why", why)))
            .orElseGet(() -> Line.of(Reason.IN_FORCE, Map.of("address", address.get())))
            .asOf(((Sources.Outcome.Here) outcome).asOf()));
  }
}
