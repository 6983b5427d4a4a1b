package org.armorial.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads members of documents that nobody has checked: what is not as expected is absent. */
final class Members {
  /** Seconds of the year 5138; what is more was counted in milliseconds. */
  private static final long MILLISECONDS = 100_000_000_000L;

  private Members() {}

  /** A text that is not empty. */
  static Optional<String> text(JsonNode object, String member) {
    return Optional.of(object.path(member))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(text -> !text.isEmpty());
  }

  /** An identifier: the text itself, or {@code id} of the object that stands there. */
  static Optional<String> id(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isObject() ? idOf(value) : text(object, member);
  }

  /** {@code id} or its JSON-LD spelling. */
  static Optional<String> idOf(JsonNode object) {
    return text(object, "id").or(() -> text(object, "@id"));
  }

  /** One value or those of an array, those of arrays inside it too: to RDF they are one set. */
  static List<JsonNode> all(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isMissingNode() || value.isNull() ? List.of() : flat(value).toList();
  }

  private static Stream<JsonNode> flat(JsonNode value) {
    return value.isArray() ? value.valueStream().flatMap(Members::flat) : Stream.of(value);
  }

  /** The objects among {@link #all}. */
  static List<ObjectNode> objects(JsonNode object, String member) {
    return all(object, member).stream()
        .flatMap(value -> value instanceof ObjectNode one ? Stream.of(one) : Stream.empty())
        .toList();
  }

  /** The texts among {@link #all}. */
  static List<String> texts(JsonNode object, String member) {
    return all(object, member).stream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  /** Whether {@code object} is of type {@code name}. */
  static boolean isA(JsonNode object, String name) {
    return texts(object, "type").contains(name) || texts(object, "@type").contains(name);
  }

  /** A moment with its zone; Open Badges 1 also allows a day, or seconds since 1970. */
  static Optional<Instant> moment(JsonNode object, String member) {
    JsonNode value = object.path(member);
    try {
      if (value.isIntegralNumber()) {
        long seconds = value.longValue();
        return seconds >= 0 && seconds < MILLISECONDS
            ? Optional.of(Instant.ofEpochSecond(seconds))
            : Optional.empty();
      }
      if (!value.isString()) {
        return Optional.empty();
      }
      String text = value.stringValue();
      return Optional.of(
          text.length() == "2026-03-12".length()
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException | tools.jackson.databind.exc.JsonNodeException e) {
      return Optional.empty();
    }
  }
}
