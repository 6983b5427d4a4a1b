package org.armorial.repository.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.Json;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import org.armorial.codec.YamlSequence;
import org.armorial.fault.FaultCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several values of one kind.
 *
 * @param unique whether no value may come twice
 */
record ListKind<T>(Kind<T> item, int minimum, int maximum, boolean unique)
    implements Kind<List<T>> {
  @Override
  public Optional<List<T>> read(YamlNode node, Place place) {
    boolean nothing = node instanceof YamlScalar scalar && scalar.isNull();
    if (!nothing && !(node instanceof YamlSequence)) {
      return place.wrongType(node, expected());
    }
    List<YamlNode> nodes = node instanceof YamlSequence list ? list.items() : List.of();
    if (nothing || nodes.size() < minimum) {
      return place.empty(node);
    }
    if (nodes.size() > maximum) {
      place.fault(
          FaultCode.TOO_MANY_ITEMS,
          nodes.get(maximum).span(),
          Map.of("limit", Integer.toString(maximum)));
      return Optional.empty();
    }
    return items(nodes, place);
  }

  private Optional<List<T>> items(List<YamlNode> nodes, Place place) {
    List<T> values = new ArrayList<>(nodes.size());
    Set<T> seen = new HashSet<>();
    boolean clean = true;
    for (YamlNode node : nodes) {
      Optional<T> value = item.read(node, new Place(place.sheet(), place.field(), node.span()));
      if (value.isPresent() && unique && !seen.add(value.get())) {
        String shown = Place.shown(value.get().toString());
        place.fault(
            FaultCode.BAD_VALUE,
            node.span(),
            Phrase.of("form.once").addTo(Map.of("value", shown), "expected"));
        clean = false;
      }
      value.ifPresent(values::add);
      clean &= value.isPresent();
    }
    return clean ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = Json.object().put("type", "array");
    schema.set("items", item.schema(definitions));
    if (minimum > 0) {
      schema.put("minItems", minimum);
    }
    schema.put("maxItems", maximum);
    if (unique) {
      schema.put("uniqueItems", true);
    }
    return schema;
  }

  @Override
  public Phrase expected() {
    return Phrase.of("form.list");
  }

  @Override
  public Optional<FieldSet> fields() {
    return item.fields();
  }
}
