package org.armorial.check;

import java.util.List;
import java.util.SortedMap;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.Outline;

/** Every rule, for one check of one register. */
final class Rules implements AssertionVisitor {
  private final Report report;
  private final List<AwardRule> ofAwards;
  private final List<Rule> others;

  Rules(Outline outline, Report report) {
    this.report = report;
    SortedMap<BadgeId, BadgeDefinition> definitions = outline.definitions();
    this.ofAwards =
        List.of(
            new AwardDatesRule(),
            new FrozenDefinitionRule(definitions),
            new RequiredEvidenceRule(definitions, outline.issuer().defaultLanguage()),
            new AwardResultsRule(definitions),
            new OwnIssuerRule(outline.issuer().base()),
            new WeakIdentifierRule(outline.issuer()),
            new SupersessionRule(),
            new MetaAwardRule(definitions),
            new MarkdownRule());
    this.others =
        List.of(
            new AwardIdsRule(),
            new AwardedBadgeRule(),
            new RevocationsRule(),
            new EndorsementsRule(),
            new DefinitionPartsRule(),
            new RequirementsRule(),
            new MinimumStatedRule(),
            new TranslationsRule(),
            new ImagesRule(),
            new SameOrderRule(),
            new KeysRule(),
            new SealedRule());
  }

  @Override
  public void visit(AssertionSummary summary, Assertion assertion) {
    ofAwards.forEach(rule -> rule.see(summary, assertion, report));
  }

  /** Tells what only the whole register shows. */
  void finish(Register register) {
    ofAwards.forEach(rule -> rule.check(register, report));
    others.forEach(rule -> rule.check(register, report));
  }
}
