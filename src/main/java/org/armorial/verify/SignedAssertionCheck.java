package org.armorial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.openbadges.conformance.Standard;
import org.armorial.proof.SignedToken;
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
    Optional<Line> objection = TokenForm.objection(token);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (chain.issuer().isEmpty() || chain.issuerId().isEmpty()) {
      return Line.of(Reason.KEY_NOT_ISSUERS, Map.of("why", "no-issuer"));
    }
    List<ObjectNode> declared = new ArrayList<>(Members.objects(assertion, "verification"));
    declared.addAll(Members.objects(assertion, "verify"));
    Optional<String> named =
        declared.stream()
            .flatMap(one -> Members.id(one, "creator").or(() -> Members.text(one, "url")).stream())
            .findFirst();
    ObjectNode profile = chain.issuer().get();
    ProfileKeys keys = new ProfileKeys(sources, profile, chain.issuerId().get(), chain.asOf());
    // "creator … If not present, verifiers will check public key(s) declared in the referenced
    // issuer Profile."
    return named
        .map(
            key ->
                isOld(assertion) && Members.all(profile, "publicKey").isEmpty()
                    ? keys.beside(token, key)
                    : keys.named(token, key))
        .orElseGet(() -> keys.any(token));
  }

  private static boolean isOld(ObjectNode assertion) {
    Standard standard = Standard.of(assertion);
    return standard == Standard.OPEN_BADGES_1_0 || standard == Standard.OPEN_BADGES_1_1;
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
