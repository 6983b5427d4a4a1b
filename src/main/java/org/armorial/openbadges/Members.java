package org.armorial.openbadges;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
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

  // Two lists until the object is built: putting is done at a hundred places, building at one.
  private String[] names = new String[12];
  private JsonNode[] values = new JsonNode[12];
  private int size;

  Members put(String name, String value) {
    return put(name, JsonNodeFactory.instance.stringNode(value));
  }

  Members put(String name, Optional<String> value) {
    return value.isPresent() && !value.get().isBlank() ? put(name, value.get()) : this;
  }

  Members putText(String name, Optional<LocalizedText> value, Language language) {
    return value.isPresent() ? put(name, Optional.of(value.get().in(language))) : this;
  }

  Members put(String name, boolean value) {
    return put(name, JsonNodeFactory.instance.booleanNode(value));
  }

  Members put(String name, JsonNode value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    names[size] = name;
    values[size++] = value;
    return this;
  }

  Members put(String name, Instant value) {
    return put(name, Timestamps.text(value));
  }

  Members putDate(String name, Optional<Instant> value) {
    return value.isPresent() ? put(name, value.get()) : this;
  }

  Members putNode(String name, Optional<ObjectNode> value) {
    return value.isPresent() ? put(name, value.get()) : this;
  }

  /** As the number that every JSON reader takes for the same one: 3, never 3.0. */
  Members putNumber(String name, Optional<BigDecimal> value) {
    return value.isPresent() ? put(name, number(value.get())) : this;
  }

  /** Always an array: a set has square brackets even around one value. */
  Members putSet(String name, List<? extends JsonNode> values) {
    return values.isEmpty() ? this : put(name, array(values));
  }

  /** Always an array, for texts. */
  Members putTexts(String name, List<String> values) {
    return values.isEmpty() ? this : put(name, texts(values));
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
    ObjectNode node = Json.object();
    for (int i = 0; i < size; i++) {
      node.set(names[i], values[i]);
    }
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
