package org.armorial.verify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hosted verification (Open Badges 2.0; 1.1 alike): what was handed in gives the address, what
 * stands at that address is what counts, and the issuer says which addresses are its own.
 */
record HostedCheck(Sources sources) {
  /** What an Assertion says; a copy may lack the endorsements that came later. */
  private static final List<String> COMPARED =
      List.of(
          "recipient", "badge", "issuedOn", "expires", "narrative", "evidence", "claim", "issuer");

  Examined examine(ObjectNode given) {
    Optional<String> address = address(given);
    if (address.isEmpty()) {
      return without(given, Line.of(Reason.NO_PROOF));
    }
    Sources.Outcome outcome = sources.json(address.get());
    Map<String, String> evidence = Sources.evidence(address.get(), outcome);
    if (outcome instanceof Sources.Outcome.Missing missing) {
      // "If the Assertion is revoked … HTTP 410 Gone".
      Optional<Line> revoked =
          missing.status() == 410
              ? Optional.of(Line.of(Reason.REVOKED, evidence).asOf(missing.asOf()))
              : Optional.empty();
      return with(given, Line.of(Reason.HOSTED_MISSING, evidence), revoked);
    }
    Optional<ObjectNode> hosted =
        outcome instanceof Sources.Outcome.Here here ? here.object() : Optional.empty();
    if (hosted.isEmpty()) {
      return without(given, Line.of(Reason.HOSTED_UNREACHABLE, evidence));
    }
    return examine(given, hosted.get(), address.get(), (Sources.Outcome.Here) outcome);
  }

  /** {@code id}, or the address that 1.1 keeps in {@code verify}. */
  static Optional<String> address(ObjectNode assertion) {
    return Members.objects(assertion, "verify").stream()
        .filter(verify -> Members.text(verify, "type").filter("hosted"::equals).isPresent())
        .findFirst()
        .flatMap(verify -> Members.text(verify, "url"))
        .or(() -> Members.idOf(assertion))
        .filter(Chain::isAddress);
  }

  private Examined examine(
      ObjectNode given, ObjectNode hosted, String address, Sources.Outcome.Here here) {
    Instant asOf = here.asOf();
    Map<String, String> evidence = new LinkedHashMap<>(Map.of("address", address));
    Optional<String> own = address(hosted).or(() -> Members.idOf(hosted));
    if (own.isPresent() && !own.get().equals(address)) {
      return without(given, Line.of(Reason.HOSTED_ID_DIFFERS, evidence).asOf(asOf));
    }
    if (hosted.path("revoked").asBoolean(false)) {
      Members.text(hosted, "revocationReason").ifPresent(why -> evidence.put("why", why));
      return with(
          given,
          Line.of(Reason.HOSTED_STUB, evidence).asOf(asOf),
          Optional.of(Line.of(Reason.REVOKED, evidence).asOf(asOf)));
    }
    Chain chain = Chain.of(hosted, sources);
    Line genuine =
        chain
            .problem()
            .or(() -> elsewhere(chain, address))
            // Many hosts redirect wherever they are asked to.
            .or(() -> elsewhere(chain, here.address()))
            .or(() -> differs(given, hosted, address))
            .orElseGet(() -> match(chain, address));
    return new Examined(
        hosted,
        genuine.asOf(asOf),
        // The hosted document is itself the issuer's word that it was not revoked.
        Optional.of(Line.of(Reason.IN_FORCE, Map.of("address", address)).asOf(asOf)),
        chain.badge(),
        chain.issuer(),
        chain.issuerId());
  }

  private static Optional<Line> elsewhere(Chain chain, String address) {
    return chain
        .issuer()
        // An issuer without an address of its own could declare any to be its own.
        .filter(
            issuer ->
                chain.issuerId().isEmpty()
                    || !HostedScope.of(issuer, chain.issuerId()).includes(address))
        .map(
            any ->
                Line.of(
                    Reason.HOSTED_ELSEWHERE,
                    Map.of("address", address, "issuer", chain.issuerId().orElse("?"))));
  }

  private static Optional<Line> differs(ObjectNode given, ObjectNode hosted, String address) {
    return COMPARED.stream()
        .filter(member -> given.hasNonNull(member))
        .filter(member -> !Meaning.isSame(given, hosted, member))
        .findFirst()
        .map(
            member -> Line.of(Reason.HOSTED_DIFFERS, Map.of("address", address, "member", member)));
  }

  private static Line match(Chain chain, String address) {
    return Line.of(
        Reason.HOSTED_MATCH, Map.of("address", address, "issuer", chain.issuerId().orElse("?")));
  }

  private Examined with(ObjectNode given, Line genuine, Optional<Line> status) {
    return new Examined(
        given, genuine, status, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Examined without(ObjectNode given, Line genuine) {
    return with(given, genuine, Optional.empty());
  }
}
