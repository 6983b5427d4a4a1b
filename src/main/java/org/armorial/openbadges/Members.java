package org.armorial.openbadges;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object under construction. What is absent leaves no trace: Open Badges 3.0 has no null, no
 * empty text and no empty array.
 */
final class Members {
  /** From here on a JavaScript number skips whole ones. */
  private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

  private final ObjectNode node = Json.object();

  Members put(String name, String value) {
    node.put(name, value);
    return this;
  }

  Members put(String name, Optional<String> value) {
    if (value.isPresent() && !value.get().isBlank()) {
      node.put(name, value.get());
    }
    return this;
  }

  Members putText(String name, Optional<LocalizedText> value, Language language) {
    return value.isPresent() ? put(name, Optional.of(value.get().in(language))) : this;
  }

  Members put(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  Members put(String name, JsonNode value) {
    node.set(name, value);
    return this;
  }

  Members put(String name, Instant value) {
    return put(name, Timestamps.text(value));
  }

  Members putDate(String name, Optional<Instant> value) {
    return value.isPresent() ? put(name, value.get()) : this;
  }

  Members putNode(String name, Optional<ObjectNode> value) {
    value.ifPresent(child -> node.set(name, child));
    return this;
  }

  /** As the number that every JSON reader takes for the same one: 3, never 3.0. */
  Members putNumber(String name, Optional<BigDecimal> value) {
    value.ifPresent(number -> node.set(name, number(number)));
    return this;
  }

  /** Always an array: a set has square brackets even around one value. */
  Members putSet(String name, List<? extends JsonNode> values) {
    if (!values.isEmpty()) {
      node.set(name, array(values));
    }
    return this;
  }

  /** Always an array, for texts. */
  Members putTexts(String name, List<String> values) {
    if (!values.isEmpty()) {
      node.set(name, texts(values));
    }
    return this;
  }

  /** Always an array, with at least one type. */
  Members types(String... types) {
    return putTexts("type", List.of(types));
  }

  /** An array that many documents share. */
  static ArrayNode shared(String... texts) {
    return Json.fixed(texts(List.of(texts)));
  }

  ObjectNode build() {
    return node;
  }

  private static JsonNode number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(EXACT) < 0
        ? JsonNodeFactory.instance.numberNode(number.longValueExact())
        : JsonNodeFactory.instance.numberNode(number.doubleValue());
  }

  private static ArrayNode texts(List<String> values) {
    ArrayNode array = Json.array();
    for (String value : values) {
      array.add(value);
    }
    return array;
  }

  private static ArrayNode array(List<? extends JsonNode> values) {
    ArrayNode array = Json.array();
    for (JsonNode value : values) {
      array.add(value);
    }
    return array;
  }
}
