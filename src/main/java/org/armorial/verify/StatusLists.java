package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.proof.SignedToken;
import org.armorial.proof.StatusBits;
import org.armorial.proof.TokenCredential;
import org.armorial.text.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/**
 * The signed status lists of issuers (Bitstring Status List 1.0, section 3.2), each fetched and
 * verified once. Thread-safe.
 */
final class StatusLists {
  private static final int MAX_LISTS = 256;

  /** A list whose signature was verified, or what is wrong with it. */
  sealed interface Listing {
    record Bits(StatusBits bits, List<String> purposes, String date, Instant asOf)
        implements Listing {}

    record Not(Line line) implements Listing {}
  }

  private record Wanted(String address, String issuer) {}

  private final Sources sources;
  private final SignatureCheck signatures;
  private final Instant asOf;
  private final Remembered<Listing> remembered = new Remembered<>(MAX_LISTS);

  StatusLists(Sources sources, SignatureCheck signatures, Instant asOf) {
    this.sources = sources;
    this.signatures = signatures;
    this.asOf = asOf;
  }

  /** The list at {@code address}, if it is {@code issuer}'s. */
  Listing find(String address, String issuer) {
    return remembered.get(address, issuer, () -> load(new Wanted(address, issuer)));
  }

  private Listing load(Wanted wanted) {
    Sources.Outcome outcome = sources.any(wanted.address());
    if (!(outcome instanceof Sources.Outcome.Here here)) {
      return new Listing.Not(
          Line.of(Reason.STATUS_UNREACHABLE, Sources.evidence(wanted.address(), outcome)));
    }
    Optional<SignedToken> token =
        SignedToken.parse(new String(here.body(), StandardCharsets.UTF_8).strip());
    Optional<ObjectNode> list =
        token.isPresent()
            ? token.flatMap(SignedToken::credential).map(TokenCredential::document)
            : here.object();
    if (list.isEmpty()) {
      return new Listing.Not(
          Line.of(Reason.STATUS_UNREACHABLE, Sources.evidence(wanted.address(), outcome)));
    }
    if (token.isPresent() && !token.get().credential().orElseThrow().contradictions().isEmpty()) {
      return not(Reason.STATUS_NOT_GENUINE, wanted, "claims-differ", here);
    }
    if (token.isPresent() && isOutside(token.get())) {
      return not(Reason.STATUS_UNREACHABLE, wanted, "outdated", here);
    }
    if (Members.idOf(list.get()).filter(id -> !id.equals(wanted.address())).isPresent()) {
      return not(Reason.STATUS_NOT_GENUINE, wanted, "another-list", here);
    }
    Optional<String> issuer = Members.id(list.get(), "issuer");
    Line genuine =
        token.isPresent()
            ? signatures.token(token.get(), issuer)
            : signatures.embedded(list.get(), issuer);
    if (!genuine.isYes()) {
      return not(Reason.STATUS_NOT_GENUINE, wanted, genuine.reason().word(), here);
    }
    if (issuer.filter(wanted.issuer()::equals).isEmpty()) {
      return not(Reason.STATUS_NOT_GENUINE, wanted, "issuer", here);
    }
    return Validity.ofCredential(list.get()).problem(asOf).isPresent()
        ? not(Reason.STATUS_UNREACHABLE, wanted, "outdated", here)
        : bits(list.get(), wanted, here);
  }

  private boolean isOutside(SignedToken token) {
    return token.expires().filter(end -> !end.isAfter(asOf)).isPresent()
        || token.notBefore().filter(start -> start.isAfter(asOf)).isPresent();
  }

  private static Listing bits(ObjectNode list, Wanted wanted, Sources.Outcome.Here here) {
    ObjectNode subject =
        Members.objects(list, "credentialSubject").stream().findFirst().orElseGet(Json::object);
    boolean isOld = Members.isA(subject, "StatusList2021");
    // StatusList2021 wrote the same bits without the "u" of multibase.
    Optional<StatusBits> bits =
        Members.text(subject, "encodedList")
            .map(text -> isOld && !text.startsWith("u") ? "u" + text : text)
            .flatMap(StatusBits::decode);
    boolean isList =
        Members.all(list, "credentialSubject").size() == 1
            && (isOld
                ? Members.isA(list, "StatusList2021Credential")
                : Members.isA(list, "BitstringStatusListCredential")
                    && Members.isA(subject, "BitstringStatusList"));
    if (bits.isEmpty() || !isList) {
      return not(Reason.STATUS_UNREACHABLE, wanted, "not-a-list", here);
    }
    String date = Validity.ofCredential(list).from().map(Timestamps::text).orElse("");
    return new Listing.Bits(bits.get(), Members.texts(subject, "statusPurpose"), date, here.asOf());
  }

  private static Listing not(Reason reason, Wanted wanted, String why, Sources.Outcome.Here here) {
    return new Listing.Not(
        Line.of(reason, Map.of("address", wanted.address(), "why", why)).asOf(here.asOf()));
  }
}
