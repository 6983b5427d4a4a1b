package org.armorial.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.ResultDescription;

/**
 * Texts that stand side by side are sorted before they are signed. RDFC-1.0 sorts by code points,
 * widely used verifiers by UTF-16 code units: a badge whose texts come out differently would be
 * genuine to some and forged to others.
 */
final class SameOrderRule implements Rule {
  private static final Comparator<String> BY_CODE_POINTS =
      Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare);

  @Override
  public void check(Register register, Report report) {
    for (BadgeDefinition definition : register.definitions().values()) {
      var tags = definition.classification().tags();
      tags.stream()
          .flatMap(tag -> tag.texts().keySet().stream())
          .distinct()
          .forEach(
              language ->
                  compare(
                      definition,
                      "tags",
                      tags.stream().map(tag -> tag.in(language)).toList(),
                      report));
      List<ResultDescription> results = definition.conditions().results();
      for (int i = 0; i < results.size(); i++) {
        String field = "results[" + i + "].allowedValues";
        compare(definition, field, results.get(i).allowedValues(), report);
      }
    }
  }

  private static void compare(
      BadgeDefinition definition, String field, List<String> texts, Report report) {
    List<String> byUnits = texts.stream().sorted().toList();
    List<String> byPoints = texts.stream().sorted(BY_CODE_POINTS).toList();
    for (int i = 0; i < texts.size(); i++) {
      if (!byUnits.get(i).equals(byPoints.get(i))) {
        report.add(
            FaultCode.ORDER_DIFFERS,
            RegisterLayout.badge(definition.id()),
            field + "[" + texts.indexOf(byUnits.get(i)) + "]",
            Map.of("text", byUnits.get(i), "other", byPoints.get(i)));
        return;
      }
    }
  }
}
