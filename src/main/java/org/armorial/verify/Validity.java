package org.armorial.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between which moments something holds; an end that cannot be read counts as passed.
 *
 * @param from the first moment
 * @param until the last moment
 * @param readable whether both could be read as far as they are there
 */
record Validity(Optional<Instant> from, Optional<Instant> until, boolean readable) {
  /**
   * Of a credential: {@code validFrom} and {@code validUntil} (Verifiable Credentials 2.0, section
   * 4.9), {@code issuanceDate} and {@code expirationDate} (1.1, sections 4.6 and 4.8); where both
   * are there, it holds only while both allow it.
   */
  static Validity ofCredential(ObjectNode credential) {
    return of(credential, "validFrom", "validUntil")
        .and(of(credential, "issuanceDate", "expirationDate"));
  }

  private Validity and(Validity other) {
    return new Validity(
        Stream.of(from, other.from).flatMap(Optional::stream).max(Comparator.naturalOrder()),
        Stream.of(until, other.until).flatMap(Optional::stream).min(Comparator.naturalOrder()),
        readable && other.readable);
  }

  /** Of an Assertion, {@code issuedOn} and {@code expires} (Open Badges 1.1 and 2.0). */
  static Validity ofAssertion(ObjectNode assertion) {
    ObjectNode stated = Json.object().setAll(assertion);
    // To JSON-LD null is nothing, and exporters of Open Badges 1.1 and 2.0 write it for optional
    // members.
    List.of("issuedOn", "expires").stream()
        .filter(member -> stated.path(member).isNull())
        .forEach(stated::remove);
    return of(stated, "issuedOn", "expires");
  }

  private static Validity of(ObjectNode document, String start, String end) {
    Optional<Instant> from = Members.moment(document, start);
    Optional<Instant> until = Members.moment(document, end);
    return new Validity(
        from, until, isRead(document.path(start), from) && isRead(document.path(end), until));
  }

  private static boolean isRead(JsonNode member, Optional<Instant> read) {
    return member.isMissingNode() || read.isPresent();
  }

  /** Why it does not hold at {@code moment}; empty when it does. */
  Optional<Line> problem(Instant moment) {
    if (!readable) {
      return Optional.of(Line.of(Reason.STATUS_UNSUPPORTED, Map.of("type", "date")));
    }
    if (from.filter(start -> start.isAfter(moment)).isPresent()) {
      return Optional.of(Line.of(Reason.NOT_YET, date(from.get())));
    }
    // Verifiable Credentials 2.0: "validUntil … the date and time the credential ceases to be
    // valid".
    return until.filter(end -> !end.isAfter(moment)).map(end -> Line.of(Reason.EXPIRED, date(end)));
  }

  private static Map<String, String> date(Instant moment) {
    return Map.of("date", Timestamps.text(moment));
  }
}
