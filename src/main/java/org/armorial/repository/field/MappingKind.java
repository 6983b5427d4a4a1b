package org.armorial.repository.field;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.armorial.codec.YamlNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mapping with fields of its own.
 *
 * @param set asked for late, so that a set may hold itself
 * @param make the value of fields without faults
 * @param recursive whether the set holds itself, and so stands once in a schema under its name
 */
record MappingKind<T>(Supplier<FieldSet> set, Function<Values, T> make, boolean recursive)
    implements Kind<T> {
  static <T> MappingKind<T> of(FieldSet set, Function<Values, T> make) {
    return new MappingKind<>(() -> set, make, false);
  }

  @Override
  public Optional<T> read(YamlNode node, Place place) {
    return set.get().read(node, place).map(make);
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return recursive ? definitions.reference(set.get()) : set.get().schema(definitions);
  }

  @Override
  public Phrase expected() {
    return Phrase.of("form.mapping");
  }

  @Override
  public Optional<FieldSet> fields() {
    return Optional.of(set.get());
  }
}
