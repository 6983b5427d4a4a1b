package org.armorial.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * An award has the evidence that its definition requires. Evidence answers the request of the same
 * name, in any language of either; where only one thing is asked for at all, evidence without a
 * name is that.
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
    for (EvidenceRequest request : missing(definition.conditions().evidence(), award.evidence())) {
      Map<String, String> values = new TreeMap<>();
      values.put("badge", definition.id().toString());
      values.put("name", request.name().in(language));
      if (award.evidence().isEmpty()) {
        values.put("variant", "none");
      }
      report.add(FaultCode.MISSING_EVIDENCE, summary.path(), List.of("evidence", "badge"), values);
    }
  }

  private static List<EvidenceRequest> missing(
      List<EvidenceRequest> asked, List<Evidence> evidence) {
    if (asked.size() == 1 && evidence.stream().anyMatch(item -> item.name().isEmpty())) {
      return List.of();
    }
    List<EvidenceRequest> missing = new ArrayList<>();
    for (EvidenceRequest request : asked) {
      if (request.required() && !isAnswered(request, evidence)) {
        missing.add(request);
      }
    }
    return missing;
  }

  private static boolean isAnswered(EvidenceRequest request, List<Evidence> evidence) {
    for (Evidence item : evidence) {
      if (item.name().isPresent() && isSameName(item.name().get(), request.name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSameName(LocalizedText one, LocalizedText other) {
    for (String text : one.texts().values()) {
      for (String wanted : other.texts().values()) {
        if (text.equals(wanted) || folded(wanted).equals(folded(text))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
