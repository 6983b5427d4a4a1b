package org.armorial.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.armorial.codec.Markdown;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.text.Language;

/** Markdown holds nothing that a page would not show. */
final class MarkdownRule implements AwardRule {
  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    award.narrative().ifPresent(text -> check(text, summary.path(), "narrative", report));
    for (int i = 0; i < award.evidence().size(); i++) {
      String field = "evidence[" + i + "].narrative";
      award
          .evidence()
          .get(i)
          .narrative()
          .ifPresent(text -> check(text, summary.path(), field, report));
    }
  }

  @Override
  public void check(Register register, Report report) {
    for (BadgeDefinition definition : register.definitions().values()) {
      for (Language language : definition.conditions().criteria().texts().keySet()) {
        RegisterPath file = Paths.folder(definition.id()).child("criteria." + language + ".md");
        Findings found = new Findings();
        Markdown.faults(report.shown(file), report.bytes(file), found);
        report.addAll(found);
      }
    }
    for (Endorsement endorsement : register.endorsements()) {
      check(endorsement.comment(), Paths.endorsement(endorsement.id()), "comment", report);
    }
  }

  /** In a YAML file the place of a Markdown fault is the field that holds the text. */
  private static void check(LocalizedText text, RegisterPath file, String field, Report report) {
    text.texts()
        .forEach(
            (language, markdown) -> {
              // Without these marks there is neither HTML nor a link.
              if (markdown.indexOf('<') < 0 && markdown.indexOf('[') < 0) {
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
