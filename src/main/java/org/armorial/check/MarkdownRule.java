package org.armorial.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.armorial.codec.Markdown;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.text.Language;

/** Markdown holds nothing that a page would not show. */
final class MarkdownRule implements AwardRule {
  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    if (award.narrative().isPresent() && hasMarks(award.narrative().get())) {
      check(award.narrative().get(), summary.path(), "narrative", report);
    }
    for (int i = 0; i < award.evidence().size(); i++) {
      Optional<LocalizedText> narrative = award.evidence().get(i).narrative();
      if (narrative.isPresent() && hasMarks(narrative.get())) {
        check(narrative.get(), summary.path(), "evidence[" + i + "].narrative", report);
      }
    }
  }

  @Override
  public void check(Register register, Report report) {
    for (BadgeDefinition definition : register.definitions().values()) {
      for (Language language : definition.conditions().criteria().texts().keySet()) {
        RegisterPath file =
            RegisterLayout.definition(definition.id()).child("criteria." + language + ".md");
        Findings found = new Findings();
        Markdown.faults(report.shown(file), report.bytes(file), found);
        report.addAll(found);
      }
    }
    for (Endorsement endorsement : register.endorsements()) {
      check(endorsement.comment(), RegisterLayout.endorsement(endorsement.id()), "comment", report);
    }
  }

  /** Without these marks there is neither HTML nor a link. */
  private static boolean hasMarks(LocalizedText text) {
    for (String markdown : text.texts().values()) {
      if (hasMarks(markdown)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMarks(String markdown) {
    return markdown.indexOf('<') >= 0 || markdown.indexOf('[') >= 0;
  }

  /** In a YAML file the place of a Markdown fault is the field that holds the text. */
  private static void check(LocalizedText text, RegisterPath file, String field, Report report) {
    text.texts()
        .forEach(
            (language, markdown) -> {
              if (!hasMarks(markdown)) {
                return;
              }
              Findings found = new Findings();
              Markdown.faults(file.value(), markdown.getBytes(StandardCharsets.UTF_8), found);
              List<String> fields = List.of(field + "." + language, field);
              for (Diagnostic fault : found.sorted()) {
                report.add(fault.code(), file, fields, fault.values());
              }
            });
  }
}
