package org.armorial.site;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.authoring.SheetDraft;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.site.view.JuryPage;
import org.armorial.site.view.JuryPage.Dossier;
import org.armorial.site.view.JuryPage.Item;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * The page of a juror who has no SSH: one HTML file that loads nothing, shows what a sheet lists
 * and signs it with a key that the browser keeps, as {@code ssh-keygen -Y sign} would.
 */
public final class Jury {
  private static final Messages MESSAGES = Messages.beside(Jury.class);

  private Jury() {}

  /** The page without a sheet: the juror opens the files that were handed to them. */
  static byte[] page(Language wanted, Optional<String> repository) {
    return render(wanted, repository, Optional.empty(), List.of());
  }

  /**
   * The page with {@code draft} inside, and all that it lists.
   *
   * @param wanted its language, or the closest that there is
   */
  public static byte[] page(Language wanted, Register register, SheetDraft draft) {
    Texts t = new Texts(MESSAGES, Messages.closest(wanted));
    List<Item> items = new ArrayList<>();
    for (AssertionSummary award : draft.awards()) {
      items.add(item(t, register, award));
    }
    for (RegisterPath policy : draft.policies()) {
      items.add(
          new Item(
              t.text("jury.policy", "file", policy.value()),
              List.of(),
              policy.value(),
              base64(register.files().bytes(policy))));
    }
    Dossier dossier = new Dossier(draft.sheet().value(), base64(draft.bytes()));
    return render(wanted, register.issuer().repository(), Optional.of(dossier), items);
  }

  private static byte[] render(
      Language wanted, Optional<String> repository, Optional<Dossier> dossier, List<Item> items) {
    Language spoken = Messages.closest(wanted);
    return new Templates()
        .render(
            "offline-jury.jte",
            new JuryPage(
                spoken.tag(),
                new Texts(MESSAGES, spoken),
                Offline.parts("jury.js", "canvas.css", "request.css", "jury.css"),
                repository.orElse(""),
                dossier,
                items));
  }

  private static Item item(Texts t, Register register, AssertionSummary summary) {
    Assertion award = register.files().assertion(summary);
    BadgeDefinition definition = register.definitions().get(award.badge());
    String badge =
        definition == null ? award.badge().toString() : definition.name().in(t.language());
    Map<String, Object> values =
        Map.of(
            "badge",
            badge,
            "date",
            t.date(award.issuedOn()),
            "name",
            award.name().map(ConsentedName::name).orElse(""));
    List<String> told = new ArrayList<>();
    award.role().ifPresent(role -> told.add(role.in(t.language())));
    award.narrative().ifPresent(narrative -> told.add(narrative.in(t.language())));
    for (Evidence evidence : award.evidence()) {
      told.add(evidence(evidence, t.language()));
    }
    return new Item(
        MESSAGES.text(
            t.language(), award.name().isPresent() ? "jury.award.to" : "jury.award", values),
        told,
        summary.path().value(),
        base64(register.files().bytes(summary.path())));
  }

  private static String evidence(Evidence evidence, Language language) {
    List<String> lines = new ArrayList<>();
    for (Optional<LocalizedText> text :
        List.of(evidence.name(), evidence.description(), evidence.narrative())) {
      text.ifPresent(words -> lines.add(words.in(language)));
    }
    evidence.url().ifPresent(lines::add);
    evidence.digest().ifPresent(digest -> lines.add("SHA-256 " + digest));
    return String.join("\n", lines);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
