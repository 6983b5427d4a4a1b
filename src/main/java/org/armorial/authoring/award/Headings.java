package org.armorial.authoring.award;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.text.Similar;

/** What columns may be headed by, whatever their accents, capitals and spaces. */
final class Headings {
  private final Map<String, Meaning> known = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  /** What a heading means: a column, or the evidence that a definition asks for by that name. */
  sealed interface Meaning {
    record Of(Column column) implements Meaning {}

    record Answers(LocalizedText request) implements Meaning {}
  }

  Headings(BadgeDefinition definition) {
    for (Language language : Messages.LANGUAGES) {
      for (Column column : Column.values()) {
        for (String word : words(language, column)) {
          add(word, new Meaning.Of(column));
        }
      }
    }
    for (EvidenceRequest request : definition.conditions().evidence()) {
      request.name().texts().values().forEach(n -> add(n, new Meaning.Answers(request.name())));
    }
  }

  private void add(String word, Meaning meaning) {
    known.put(folded(word), meaning);
    shown.putIfAbsent(folded(word), word);
  }

  private static List<String> words(Language language, Column column) {
    return List.of(Wording.text(language, "column." + column.word()).split("\\|", -1));
  }

  /** The heading that each column is best known by. */
  static List<String> usual(Language language) {
    List<String> usual = new ArrayList<>();
    for (Column column : Column.values()) {
      usual.add(words(language, column).get(0));
    }
    return usual;
  }

  Optional<Meaning> meaning(String heading) {
    return Optional.ofNullable(known.get(folded(heading)));
  }

  /** The heading that somebody may have meant. */
  Optional<String> near(String heading) {
    return Similar.to(folded(heading), known.keySet()).map(shown::get);
  }

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
