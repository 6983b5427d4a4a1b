package org.armorial.check;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.fault.FaultCode;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Requirement;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** Where a meta-badge leaves a choice, its criteria say how many badges it takes. */
final class MinimumStatedRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    for (BadgeDefinition definition : register.definitions().values()) {
      definition.conditions().requires().stream()
          .flatMap(MinimumStatedRule::choices)
          .forEach(choice -> check(definition, choice, report));
    }
  }

  private static Stream<Requirement.Group> choices(Requirement node) {
    if (!(node instanceof Requirement.Group group)) {
      return Stream.empty();
    }
    Stream<Requirement.Group> deeper = group.of().stream().flatMap(MinimumStatedRule::choices);
    return group.needsAll() ? deeper : Stream.concat(Stream.of(group), deeper);
  }

  private static void check(BadgeDefinition definition, Requirement.Group choice, Report report) {
    definition
        .conditions()
        .criteria()
        .texts()
        .forEach(
            (language, text) -> {
              if (!NumberWords.states(language, text.toLowerCase(Locale.ROOT), choice.minimum())) {
                BadgeId badge = definition.id();
                RegisterPath file =
                    RegisterLayout.definition(badge).child("criteria." + language + ".md");
                Map<String, String> values = new TreeMap<>();
                values.put("badge", badge.toString());
                values.put("language", language.tag());
                values.put("minimum", Integer.toString(choice.minimum()));
                values.put("total", Integer.toString(choice.of().size()));
                for (Language reader : Messages.LANGUAGES) {
                  values.put("words." + reader, NumberWords.word(reader, choice.minimum()));
                }
                values.put("file", report.shown(file));
                report.add(FaultCode.MINIMUM_NOT_STATED, file, "", values);
              }
            });
  }
}
