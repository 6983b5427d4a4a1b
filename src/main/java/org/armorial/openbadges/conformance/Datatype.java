package org.armorial.openbadges.conformance;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The values that are no objects of a class, and how each is judged. */
enum Datatype implements ValueType {
  /** Any text. */
  TEXT("Text"),
  /** A text that may contain Markdown. */
  MARKDOWN("Markdown"),
  /** An absolute URI or IRI. */
  URI("URI"),
  /** The same, or a name inside the document ({@code _:b0}), which JSON-LD allows. */
  IRI("IRI"),
  /** An address of the web. */
  URL("URL"),
  /** A calendar date. */
  DATE("Date"),
  /** A date and a time; a zone is wanted. */
  DATE_TIME("DateTime"),
  /** A date and a time with a zone (RFC 3339). */
  DATE_TIME_Z("DateTimeZ"),
  /** A date and a time with a zone (ISO 8601; seconds may be left out). */
  ISO_DATE_TIME_Z("IsoDateTimeZ"),
  /** A date, or seconds since 1970. */
  ISO_OR_UNIX_TIME("IsoOrUnixTime"),
  /** True or false. */
  BOOLEAN("Boolean"),
  /** Any number. */
  NUMBER("Number"),
  /** An entry of a context: an address or an object. */
  CONTEXT("Context"),
  /** An object that is not judged here. */
  MAP("Map");

  /** Open Badges 1.1, schema of assertions: a UNIX time has ten digits at most. */
  private static final long LAST_UNIX_TIME = 9_999_999_999L;

  private final String label;

  Datatype(String label) {
    this.label = label;
  }

  static Optional<Datatype> named(String label) {
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether {@code value} is of the kind of JSON value that this type has. */
  boolean fits(JsonNode value) {
    return switch (this) {
      case BOOLEAN -> value.isBoolean();
      case NUMBER -> value.isNumber();
      case MAP -> value.isObject();
      case CONTEXT -> value.isString() || value.isObject();
      case ISO_OR_UNIX_TIME -> value.isString() || value.isIntegralNumber();
      default -> value.isString();
    };
  }

  /** What is wrong with a value that {@link #fits}, if anything. */
  Optional<Code> fault(JsonNode value) {
    if (this == ISO_OR_UNIX_TIME && !value.isString()) {
      boolean moment = value.canConvertToLong() && inRange(value.longValue());
      return moment ? Optional.empty() : Optional.of(Code.NOT_A_DATE);
    }
    return value.isString() ? fault(value.stringValue()) : Optional.empty();
  }

  private static boolean inRange(long second) {
    return second >= 0 && second <= LAST_UNIX_TIME;
  }

  private Optional<Code> fault(String text) {
    return switch (this) {
      case URI -> AddressForms.uri(text);
      case IRI -> AddressForms.iri(text);
      case URL -> AddressForms.url(text);
      case DATE, DATE_TIME, DATE_TIME_Z, ISO_DATE_TIME_Z, ISO_OR_UNIX_TIME ->
          DateForms.fault(this, text);
      default -> Optional.empty();
    };
  }
}
