package org.armorial.authoring.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Visible;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.DefinitionState;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.Issuer;
import org.armorial.model.RecipientKind;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.repository.YamlText;
import org.armorial.text.Language;

/**
 * The form by which somebody asks for a badge in an issue, as GitHub's form schema has it. The same
 * definitions give the same bytes. There is no field for an address in any form; one for a public
 * repository asks for no narrative and no evidence either.
 *
 * @param register whose open badges can be asked for
 * @param language of the form
 * @param inPublic whether everyone reads the issues
 */
public record IssueForm(Register register, Language language, boolean inPublic) {
  /** Where the forge looks for it, from the root of the repository. */
  public static final String PLACE = ".github/ISSUE_TEMPLATE/badge-request.yml";

  /** The label that a maintainer gives to an issue that is to become an award. */
  public static final String ACCEPTED = "badge-accepted";

  private static final String ASKED = "badge-request";

  /** Whether {@code text} is a form that was written here, and not somebody's own. */
  public static boolean wrote(String text) {
    return text.lines().limit(1).anyMatch(line -> line.startsWith("# armorial request form "));
  }

  /**
   * The badges that can be asked for, each as the form offers it. In public, those that require
   * evidence are left out: without it they are not awarded, and nobody should give it there.
   */
  public List<String> options() {
    return open(register).stream()
        .filter(definition -> !inPublic || !requiresEvidence(definition))
        .map(this::option)
        .toList();
  }

  static List<BadgeDefinition> open(Register register) {
    return register.definitions().values().stream()
        .filter(definition -> definition.lifecycle().state() == DefinitionState.OPEN)
        .toList();
  }

  static boolean requiresEvidence(BadgeDefinition definition) {
    return definition.conditions().evidence().stream().anyMatch(EvidenceRequest::required);
  }

  private String option(BadgeDefinition definition) {
    String name = definition.name().in(language).strip().replaceAll("\\s+", " ");
    return Visible.value(name) + " (" + definition.id() + ")";
  }

  /** The file. */
  public String text() {
    return "# armorial request form --visibility "
        + (inPublic ? "public" : "private")
        + " --language "
        + language
        + "\n# "
        + said("form.header")
        + "\n"
        + new YamlText()
            .quoted("name", said("form.name"))
            .quoted("description", said("form.about"))
            .quoted("title", said("form.title"))
            .quoted("labels", List.of(ASKED))
            .items("body", body())
            .text();
  }

  private List<YamlText> body() {
    List<YamlText> body = new ArrayList<>();
    body.add(
        new YamlText()
            .put("type", "markdown")
            .put("attributes", new YamlText().quoted("value", intro())));
    YamlText badge = new YamlText().quoted("label", IssueField.BADGE.label(language));
    body.add(
        field("dropdown", IssueField.BADGE, badge.quoted("options", options()), Optional.of(true)));
    RecipientKind kind = register.issuer().recipients();
    if (!inPublic) {
      body.add(field("textarea", IssueField.REQUEST, request(), Optional.of(true)));
    } else if (kind != RecipientKind.RANDOM) {
      boolean needed = kind == RecipientKind.DID;
      body.add(field("input", IssueField.DID, did(needed), Optional.of(needed)));
    }
    YamlText consent = new YamlText().quoted("label", consent(language, inPublic));
    YamlText box =
        new YamlText()
            .quoted("label", IssueField.CONSENT.label(language))
            .items("options", List.of(consent.put("required", true)));
    body.add(field("checkboxes", IssueField.CONSENT, box, Optional.empty()));
    return body;
  }

  private static YamlText field(
      String type, IssueField field, YamlText attributes, Optional<Boolean> required) {
    YamlText text =
        new YamlText().put("type", type).put("id", field.id()).put("attributes", attributes);
    required.ifPresent(needed -> text.put("validations", new YamlText().put("required", needed)));
    return text;
  }

  private YamlText did(boolean needed) {
    return new YamlText()
        .quoted("label", IssueField.DID.label(language))
        .quoted("description", said(needed ? "form.did-needed" : "form.did-or-page"))
        .quoted("placeholder", "did:key:z6Mk…");
  }

  /** A fence keeps the forge from making links and mentions of what the file says. */
  private YamlText request() {
    return new YamlText()
        .quoted("label", IssueField.REQUEST.label(language))
        .quoted("description", said("form.request-about"))
        .put("render", "json");
  }

  private String intro() {
    boolean elsewhere = inPublic && register.issuer().recipients() == RecipientKind.EMAIL_HASH;
    String key = elsewhere ? "form.intro-elsewhere" : inPublic ? "form.intro-public" : "form.intro";
    String intro = intro(key);
    boolean complete = !inPublic || options().size() == open(register).size();
    return complete ? intro : intro + "\n\n" + intro("form.intro-evidence");
  }

  private String intro(String key) {
    return Wording.text(language, key, Map.of("page", page(), "email", register.issuer().email()));
  }

  /** With the space before it; a register without an address has no page to link to. */
  private String page() {
    Issuer issuer = register.issuer();
    Language spoken = issuer.languages().contains(language) ? language : issuer.defaultLanguage();
    return issuer
        .base()
        .map(base -> " <" + base.value() + SiteLayout.request(spoken) + ">")
        .orElse("");
  }

  /** What the applicant agrees to. */
  static String consent(Language language, boolean inPublic) {
    return Wording.text(language, inPublic ? "form.words-public" : "form.words");
  }

  private String said(String key) {
    return Wording.text(language, key);
  }
}
