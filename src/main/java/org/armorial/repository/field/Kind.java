package org.armorial.repository.field;

import java.util.Optional;
import org.armorial.codec.YamlNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a field holds: how it is read, and how a JSON Schema says the same.
 *
 * @param <T> what reading gives
 */
public interface Kind<T> {
  /** The value of {@code node}; nothing when it is at fault, and then the fault was told. */
  Optional<T> read(YamlNode node, Place place);

  /** The schema (draft-07) that accepts what {@link #read} does, as far as schemas can say. */
  ObjectNode schema(SchemaDefinitions definitions);

  /** What is expected, in words. */
  Phrase expected();

  /** Whether the kind is made of further fields. */
  default Optional<FieldSet> fields() {
    return Optional.empty();
  }
}
