package org.armorial.verify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents that an Open Badges 1.1 or 2.0 Assertion hangs on, each read where its identifier
 * leads: "badge", its BadgeClass, and "issuer", the Profile of that.
 *
 * @param badge the BadgeClass
 * @param issuer the Profile
 * @param issuerId the identifier of the Profile
 * @param problem why one of them could not be had
 * @param asOf when the Profile was fetched
 */
record Chain(
    Optional<ObjectNode> badge,
    Optional<ObjectNode> issuer,
    Optional<String> issuerId,
    Optional<Line> problem,
    Optional<Instant> asOf) {
  /** Follows {@code assertion} to its issuer. */
  static Chain of(ObjectNode assertion, Sources sources) {
    if (isEndorsement(assertion)) {
      // Open Badges 2.0, Endorsement: its issuer is its own.
      Part issuer = part(assertion.path("issuer"), sources);
      return new Chain(
          Optional.empty(), issuer.document(), issuer.id(), issuer.problem(), issuer.asOf());
    }
    Part badge = part(assertion.path("badge"), sources);
    if (badge.document().isEmpty()) {
      return new Chain(
          Optional.empty(), Optional.empty(), Optional.empty(), badge.problem(), Optional.empty());
    }
    Part issuer = part(badge.document().get().path("issuer"), sources);
    return new Chain(
        badge.document(), issuer.document(), issuer.id(), issuer.problem(), issuer.asOf());
  }

  private record Part(
      Optional<ObjectNode> document,
      Optional<String> id,
      Optional<Line> problem,
      Optional<Instant> asOf) {}

  /** What is hosted counts; an embedded copy only where it has no address. */
  private static Part part(JsonNode reference, Sources sources) {
    Optional<String> id =
        reference.isString()
            ? Optional.of(reference.stringValue())
            : Members.idOf(reference).filter(Chain::isAddress);
    if (id.isEmpty()) {
      return reference instanceof ObjectNode embedded
          ? new Part(Optional.of(embedded), Optional.empty(), Optional.empty(), Optional.empty())
          : missing("", "no-reference");
    }
    Part found = at(id.get(), sources);
    Optional<String> moved =
        found
            .document()
            .flatMap(Members::idOf)
            .filter(own -> !own.equals(id.get()) && isAddress(own));
    // Open Badges 2.0: "id" is where a document is hosted, and what stands there is what counts.
    Part part = moved.map(own -> at(own, sources)).orElse(found);
    // Open Badges 1.1 documents have no id of their own; where there is one it must be this one.
    return part.document()
            .flatMap(Members::idOf)
            .filter(own -> !part.id().equals(Optional.of(own)))
            .isPresent()
        ? new Part(
            Optional.empty(),
            part.id(),
            Optional.of(Line.of(Reason.HOSTED_ID_DIFFERS, Map.of("address", id.get()))),
            Optional.empty())
        : part;
  }

  private static Part at(String id, Sources sources) {
    Sources.Outcome outcome = sources.ownJson(id);
    Optional<ObjectNode> document =
        outcome instanceof Sources.Outcome.Here here ? here.object() : Optional.empty();
    if (document.isEmpty()) {
      Reason reason =
          outcome instanceof Sources.Outcome.Missing
              ? Reason.HOSTED_MISSING
              : Reason.HOSTED_UNREACHABLE;
      return new Part(
          Optional.empty(),
          Optional.of(id),
          Optional.of(Line.of(reason, Sources.evidence(id, outcome))),
          Optional.empty());
    }
    return new Part(
        document,
        Optional.of(id),
        Optional.empty(),
        Optional.of(((Sources.Outcome.Here) outcome).asOf()));
  }

  private static Part missing(String address, String why) {
    return new Part(
        Optional.empty(),
        Optional.empty(),
        Optional.of(Line.of(Reason.HOSTED_UNREACHABLE, Map.of("address", address, "why", why))),
        Optional.empty());
  }

  /** An Endorsement of Open Badges 2.0. */
  static boolean isEndorsement(ObjectNode document) {
    return Members.isA(document, "Endorsement") && document.has("claim");
  }

  static boolean isAddress(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }
}
