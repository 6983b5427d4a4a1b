package org.armorial.repository.field;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.armorial.codec.Json;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import tools.jackson.databind.node.ObjectNode;

/**
 * A single value written as a text.
 *
 * @param expected what is expected, in words
 * @param limits how long it may be, and whether over several lines
 * @param code the fault of a text that is not such a value
 * @param parse the value of a text; nothing when it is not one
 * @param pattern regular expression that both Java and ECMA 262 understand; empty for free text
 * @param example one that is accepted; empty when there is none to give
 */
record ScalarKind<T>(
    Phrase expected,
    TextLimits limits,
    FaultCode code,
    Function<String, Optional<T>> parse,
    String pattern,
    String example)
    implements Kind<T> {
  /** Below this, what is too long is not of the form that was asked for. */
  private static final int LONG = 600;

  @Override
  public Optional<T> read(YamlNode node, Place place) {
    if (!(node instanceof YamlScalar scalar)) {
      return place.wrongType(node, expected);
    }
    boolean form = !pattern.isEmpty() && limits.max() < LONG;
    TextLimits asked = form ? new TextLimits(Integer.MAX_VALUE, limits.lines()) : limits;
    Optional<String> text = text(scalar, asked, place);
    return text.isPresent() ? parsed(text.get(), scalar.span(), place) : Optional.empty();
  }

  private Optional<T> parsed(String text, SourceSpan span, Place place) {
    Optional<T> value = text.length() > limits.max() ? Optional.empty() : parse.apply(text);
    if (value.isEmpty()) {
      String shown = Place.shown(text);
      place.fault(code, span, expected.addTo(Map.of("value", shown, "path", shown), "expected"));
    }
    return value;
  }

  /** The text of a scalar, judged as a text; nothing when it is at fault. */
  static Optional<String> text(YamlScalar scalar, TextLimits limits, Place place) {
    String text = limits.lines() ? scalar.text().stripTrailing() : scalar.text().strip();
    PlainForm form = PlainForm.of(scalar);
    if (text.isEmpty() || form == PlainForm.NOTHING) {
      return place.empty(scalar);
    }
    if (form != PlainForm.TEXT) {
      Map<String, String> values = Map.of("variant", "quote", "value", Place.shown(text));
      values = Phrase.of("found." + form.word()).addTo(values, "found");
      place.fault(
          FaultCode.WRONG_TYPE, scalar.span(), Phrase.of("form.string").addTo(values, "expected"));
      return Optional.empty();
    }
    OptionalInt refused = Characters.firstRefused(text, limits.lines());
    if (refused.isPresent()) {
      place.fault(
          FaultCode.CONTROL_CHARACTER,
          scalar.span(),
          refused.getAsInt() == '\n'
              ? Map.of("variant", "line", "character", "U+000A")
              : Map.of("character", Characters.name(refused.getAsInt())));
      return Optional.empty();
    }
    if (text.length() > limits.max() && text.codePointCount(0, text.length()) > limits.max()) {
      place.fault(
          FaultCode.TEXT_TOO_LONG,
          scalar.span(),
          Map.of(
              "limit",
              Integer.toString(limits.max()),
              "length",
              Integer.toString(text.codePointCount(0, text.length()))));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = Json.object().put("type", "string");
    limits.addTo(schema);
    if (!pattern.isEmpty()) {
      schema.put("pattern", "^(" + pattern + ")$");
    }
    if (!example.isEmpty()) {
      schema.putArray("examples").add(example);
    }
    return schema;
  }
}
