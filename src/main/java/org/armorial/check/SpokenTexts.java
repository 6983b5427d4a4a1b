package org.armorial.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Alignment;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Credit;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.Issuer;
import org.armorial.model.LocalizedText;
import org.armorial.model.ResultDescription;
import org.armorial.model.RubricLevel;

/** The texts of a file that the site shows in its reader's language, by field. */
final class SpokenTexts {
  private final Map<String, LocalizedText> texts = new LinkedHashMap<>();

  private SpokenTexts() {}

  /** The texts of {@code issuer.yaml}. */
  static Map<String, LocalizedText> of(Issuer issuer) {
    SpokenTexts all = new SpokenTexts();
    all.add("name", issuer.name());
    all.add("description", issuer.description());
    all.add("territory", issuer.territory());
    return all.texts;
  }

  /** The texts of {@code badge.yaml}. */
  static Map<String, LocalizedText> of(BadgeDefinition definition) {
    SpokenTexts all = new SpokenTexts();
    all.add("name", definition.name());
    all.add("description", definition.description());
    all.add("need", definition.workshop().need());
    all.add("audience", definition.workshop().audience());
    all.add("narrative", definition.conditions().narrative());
    all.evidence(definition.conditions().evidence());
    all.add("examination", definition.conditions().examination());
    all.designers(definition.workshop().designers());
    all.alignments(definition.classification().alignments());
    all.addAll("tags", definition.classification().tags());
    all.addAll("effects", definition.workshop().effects());
    all.addAll("indicators", definition.workshop().indicators());
    all.add("imageAlt", definition.images().alternative());
    all.results(definition.conditions().results());
    return all.texts;
  }

  private void evidence(List<EvidenceRequest> requests) {
    for (int i = 0; i < requests.size(); i++) {
      add("evidence[" + i + "].name", requests.get(i).name());
      add("evidence[" + i + "].prompt", requests.get(i).prompt());
    }
  }

  private void designers(List<Credit> designers) {
    for (int i = 0; i < designers.size(); i++) {
      add("designers[" + i + "].role", designers.get(i).role());
    }
  }

  private void alignments(List<Alignment> alignments) {
    // The name of an entry is the framework's own; only what we say of it is ours to translate.
    for (int i = 0; i < alignments.size(); i++) {
      add("alignments[" + i + "].description", alignments.get(i).description());
    }
  }

  private void results(List<ResultDescription> results) {
    for (int i = 0; i < results.size(); i++) {
      String field = "results[" + i + "]";
      add(field + ".name", results.get(i).name());
      List<RubricLevel> levels = results.get(i).levels();
      for (int j = 0; j < levels.size(); j++) {
        add(field + ".levels[" + j + "].name", levels.get(j).name());
        add(field + ".levels[" + j + "].description", levels.get(j).description());
      }
    }
  }

  private void addAll(String field, List<LocalizedText> all) {
    for (int i = 0; i < all.size(); i++) {
      add(field + "[" + i + "]", all.get(i));
    }
  }

  private void add(String field, Optional<LocalizedText> text) {
    text.ifPresent(present -> add(field, present));
  }

  private void add(String field, LocalizedText text) {
    texts.put(field, text);
  }
}
