package org.armorial.repository.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<Field<?>> required;
  private final List<FieldRule> rules;
  private final Map<String, String> elsewhere;

  private FieldSet(
      String id,
      Map<String, Field<?>> fields,
      List<FieldRule> rules,
      Map<String, String> elsewhere) {
    this.id = id;
    this.fields = fields;
    this.required = fields.values().stream().filter(Field::required).toList();
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

  /**
   * The values of a mapping; nothing when any is at fault, and then all faults were told. A field
   * that nobody knows is told too, and takes nothing from what the others say.
   */
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
        continue;
      }
      Optional<?> value = value(field, entry, place);
      if (value.isPresent()) {
        values.put(entry.key(), value.get());
      } else {
        clean = false;
      }
    }
    clean &= complete(mapping, values, place);
    return clean ? Optional.of(new Values(values)) : Optional.empty();
  }

  /** What a mapping at fault says all the same; tells nothing that {@link #read} does not. */
  Sound sound(YamlMapping mapping, Place place) {
    Map<String, Object> values = new LinkedHashMap<>();
    Set<String> doubts = new TreeSet<>();
    for (YamlEntry entry : mapping.entries()) {
      Field<?> field = fields.get(entry.key());
      if (field == null) {
        near(entry).ifPresent(doubts::add);
      } else {
        value(field, entry, place)
            .ifPresentOrElse(v -> values.put(entry.key(), v), () -> doubts.add(entry.key()));
      }
    }
    for (Field<?> field : required) {
      if (!values.containsKey(field.name())) {
        doubts.add(field.name());
      }
    }
    return new Sound(new Values(values), doubts);
  }

  /** What is left of a file that is no mapping: every field is in doubt. */
  Sound unknown() {
    return new Sound(new Values(Map.of()), fields.keySet());
  }

  private static Optional<?> value(Field<?> field, YamlEntry entry, Place place) {
    Place inside = new Place(place.sheet(), entry.key(), entry.keySpan());
    return field.kind().read(entry.value(), inside);
  }

  private boolean complete(YamlMapping mapping, Map<String, Object> values, Place place) {
    boolean clean = true;
    for (Field<?> field : required) {
      if (!values.containsKey(field.name()) && mapping.find(field.name()).isEmpty()) {
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
      // It is only counted: what was meant need not be guessed.
      place.fault(FaultCode.UNKNOWN_FIELD, entry.keySpan(), Map.of());
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("field", Place.shown(entry.key()));
    values.put("known", String.join(", ", fields.keySet()));
    near(entry)
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

  private Optional<String> near(YamlEntry entry) {
    NameGuess guess = new NameGuess();
    fields.keySet().forEach(name -> guess.add(name, name));
    elsewhere.keySet().forEach(name -> guess.add(name, name));
    for (Language language : Messages.LANGUAGES) {
      fields.values().forEach(field -> guess.add(field.label(this, language), field.name()));
    }
    return guess.closest(entry.key());
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
