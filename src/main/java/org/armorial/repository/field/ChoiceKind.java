package org.armorial.repository.field;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import org.armorial.fault.FaultCode;
import org.armorial.model.Word;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the words of {@code type}; the bundle explains each under {@code choice.<Type>.<word>}.
 */
record ChoiceKind<E extends Enum<E> & Word>(Class<E> type) implements Kind<E> {
  @Override
  public Optional<E> read(YamlNode node, Place place) {
    if (!(node instanceof YamlScalar scalar)) {
      return place.wrongType(node, expected());
    }
    Optional<String> text = ScalarKind.text(scalar, TextLimits.line(100), place);
    Optional<E> value = text.flatMap(word -> Word.find(type, word));
    if (text.isPresent() && value.isEmpty()) {
      place.fault(FaultCode.UNKNOWN_CHOICE, scalar.span(), values(text.get()));
    }
    return value;
  }

  private Map<String, String> values(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("value", Place.shown(text));
    values.put("choices", String.join(", ", words()));
    NameGuess guess = new NameGuess();
    for (String word : words()) {
      guess.add(word, word);
      Messages.LANGUAGES.forEach(l -> guess.add(Choices.label(type, word, l), word));
    }
    guess.closest(text).ifPresent(near -> values.put("near", near));
    return values;
  }

  private List<String> words() {
    return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = Json.object().put("type", "string");
    ArrayNode words = schema.putArray("enum");
    ArrayNode plain = schema.putArray("enumDescriptions");
    ArrayNode rich = schema.putArray("markdownEnumDescriptions");
    for (String word : words()) {
      String french = Choices.label(type, word, Language.FRENCH);
      String english = Choices.label(type, word, Language.ENGLISH);
      words.add(word);
      plain.add(french + " / " + english);
      rich.add(french + " / *" + english + "*");
    }
    return schema;
  }

  @Override
  public Phrase expected() {
    return new Phrase("form.choice", Map.of("choices", String.join(", ", words())));
  }
}
