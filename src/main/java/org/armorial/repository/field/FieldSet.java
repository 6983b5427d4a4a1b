package org.armorial.repository.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.fault.FaultCode;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a mapping, and which of them go together. */
public final class FieldSet {
  private final String id;
  private final Map<String, Field<?>> fields;
  private final List<FieldRule> rules;
  private final Map<String, String> elsewhere;

  private FieldSet(
      String id,
      Map<String, Field<?>> fields,
      List<FieldRule> rules,
      Map<String, String> elsewhere) {
    this.id = id;
    this.fields = fields;
    this.rules = rules;
    this.elsewhere = elsewhere;
  }

  /**
   * A set of fields, in the order in which files have them.
   *
   * @param id prefix of its labels in the bundle
   */
  static FieldSet of(String id, Field<?>... fields) {
    Map<String, Field<?>> byName = new LinkedHashMap<>();
    for (Field<?> field : fields) {
      byName.put(field.name(), field);
    }
    return new FieldSet(id, byName, List.of(), Map.of());
  }

  /** The same with rules about which fields go together. */
  FieldSet with(FieldRule... more) {
    return new FieldSet(id, fields, List.of(more), elsewhere);
  }

  /** The same, telling who writes {@code name} here that it belongs to another file. */
  FieldSet elsewhere(String name, String file) {
    Map<String, String> all = new LinkedHashMap<>(elsewhere);
    all.put(name, file);
    return new FieldSet(id, fields, rules, all);
  }

  /** Prefix of its labels in the bundle. */
  public String id() {
    return id;
  }

  /** Every field, in the order in which files have them. */
  public List<Field<?>> fields() {
    return List.copyOf(fields.values());
  }

  /** The values of a mapping; nothing when any is at fault, and then all faults were told. */
  public Optional<Values> read(YamlNode node, Place place) {
    if (!(node instanceof YamlMapping mapping)) {
      return place.wrongType(node, Phrase.of("form.mapping"));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    boolean clean = true;
    for (YamlEntry entry : mapping.entries()) {
      Field<?> field = fields.get(entry.key());
      if (field == null) {
        unknown(entry, place);
        clean = false;
        continue;
      }
      Place inside = new Place(place.sheet(), entry.key(), entry.keySpan());
      Optional<?> value = field.kind().read(entry.value(), inside);
      value.ifPresent(v -> values.put(entry.key(), v));
      clean &= value.isPresent();
    }
    clean &= complete(mapping, place);
    return clean ? Optional.of(new Values(values)) : Optional.empty();
  }

  private boolean complete(YamlMapping mapping, Place place) {
    boolean clean = true;
    for (Field<?> field : fields.values()) {
      if (field.required() && mapping.find(field.name()).isEmpty()) {
        FieldRule.missing(place, field.name());
        clean = false;
      }
    }
    for (FieldRule rule : rules) {
      clean &= rule.holds(mapping, place);
    }
    return clean;
  }

  private void unknown(YamlEntry entry, Place place) {
    if (place.sheet().isFull()) {
      return;
    }
    NameGuess guess = new NameGuess();
    fields.keySet().forEach(name -> guess.add(name, name));
    elsewhere.keySet().forEach(name -> guess.add(name, name));
    for (Language language : Messages.LANGUAGES) {
      fields.values().forEach(field -> guess.add(field.label(this, language), field.name()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("field", Place.shown(entry.key()));
    values.put("known", String.join(", ", fields.keySet()));
    guess
        .closest(entry.key())
        .ifPresent(
            name -> {
              String file = elsewhere.get(name);
              if (file == null) {
                values.put("near", name);
              } else {
                values.put("variant", "elsewhere");
                values.put("file", file);
              }
            });
    place.fault(FaultCode.UNKNOWN_FIELD, entry.keySpan(), values);
  }

  /** The schema of a mapping with these fields and no others. */
  ObjectNode schema(SchemaDefinitions definitions) {
    return definitions.mapping(this, rules);
  }

  @Override
  public String toString() {
    return id + fields.keySet().stream().collect(Collectors.joining(", ", "{", "}"));
  }
}
