package org.armorial.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.fault.FaultCode;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;
import org.armorial.text.Language;

/**
 * What the issuer and the badges say exists in every language of the site. What a person wrote,
 * such as a narrative or an endorsement, stays in the language of its author.
 */
final class TranslationsRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    List<Language> languages = register.issuer().languages();
    SpokenTexts.of(register.issuer())
        .forEach((field, text) -> check(languages, text, RegisterLayout.ISSUER, field, report));
    for (BadgeDefinition definition : register.definitions().values()) {
      RegisterPath file = RegisterLayout.badge(definition.id());
      SpokenTexts.of(definition)
          .forEach((field, text) -> check(languages, text, file, field, report));
      criteria(languages, definition, report);
    }
    for (Revocation revocation : register.revocations().values()) {
      check(
          languages,
          revocation.reason(),
          RegisterLayout.revocation(revocation.assertion()),
          "reason",
          report);
    }
  }

  private static void check(
      List<Language> languages,
      LocalizedText text,
      RegisterPath file,
      String field,
      Report report) {
    for (Language language : languages) {
      if (!text.speaks(language)) {
        Map<String, String> values = values(language);
        values.put("field", field);
        report.add(FaultCode.MISSING_TRANSLATION, file, field, values);
      }
    }
  }

  private static void criteria(
      List<Language> languages, BadgeDefinition definition, Report report) {
    BadgeId badge = definition.id();
    LocalizedText criteria = definition.conditions().criteria();
    for (Language language : languages) {
      if (!criteria.speaks(language)) {
        RegisterPath folder = RegisterLayout.definition(badge);
        Map<String, String> values = values(language);
        values.put("variant", "criteria");
        values.put("badge", badge.toString());
        values.put("file", report.shown(folder.child("criteria." + language + ".md")));
        report.add(
            FaultCode.MISSING_TRANSLATION,
            folder.child("criteria." + criteria.original() + ".md"),
            "",
            values);
      }
    }
  }

  private static Map<String, String> values(Language language) {
    Map<String, String> values = new TreeMap<>();
    values.put("language", language.tag());
    values.put("tag", language.tag());
    return values;
  }
}
