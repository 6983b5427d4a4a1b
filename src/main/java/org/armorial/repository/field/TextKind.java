package org.armorial.repository.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import org.armorial.fault.FaultCode;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text in one or more languages: a string in the language of the file, or a map by language.
 *
 * @param limits of each language's text
 */
record TextKind(TextLimits limits) implements Kind<LocalizedText> {
  private static final int MOST_LANGUAGES = 20;

  @Override
  public Optional<LocalizedText> read(YamlNode node, Place place) {
    if (node instanceof YamlScalar scalar) {
      Optional<String> text = ScalarKind.text(scalar, limits, place);
      return text.isPresent()
          ? Optional.of(LocalizedText.of(place.sheet().language(), text.get()))
          : Optional.empty();
    }
    return node instanceof YamlMapping mapping
        ? byLanguage(mapping, place)
        : place.wrongType(node, expected());
  }

  private Optional<LocalizedText> byLanguage(YamlMapping mapping, Place place) {
    if (mapping.entries().isEmpty()) {
      return place.empty(mapping);
    }
    if (mapping.entries().size() > MOST_LANGUAGES) {
      place.fault(
          FaultCode.TOO_MANY_ITEMS,
          mapping.span(),
          Map.of("limit", Integer.toString(MOST_LANGUAGES)));
      return Optional.empty();
    }
    Map<Language, String> texts = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      Optional<String> text = text(entry, place);
      if (text.isPresent()) {
        texts.put(new Language(entry.key()), text.get());
      }
    }
    return texts.size() == mapping.entries().size()
        ? Optional.of(new LocalizedText(texts))
        : Optional.empty();
  }

  private Optional<String> text(YamlEntry entry, Place place) {
    if (!Language.isTag(entry.key())) {
      place.fault(
          FaultCode.BAD_LANGUAGE, entry.keySpan(), Map.of("value", Place.shown(entry.key())));
      return Optional.empty();
    }
    Place inside = new Place(place.sheet(), place.field() + "." + entry.key(), entry.keySpan());
    return entry.value() instanceof YamlScalar scalar
        ? ScalarKind.text(scalar, limits, inside)
        : inside.wrongType(entry.value(), Phrase.of("form.string"));
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode plain = Json.object().put("type", "string");
    limits.addTo(plain);
    ObjectNode map = Json.object().put("type", "object");
    map.put("minProperties", 1).put("maxProperties", MOST_LANGUAGES);
    map.putObject("propertyNames").put("pattern", "^" + Kinds.LANGUAGE_PATTERN + "$");
    map.set("additionalProperties", plain.deepCopy());
    ObjectNode schema = Json.object();
    schema.putArray("anyOf").add(plain).add(map);
    return schema;
  }

  @Override
  public Phrase expected() {
    return Phrase.of(limits.lines() ? "form.block" : "form.text");
  }
}
