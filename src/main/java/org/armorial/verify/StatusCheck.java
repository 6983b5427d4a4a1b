package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.armorial.proof.SignedToken;
import org.armorial.proof.StatusBits;
import org.armorial.proof.TokenCredential;
import org.armorial.text.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has an issuer taken a credential back? Asks the lists that the credential names. Thread-safe; a
 * list is fetched and verified once.
 */
final class StatusCheck {
  private static final int MAX_LISTS = 256;
  private static final int MAX_ENTRIES = 10;

  /** Purposes that are no end (Bitstring Status List 1.0, section 2.1). */
  private static final Set<String> ASIDE = Set.of("refresh", "message");

  /** A list whose signature was verified, or what is wrong with it. */
  private sealed interface Listing {
    record Bits(StatusBits bits, List<String> purposes, String date, Instant asOf)
        implements Listing {}

    record Not(Line line) implements Listing {}
  }

  private record Wanted(String address, String issuer) {}

  private final Sources sources;
  private final SignatureCheck signatures;
  private final Instant asOf;
  private final ConcurrentHashMap<Wanted, Listing> remembered = new ConcurrentHashMap<>();

  StatusCheck(Sources sources, SignatureCheck signatures, Instant asOf) {
    this.sources = sources;
    this.signatures = signatures;
    this.asOf = asOf;
  }

  /** What the lists say; empty when the credential names none. */
  Optional<Line> line(ObjectNode credential, String issuer) {
    List<ObjectNode> entries = Members.objects(credential, "credentialStatus");
    if (entries.size() != Members.all(credential, "credentialStatus").size()) {
      return Optional.of(Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "credentialStatus")));
    }
    if (entries.size() > MAX_ENTRIES) {
      return Optional.of(Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "count")));
    }
    if (entries.isEmpty() && credential.has("credentialStatus")) {
      return Optional.of(Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "credentialStatus")));
    }
    // A no of one list stands whatever the others say; a yes needs all of them.
    return entries.stream()
        // They warn of something else than an end.
        .filter(entry -> !ASIDE.contains(Members.text(entry, "statusPurpose").orElse("")))
        .map(entry -> entry(entry, credential, issuer))
        .max(Comparator.comparingInt(StatusCheck::weight));
  }

  private static int weight(Line line) {
    return switch (line.answer()) {
      case YES -> 0;
      case UNKNOWN -> 1;
      case NO -> 2;
    };
  }

  private Line entry(ObjectNode entry, ObjectNode credential, String issuer) {
    if (Members.isA(entry, "BitstringStatusListEntry")
        || Members.isA(entry, "StatusList2021Entry")) {
      return bit(entry, issuer);
    }
    if (Members.isA(entry, "1EdTechRevocationList")) {
      return revocationList(entry, credential, issuer);
    }
    return Line.of(
        Reason.STATUS_UNSUPPORTED, Map.of("type", Members.text(entry, "type").orElse("?")));
  }

  /** Bitstring Status List 1.0, section 3.2. */
  private Line bit(ObjectNode entry, String issuer) {
    Optional<String> address = Members.text(entry, "statusListCredential");
    Optional<String> purpose = Members.text(entry, "statusPurpose");
    Optional<Integer> index = index(entry);
    boolean isBit = !entry.has("statusSize") || entry.path("statusSize").asInt(0) == 1;
    if (address.isEmpty() || purpose.isEmpty() || index.isEmpty() || !isBit) {
      return Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "incomplete"));
    }
    Listing listing = listing(new Wanted(address.get(), issuer));
    if (listing instanceof Listing.Not not) {
      return not.line();
    }
    Listing.Bits list = (Listing.Bits) listing;
    if (!list.purposes().contains(purpose.get())) {
      return Line.of(
          Reason.STATUS_UNSUPPORTED, Map.of("type", purpose.get(), "address", address.get()));
    }
    Optional<Boolean> set = list.bits().isSet(index.get());
    if (set.isEmpty()) {
      return Line.of(Reason.STATUS_BEYOND_LIST, Map.of("address", address.get())).asOf(list.asOf());
    }
    Map<String, String> evidence = Map.of("address", address.get(), "listed", list.date());
    Reason reason =
        switch (purpose.get()) {
          case "revocation" -> set.get() ? Reason.REVOKED : Reason.IN_FORCE;
          case "suspension" -> set.get() ? Reason.SUSPENDED : Reason.IN_FORCE;
          default -> Reason.STATUS_UNSUPPORTED;
        };
    return Line.of(reason, evidence).asOf(list.asOf());
  }

  private static Optional<Integer> index(ObjectNode entry) {
    String text = entry.path("statusListIndex").asString("");
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private Listing listing(Wanted wanted) {
    Listing known = remembered.get(wanted);
    if (known == null) {
      known = load(wanted);
      if (remembered.size() < MAX_LISTS) {
        remembered.put(wanted, known);
      }
    }
    return known;
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
    if (!genuine.isYes() || issuer.filter(wanted.issuer()::equals).isEmpty()) {
      return not(Reason.STATUS_NOT_GENUINE, wanted, genuine.reason().word(), here);
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
        Members.objects(list, "credentialSubject").stream()
            .findFirst()
            .orElseGet(org.armorial.codec.Json::object);
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

  /** 1EdTech Revocation List 1.0: plain JSON on the issuer's host. */
  private Line revocationList(ObjectNode entry, ObjectNode credential, String issuer) {
    Optional<String> address = Members.idOf(entry);
    if (address.isEmpty()) {
      return Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "1EdTechRevocationList"));
    }
    Sources.Outcome outcome = sources.json(address.get());
    Optional<ObjectNode> list =
        outcome instanceof Sources.Outcome.Here here ? here.object() : Optional.empty();
    if (list.isEmpty()) {
      return Line.of(Reason.STATUS_UNREACHABLE, Sources.evidence(address.get(), outcome));
    }
    Instant fetched = ((Sources.Outcome.Here) outcome).asOf();
    if (Members.id(list.get(), "issuer").filter(issuer::equals).isEmpty()) {
      return Line.of(Reason.STATUS_NOT_GENUINE, Map.of("address", address.get(), "why", "issuer"))
          .asOf(fetched);
    }
    Optional<String> id = Members.idOf(credential);
    if (id.isEmpty() || !list.get().path("revokedCredential").isArray()) {
      return Line.of(
              Reason.STATUS_UNREACHABLE, Map.of("address", address.get(), "why", "not-a-list"))
          .asOf(fetched);
    }
    return RevokedIds.in(list.get(), "revokedCredential", id.stream().toList())
        .map(why -> Line.of(Reason.REVOKED, Map.of("address", address.get(), "why", why)))
        .orElseGet(() -> Line.of(Reason.IN_FORCE, Map.of("address", address.get())))
        .asOf(fetched);
  }
}
