package org.armorial.verify;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a badge says of itself. */
final class Subjects {
  private Subjects() {}

  static Subject of(Examined examined) {
    ObjectNode document = examined.document();
    return new Subject(
        Members.idOf(document),
        examined.badge().flatMap(badge -> name(badge)).or(() -> name(document)),
        examined.issuer().flatMap(Subjects::name).or(examined::issuerId),
        examined.issuerId(),
        Members.text(document, "awardedDate")
            .or(() -> Members.text(document, "validFrom"))
            .or(() -> Members.text(document, "issuanceDate"))
            .or(() -> Members.text(document, "issuedOn")));
  }

  /** A text, or the first of a map by language. */
  private static Optional<String> name(ObjectNode object) {
    JsonNode name = object.path("name");
    return name.isObject()
        ? name.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).findFirst()
        : Members.text(object, "name");
  }
}
