package org.armorial.repository.field;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.armorial.codec.Json;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import org.armorial.fault.FaultCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A number between two others, written in digits.
 *
 * @param whole whether it has no decimals
 * @param convert to what is wanted; the number is in range
 */
record NumberKind<T>(boolean whole, long minimum, long maximum, Function<BigDecimal, T> convert)
    implements Kind<T> {
  /** So many digits are an {@code int}. */
  private static final int SHORT = 9;

  private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?");

  @Override
  public Optional<T> read(YamlNode node, Place place) {
    if (!(node instanceof YamlScalar scalar)) {
      return place.wrongType(node, expected());
    }
    PlainForm form = PlainForm.of(scalar);
    if (form != PlainForm.TEXT && scalar.isNull()) {
      return place.empty(scalar);
    }
    if (form != PlainForm.NUMBER) {
      return place.wrongType(node, expected());
    }
    Optional<T> value = number(scalar.text()).map(convert);
    if (value.isEmpty()) {
      Map<String, String> values = Map.of("value", Place.shown(scalar.text()));
      place.fault(FaultCode.BAD_VALUE, scalar.span(), expected().addTo(values, "expected"));
    }
    return value;
  }

  private Optional<BigDecimal> number(String text) {
    if (isShort(text)) {
      int number = Integer.parseInt(text);
      return number >= minimum && number <= maximum
          ? Optional.of(BigDecimal.valueOf(number))
          : Optional.empty();
    }
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    boolean inRange =
        number.compareTo(BigDecimal.valueOf(minimum)) >= 0
            && number.compareTo(BigDecimal.valueOf(maximum)) <= 0;
    return inRange && (!whole || number.scale() == 0) ? Optional.of(number) : Optional.empty();
  }

  /** As nearly all numbers are: a few digits, none of them before its time. */
  private static boolean isShort(String text) {
    int length = text.length();
    return length > 0
        && length <= SHORT
        && Spelling.digits(text, 0) == length
        && (length == 1 || text.charAt(0) != '0');
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return Json.object()
        .put("type", whole ? "integer" : "number")
        .put("minimum", minimum)
        .put("maximum", maximum);
  }

  @Override
  public Phrase expected() {
    String form = whole ? "form.integer" : "form.decimal";
    return new Phrase(
        minimum == maximum ? "form.exactly" : form,
        Map.of("minimum", Long.toString(minimum), "maximum", Long.toString(maximum)));
  }
}
