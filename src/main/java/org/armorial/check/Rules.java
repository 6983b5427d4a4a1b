package org.armorial.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.armorial.approval.Approval;
import org.armorial.approval.Approvals;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.Issuer;
import org.armorial.model.Policy;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.Outline;

/** Every rule, for one check of one register. */
final class Rules implements AssertionVisitor {
  private final Report report;
  private final List<AwardRule> ofAwards;
  private final List<Rule> others;
  private final ApprovalsRule approvals;
  private final Set<AssertionId> erased;

  /**
   * Over a register.
   *
   * @param horizon which dates lie ahead; without one, none does
   */
  Rules(Outline outline, Optional<Horizon> horizon, Report report) {
    this.report = report;
    this.erased = outline.erased();
    SortedMap<BadgeId, BadgeDefinition> definitions = outline.definitions();
    Issuer issuer = outline.issuer();
    // What nobody knows of the issuer leaves nothing to judge others by.
    Predicate<String> known = field -> !outline.doubts().contains(field);
    Optional<BaseAddress> base = issuer.base().filter(there -> known.test("base"));
    List<AwardRule> awards =
        List.of(
            new AwardDatesRule(),
            new FrozenDefinitionRule(definitions),
            new RequiredEvidenceRule(definitions, issuer.defaultLanguage()),
            new AwardResultsRule(definitions),
            new OwnIssuerRule(base),
            new SupersessionRule(),
            new MetaAwardRule(definitions),
            new MarkdownRule(),
            new ErasureRule(outline.erased()));
    this.approvals =
        new ApprovalsRule(Approvals.of(outline.policies(), outline.source()), outline.erased());
    List<Rule> wholes =
        List.of(
            new AwardIdsRule(),
            new AwardedBadgeRule(),
            new RevocationsRule(),
            new HoldersRule(),
            new EndorsementsRule(),
            new DefinitionPartsRule(),
            new RequirementsRule(),
            new MinimumStatedRule(),
            new ImagesRule(),
            new SameOrderRule(),
            new KeysRule(),
            new PoliciesRule());
    this.ofAwards = new ArrayList<>(awards);
    this.others = new ArrayList<>(wholes);
    ofAwards.add(approvals);
    horizon.map(DatesAheadRule::new).ifPresent(ofAwards::add);
    if (known.test("recipients") && known.test("publicRegister")) {
      ofAwards.add(new WeakIdentifierRule(issuer));
    }
    if (known.test("languages")) {
      others.add(new TranslationsRule());
    }
    if (outline.doubts().isEmpty()) {
      others.add(new SealedRule());
    }
  }

  @Override
  public void visit(AssertionSummary summary, Assertion assertion) {
    boolean isErased = erased.contains(assertion.id());
    for (AwardRule rule : ofAwards) {
      if (!isErased || rule.judgesErased()) {
        rule.see(summary, assertion, report);
      }
    }
  }

  /** How every award stands under its policy, once {@link #finish} was called. */
  SortedMap<AssertionId, Approval> approvals() {
    return approvals.all();
  }

  /** The newest policy in force. */
  Optional<Policy> policy() {
    return approvals.policy();
  }

  /** Tells what only the whole register shows. */
  void finish(Register register) {
    ofAwards.forEach(rule -> rule.check(register, report));
    others.forEach(rule -> rule.check(register, report));
  }
}
