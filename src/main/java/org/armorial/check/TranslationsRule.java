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
 * What the issuer and the badges say exists in every language of the site, and in no other, which
 * nobody would see. What a person wrote, such as a narrative or an endorsement, stays in the
 * language of its author.
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
    for (Language spoken : unseen(languages, text)) {
      report.add(
          FaultCode.MISSING_TRANSLATION, file, field + "." + spoken.tag(), unseen(spoken, field));
    }
  }

  private static void criteria(
      List<Language> languages, BadgeDefinition definition, Report report) {
    BadgeId badge = definition.id();
    LocalizedText criteria = definition.conditions().criteria();
    RegisterPath folder = RegisterLayout.definition(badge);
    for (Language language : languages) {
      if (!criteria.speaks(language)) {
        Map<String, String> values = values(language);
        values.put("variant", "criteria");
        values.put("badge", badge.toString());
        values.put("file", report.shown(criteria(folder, language)));
        report.add(
            FaultCode.MISSING_TRANSLATION, criteria(folder, criteria.original()), "", values);
      }
    }
    for (Language spoken : unseen(languages, criteria)) {
      Map<String, String> values = unseen(spoken, "criteria");
      report.add(FaultCode.MISSING_TRANSLATION, criteria(folder, spoken), "", values);
    }
  }

  private static RegisterPath criteria(RegisterPath folder, Language language) {
    return folder.child("criteria." + language + ".md");
  }

  /** The languages of a text that no page shows: the site speaks others, and so does the text. */
  private static List<Language> unseen(List<Language> languages, LocalizedText text) {
    return languages.stream().noneMatch(text::speaks)
        ? List.of()
        : text.texts().keySet().stream().filter(spoken -> !languages.contains(spoken)).toList();
  }

  private static Map<String, String> unseen(Language spoken, String field) {
    Map<String, String> values = values(spoken);
    values.put("variant", "unseen");
    values.put("field", field);
    return values;
  }

  private static Map<String, String> values(Language language) {
    Map<String, String> values = new TreeMap<>();
    values.put("language", language.tag());
    values.put("tag", language.tag());
    return values;
  }
}
