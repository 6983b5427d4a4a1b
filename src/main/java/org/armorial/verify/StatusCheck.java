package org.armorial.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Has an issuer taken a credential back? Asks the lists that the credential names. Thread-safe. */
final class StatusCheck {
  private static final int MAX_ENTRIES = 10;

  /** Purposes that are no end (Bitstring Status List 1.0, section 2.1). */
  private static final Set<String> ASIDE = Set.of("refresh", "message");

  private final Sources sources;
  private final StatusLists lists;

  StatusCheck(Sources sources, SignatureCheck signatures, Instant asOf) {
    this.sources = sources;
    this.lists = new StatusLists(sources, signatures, asOf);
  }

  /** What the lists say; empty when the credential names none. */
  Optional<Line> line(ObjectNode credential, String issuer) {
    List<ObjectNode> entries = Members.objects(credential, "credentialStatus");
    int stated = Members.all(credential, "credentialStatus").size();
    boolean isEmpty = entries.isEmpty() && credential.has("credentialStatus");
    if (entries.size() != stated || isEmpty || stated > MAX_ENTRIES) {
      return Optional.of(Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "unreadable")));
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
        Reason.STATUS_UNSUPPORTED,
        Map.of("type", Members.text(entry, "type").orElse("unreadable")));
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
    StatusLists.Listing listing = lists.find(address.get(), issuer);
    if (listing instanceof StatusLists.Listing.Not not) {
      return not.line();
    }
    StatusLists.Listing.Bits list = (StatusLists.Listing.Bits) listing;
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

  /** 1EdTech Revocation List 1.0: plain JSON on the issuer's host. */
  private Line revocationList(ObjectNode entry, ObjectNode credential, String issuer) {
    Optional<String> address = Members.idOf(entry);
    if (address.isEmpty()) {
      return Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "incomplete"));
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
