package org.armorial.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Evidence;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;

/**
 * An award has the evidence that its definition requires. Evidence answers a request of the same
 * name or genre; without either it answers one that nothing else does; and when only one is
 * required, any evidence answers it.
 */
final class RequiredEvidenceRule implements AwardRule {
  private final SortedMap<BadgeId, BadgeDefinition> definitions;
  private final Language language;

  RequiredEvidenceRule(SortedMap<BadgeId, BadgeDefinition> definitions, Language language) {
    this.definitions = definitions;
    this.language = language;
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    BadgeDefinition definition = definitions.get(award.badge());
    if (definition == null) {
      return;
    }
    List<EvidenceRequest> required =
        definition.conditions().evidence().stream().filter(EvidenceRequest::required).toList();
    List<EvidenceRequest> missing = missing(required, award.evidence());
    for (EvidenceRequest request : missing) {
      Map<String, String> values = new TreeMap<>();
      values.put("badge", definition.id().toString());
      values.put("name", request.name().in(language));
      request.genre().ifPresent(genre -> values.put("genre", genre));
      if (award.evidence().isEmpty()) {
        values.put("variant", "none");
      } else if (request.genre().isPresent()) {
        values.put("variant", "genre");
      }
      report.add(FaultCode.MISSING_EVIDENCE, summary.path(), List.of("evidence", "badge"), values);
    }
  }

  private static List<EvidenceRequest> missing(
      List<EvidenceRequest> required, List<Evidence> evidence) {
    if (required.size() == 1 && !evidence.isEmpty()) {
      return List.of();
    }
    List<EvidenceRequest> missing =
        new ArrayList<>(
            required.stream()
                .filter(request -> evidence.stream().noneMatch(item -> answers(item, request)))
                .toList());
    long unnamed =
        evidence.stream().filter(item -> item.name().isEmpty() && item.genre().isEmpty()).count();
    return missing.subList((int) Math.min(unnamed, missing.size()), missing.size());
  }

  private static boolean answers(Evidence evidence, EvidenceRequest request) {
    Optional<LocalizedText> name = evidence.name();
    boolean sameGenre =
        request.genre().isPresent()
            && evidence.genre().isPresent()
            && folded(request.genre().get()).equals(folded(evidence.genre().get()));
    return sameGenre || (name.isPresent() && sameName(name.get(), request.name()));
  }

  private static boolean sameName(LocalizedText one, LocalizedText other) {
    return one.texts().values().stream()
        .anyMatch(
            text ->
                other.texts().values().stream()
                    .anyMatch(wanted -> folded(wanted).equals(folded(text))));
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
