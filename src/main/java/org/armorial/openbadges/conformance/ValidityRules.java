package org.armorial.openbadges.conformance;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From when until when. */
final class ValidityRules {
  private ValidityRules() {}

  /**
   * Verifiable Credentials 2.0 section 4.9: validFrom is the same as validUntil or earlier; 1.1 has
   * other names.
   */
  static void validity(ObjectNode credential, String pointer, Findings findings) {
    ordered(credential, "validFrom", "validUntil", Code.ENDS_BEFORE_START, pointer, findings);
    ordered(
        credential, "issuanceDate", "expirationDate", Code.ENDS_BEFORE_START, pointer, findings);
  }

  /** Open Badges 1 and 2 have no such sentence, but validators mind: not an error. */
  static void expiry(ObjectNode assertion, String pointer, Findings findings) {
    ordered(assertion, "issuedOn", "expires", Code.EXPIRES_BEFORE_ISSUED, pointer, findings);
  }

  private static void ordered(
      ObjectNode object, String from, String to, Code code, String pointer, Findings findings) {
    Optional<Instant> start = moment(object.path(from));
    Optional<Instant> end = moment(object.path(to));
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      findings.add(Place.member(pointer, to), code, "value", object.path(to).asString());
    }
  }

  private static Optional<Instant> moment(JsonNode value) {
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return Optional.of(Instant.ofEpochSecond(value.longValue()));
    }
    return value.isString() ? DateForms.moment(value.stringValue()) : Optional.empty();
  }

  /** Both official validators call a full assertion valid that only adds that it is revoked. */
  static void revokedInFull(ObjectNode assertion, String pointer, Findings findings) {
    if (assertion.path("revoked").booleanValue(false) && assertion.has("recipient")) {
      findings.add(Place.member(pointer, "revoked"), Code.REVOKED_IN_FULL);
    }
  }
}
