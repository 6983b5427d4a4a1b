package org.armorial.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.armorial.approval.Approval;
import org.armorial.approval.Approving;
import org.armorial.approval.Vote;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Slug;
import org.armorial.site.view.Fact;
import org.armorial.site.view.Provenance;
import org.armorial.site.view.Texts;

/** What an award's page says of who approved it. */
final class Provenances {
  /** Where a register stands in its repository. */
  private static final String FOLDER = "badges/";

  private Provenances() {}

  /** Of an award that somebody approved; nothing is said of one that nobody had to. */
  static Optional<Provenance> of(PageContext page, BadgeDefinition definition, Assertion award) {
    Optional<AssertionSummary> summary = page.site().register().award(award.id());
    Optional<Approval> approval =
        Optional.ofNullable(page.site().approvals().get(award.id()))
            .filter(given -> !given.approvings().isEmpty());
    if (summary.isEmpty() || approval.isEmpty()) {
      return Optional.empty();
    }
    Texts t = page.t();
    int people = approval.get().approvings().size();
    String sentence =
        t.count("provenance.sentence", people)
            + " "
            + t.text("provenance.under", "policy", approval.get().policy());
    List<Fact> bytes =
        List.of(
            Fact.of(t.text("provenance.file"), FOLDER + summary.get().path().value()),
            Fact.of("SHA-256", summary.get().digest().value()),
            Fact.of(t.text("provenance.criteria"), definition.id().toString()));
    return Optional.of(
        new Provenance(
            sentence,
            approval.get().approvings().stream().map(Provenances::one).toList(),
            bytes,
            commands(page, approval.get(), summary.get())));
  }

  private static Provenance.Approval one(Approving approving) {
    return new Provenance.Approval(
        approving.approver().principal().value(),
        approving.approver().roles().stream().map(Slug::value).collect(Collectors.joining(", ")),
        approving.vote().key().fingerprint());
  }

  private static String commands(PageContext page, Approval approval, AssertionSummary award) {
    StringBuilder lines = new StringBuilder();
    page.site()
        .issuer()
        .repository()
        .filter(address -> address.matches("https://[A-Za-z0-9._~/:-]+"))
        .ifPresent(
            address ->
                lines.append("git clone ").append(address).append(" register\ncd register\n"));
    lines.append("sha256sum ").append(FOLDER).append(award.path()).append('\n');
    for (Approving approving : approval.approvings()) {
      Vote vote = approving.vote();
      String who = approving.approver().principal().value();
      lines
          .append("grep ")
          .append(award.digest())
          .append(' ')
          .append(FOLDER)
          .append(vote.sheet())
          .append("\necho '")
          .append(who)
          .append(' ')
          .append(vote.key().text())
          .append("' > approver\nssh-keygen -Y verify -f approver -I ")
          .append(who)
          .append(" -n ")
          .append(Vote.NAMESPACE)
          .append(" \\\n  -s ")
          .append(FOLDER)
          .append(vote.signature())
          .append(" < ")
          .append(FOLDER)
          .append(vote.sheet())
          .append('\n');
    }
    return lines.toString().strip();
  }
}
