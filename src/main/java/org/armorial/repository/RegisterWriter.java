package org.armorial.repository;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.model.Assertion;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.HolderChoice;
import org.armorial.model.Lifecycle;
import org.armorial.model.LocalizedText;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Review;
import org.armorial.model.Revocation;
import org.armorial.repository.field.EndorsementFile;
import org.armorial.repository.field.HolderFile;
import org.armorial.repository.field.KeyFile;
import org.armorial.repository.field.LifecycleFile;
import org.armorial.repository.field.RevocationFile;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;

/**
 * The files that commands write into a register, in the style of those that people write; reading
 * one gives the value again. Writing to disk is {@code world}'s. Texts in the register's default
 * language stand without its name.
 */
public final class RegisterWriter {
  private static final Pattern BASE = Pattern.compile("(?m)^base:.*$");
  private static final Pattern URL = Pattern.compile("(?m)^url:.*$");

  private RegisterWriter() {}

  /** The path of an award's file. */
  public static RegisterPath path(Assertion assertion) {
    String month = AssertionReader.month(assertion.issuedOn());
    return RegisterLayout.assertion(assertion.badge().slug(), month, assertion.id());
  }

  /** The file of an award. */
  public static String text(Assertion assertion, Language defaultLanguage) {
    return new AssertionText(defaultLanguage).file(assertion);
  }

  /**
   * The file of a definition.
   *
   * @param badge its fields
   * @param language of its texts
   * @param issuer language of the register
   * @param imageAlt what its image shows, unless it says so itself
   */
  public static String badge(
      Values badge, Language language, Language issuer, LocalizedText imageAlt) {
    return new DefinitionText(badge, language).file(issuer, imageAlt);
  }

  /** The file of where a definition is in its life. */
  public static String text(Lifecycle lifecycle, Language defaultLanguage) {
    YamlText yaml =
        new YamlText()
            .put("state", lifecycle.state().word())
            .put("since", lifecycle.since().map(Object::toString))
            .items(
                "reviews",
                lifecycle.reviews().stream().map(r -> review(r, defaultLanguage)).toList())
            .put("nextReview", lifecycle.nextReview().map(Object::toString))
            .put("comments", lifecycle.comments());
    return yaml.file(LifecycleFile.TYPE);
  }

  private static YamlText review(Review review, Language language) {
    YamlText yaml = new YamlText().put("date", review.date().toString()).put("by", review.by());
    review.note().ifPresent(note -> yaml.put("note", note, language));
    return yaml;
  }

  /** The file of a public key. */
  public static String text(PublicSigningKey key) {
    YamlText yaml =
        new YamlText()
            .put("created", key.created().toString())
            .put("state", key.state().word())
            .put("ended", key.ended().map(Object::toString))
            .put("ed25519", key.ed25519())
            .lines("rsa", key.rsa())
            .put("note", key.note());
    return yaml.file(KeyFile.TYPE);
  }

  /** The file of a revocation. */
  public static String text(Revocation revocation, Language defaultLanguage) {
    YamlText yaml =
        new YamlText()
            .put("revokedOn", revocation.revokedOn().toString())
            .put("reason", revocation.reason(), defaultLanguage);
    revocation.supersededBy().ifPresent(id -> yaml.quoted("supersededBy", id.value()));
    yaml.put("erased", revocation.erased().map(Object::toString));
    return yaml.file(RevocationFile.TYPE);
  }

  /** The file of what a holder chose. */
  public static String text(HolderChoice choice) {
    YamlText yaml = new YamlText().put("visibility", choice.visibility().word());
    choice.name().ifPresent(name -> yaml.put("name", AssertionText.name(name)));
    return yaml.put("since", choice.since().toString()).file(HolderFile.TYPE);
  }

  /** The file of an endorsement. */
  public static String text(Endorsement endorsement, Language defaultLanguage) {
    YamlText yaml =
        new YamlText()
            .put("target", target(endorsement.target()))
            .put("comment", endorsement.comment(), defaultLanguage)
            .put("issuedOn", endorsement.issuedOn().toString())
            .put("withdrawn", endorsement.withdrawn().map(Object::toString));
    return yaml.file(EndorsementFile.TYPE);
  }

  private static YamlText target(EndorsementTarget target) {
    if (target instanceof EndorsementTarget.OwnBadge own) {
      return new YamlText().put("badge", own.badge().toString());
    }
    if (target instanceof EndorsementTarget.OwnAward own) {
      return new YamlText().quoted("award", own.assertion().value());
    }
    EndorsementTarget.Foreign foreign = (EndorsementTarget.Foreign) target;
    return new YamlText()
        .put("address", foreign.address())
        .put("kind", foreign.kind().word())
        .put("name", foreign.name());
  }

  /**
   * {@code issuer.yaml} with {@code base:} set to {@code address}, every other byte as it was. What
   * belongs to another field is indented, so a line that begins with a name is a field of the file.
   *
   * @param text the file as it is
   */
  public static String withBase(String text, String address) {
    String line = "base: " + YamlScalarText.of(address);
    Matcher base = BASE.matcher(text);
    if (base.find()) {
      return text.substring(0, base.start()) + line + text.substring(base.end());
    }
    Matcher url = URL.matcher(text);
    if (url.find()) {
      return text.substring(0, url.end()) + "\n" + line + text.substring(url.end());
    }
    return text + (text.endsWith("\n") ? "" : "\n") + line + "\n";
  }
}
