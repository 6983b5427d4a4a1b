package org.armorial.repository;

import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.model.Recipient;
import org.armorial.model.Result;
import org.armorial.model.Sha256;
import org.armorial.model.Slug;
import org.armorial.model.Visibility;
import org.armorial.repository.field.AssertionFile;
import org.armorial.text.Language;

/**
 * Writes awards.
 *
 * @param language of texts that stand without their language
 */
record AssertionText(Language language) {
  String file(Assertion award) {
    YamlText yaml =
        new YamlText()
            .put("form", award.form())
            .put("issuer", award.issuer())
            .put("badge", award.badge().toString())
            .put("definition", award.definition().value())
            .put("issuedOn", award.issuedOn().toString())
            .put("expires", award.expires().map(Object::toString))
            .put("recipient", recipient(award.recipient()));
    award.name().ifPresent(name -> yaml.put("name", name(name)));
    if (award.visibility() != Visibility.LINK) {
      yaml.put("visibility", award.visibility().word());
    }
    text(yaml, "narrative", award.narrative());
    yaml.items("evidence", award.evidence().stream().map(this::evidence).toList());
    yaml.items("results", award.results().stream().map(AssertionText::result).toList());
    yaml.put(
        "activity",
        new YamlText()
            .put("start", award.activityStart().map(Object::toString))
            .put("end", award.activityEnd().map(Object::toString)));
    text(yaml, "role", award.role());
    yaml.put("licenseNumber", award.licenseNumber()).put("term", award.term());
    award.creditsEarned().ifPresent(credits -> yaml.put("creditsEarned", credits));
    yaml.quoted("basedOn", award.basedOn()).put("requestedBy", award.requestedBy());
    award.policy().ifPresent(policy -> yaml.put("policy", policy));
    yaml.put("statusIndex", award.statusIndex());
    award.supersedes().map(AssertionId::value).ifPresent(id -> yaml.quoted("supersedes", id));
    return yaml.file(AssertionFile.TYPE);
  }

  static YamlText name(ConsentedName name) {
    return new YamlText().put("text", name.name()).put("consent", name.consent().toString());
  }

  private static YamlText recipient(Recipient recipient) {
    if (recipient instanceof Recipient.Did did) {
      return new YamlText().put("did", did.subject());
    }
    YamlText yaml = new YamlText();
    if (recipient instanceof Recipient.EmailHash email) {
      yaml.put(
          "emailHash", new YamlText().quoted("hash", email.hash()).quoted("salt", email.salt()));
    }
    return yaml.put("subject", recipient.subject());
  }

  private YamlText evidence(Evidence evidence) {
    YamlText yaml = new YamlText();
    text(yaml, "name", evidence.name());
    yaml.put("genre", evidence.genre());
    text(yaml, "description", evidence.description());
    text(yaml, "narrative", evidence.narrative());
    text(yaml, "audience", evidence.audience());
    return yaml.put("url", evidence.url()).put("digest", evidence.digest().map(Sha256::value));
  }

  private static YamlText result(Result result) {
    return new YamlText()
        .put("description", result.description().value())
        .put("value", result.value())
        .put("status", result.status().map(status -> status.word()))
        .put("achievedLevel", result.achievedLevel().map(Slug::value));
  }

  private void text(YamlText yaml, String name, Optional<LocalizedText> text) {
    text.ifPresent(value -> yaml.put(name, value, language));
  }
}
