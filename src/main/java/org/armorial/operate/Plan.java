package org.armorial.operate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.armorial.approval.Approval;
import org.armorial.check.Checked;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BaseAddress;
import org.armorial.model.ConsentedName;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.Revocation;
import org.armorial.model.SiteLayout;
import org.armorial.model.Visibility;
import org.armorial.publish.SiteBuild;
import org.armorial.publish.Unsealed;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change will do to what is published, award by award: {@link ChangeReport}, and who gets
 * what, what waits and for what, what is to be sealed, which addresses go. Commits are compared,
 * never folders.
 */
public final class Plan {
  private final Compared compared;
  private final RegisterChange change;
  private final ChangeReport report;
  private final Departures departures;
  private final Optional<Register> register;
  private final List<Waiting> waiting;
  private final List<String> unsealed;

  /**
   * The plan of {@code change}.
   *
   * @param register what it led to, as far as it can be read
   * @param checked the same, when it has no errors: only then is it known what waits
   */
  public Plan(
      Compared compared,
      RegisterChange change,
      ChangeReport report,
      Departures departures,
      Optional<Register> register,
      Optional<Checked> checked) {
    this.compared = compared;
    this.change = change;
    this.report = report;
    this.departures = departures;
    this.register = register;
    this.waiting = checked.map(known -> waiting(known, change)).orElse(List.of());
    this.unsealed = checked.filter(SiteBuild::isSealed).map(Plan::unsealed).orElse(List.of());
  }

  /**
   * An award that is not published.
   *
   * @param award which
   * @param approval what it has and what it lacks
   * @param isNew whether the change brings it along
   */
  record Waiting(AssertionSummary award, Approval approval, boolean isNew) {}

  private static List<Waiting> waiting(Checked checked, RegisterChange change) {
    return checked.pending().stream()
        .flatMap(id -> checked.register().award(id).stream())
        .map(
            award ->
                new Waiting(
                    award,
                    checked.approvals().getOrDefault(award.id(), Approval.UNASKED),
                    change.added().contains(award.path())))
        .toList();
  }

  /** What a register that publishes without a key has still to seal, by its files' places. */
  private static List<String> unsealed(Checked checked) {
    Unsealed all = Unsealed.of(checked);
    List<String> places = new ArrayList<>();
    all.awards().forEach(id -> places.add(RegisterLayout.ASSERTIONS + id));
    all.endorsements().forEach(id -> places.add(RegisterLayout.ENDORSEMENTS + id));
    all.withdrawals().forEach(id -> places.add(RegisterLayout.ENDORSEMENTS + id));
    all.revocations().forEach(id -> places.add(RegisterLayout.REVOCATIONS + id));
    return places;
  }

  /** Whether the change does anything. */
  public boolean isEmpty() {
    return change.isEmpty();
  }

  /** For a page of the forge. */
  public String markdown(Language language) {
    return "## " + new PlanText(this, language, Markup.MARKDOWN).text();
  }

  /** For a terminal. */
  public String plain(Language language) {
    return new PlanText(this, language, Markup.PLAIN).text();
  }

  /** For a program; see {@link PlanJson}. */
  public ObjectNode json() {
    return new PlanJson(this).document();
  }

  Compared compared() {
    return compared;
  }

  ChangeReport report() {
    return report;
  }

  Departures departures() {
    return departures;
  }

  List<Waiting> waiting() {
    return waiting;
  }

  List<String> unsealed() {
    return unsealed;
  }

  /** What becomes of awards, in the order of what happens to them. */
  List<AwardEvent> awards() {
    return report.events().stream()
        .sorted(
            Comparator.comparing(AwardEvent::kind)
                .thenComparing(AwardEvent::badge)
                .thenComparing(AwardEvent::id))
        .toList();
  }

  /** The name that the page of an award shows, which its holder agreed to. */
  Optional<String> displayName(AwardEvent event) {
    return award(event)
        .filter(award -> award.visibility() != Visibility.UNPUBLISHED)
        .flatMap(Assertion::name)
        .map(ConsentedName::name);
  }

  /** Why it ends; everybody will read it. */
  Optional<Revocation> end(AwardEvent event) {
    return register.map(known -> known.revocations().get(event.id()));
  }

  /** The award whose place a correction takes, or that a renewal follows. */
  Optional<String> older(AwardEvent event) {
    return award(event).flatMap(Assertion::supersedes).map(id -> id.value());
  }

  /** Its page. */
  Optional<String> page(AwardEvent event) {
    Optional<BaseAddress> base = register.flatMap(known -> known.issuer().base());
    return base.map(
        at -> {
          Language language = register.orElseThrow().issuer().pageLanguage();
          return at.resolve(new SiteLayout(language).awardPage(language, event.id()));
        });
  }

  private Optional<Assertion> award(AwardEvent event) {
    return register.flatMap(
        known -> known.award(event.id()).map(award -> known.files().assertion(award)));
  }

  /** Badges of which something is told, as {@code slug/version}. */
  public static Set<String> badges(ChangeReport report, RegisterChange change) {
    return new TreeSet<>(BadgeChange.of(change, report.events()).keySet());
  }
}
