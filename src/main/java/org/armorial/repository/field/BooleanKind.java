package org.armorial.repository.field;

import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import tools.jackson.databind.node.ObjectNode;

/** {@code true} or {@code false}, in those letters. */
record BooleanKind() implements Kind<Boolean> {
  @Override
  public Optional<Boolean> read(YamlNode node, Place place) {
    if (node instanceof YamlScalar scalar) {
      if (scalar.isNull()) {
        return place.empty(scalar);
      }
      if (PlainForm.of(scalar) == PlainForm.BOOLEAN) {
        return Optional.of(scalar.text().equalsIgnoreCase("true"));
      }
    }
    return place.wrongType(node, expected());
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return Json.object().put("type", "boolean");
  }

  @Override
  public Phrase expected() {
    return Phrase.of("form.boolean");
  }
}
