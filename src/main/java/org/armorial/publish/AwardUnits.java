package org.armorial.publish;

import java.util.ArrayList;
import java.util.List;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Sha256;
import org.armorial.model.SiteLayout;
import org.armorial.model.Visibility;
import org.armorial.site.Pages;
import org.armorial.text.Language;

/** The work that one award gives: its documents, then its pages. */
final class AwardUnits {
  private final Inputs inputs;
  private final Documents documents;
  private final Pages pages;
  private final SiteLayout layout;
  private final InputDigest ofDocuments;
  private final InputDigest ofPages;
  private final String allAwards;

  AwardUnits(Inputs inputs, Documents documents, Pages pages, SiteLayout layout) {
    this.inputs = inputs;
    this.documents = documents;
    this.pages = pages;
    this.layout = layout;
    String shared = inputs.definitions("award").finish().value();
    this.ofDocuments = new InputDigest().add(shared).add("documents");
    this.ofPages = new InputDigest().add(shared).add("pages");
    this.allAwards = inputs.awards("award").value();
  }

  List<Unit> of(AssertionSummary award) {
    List<Unit> units = new ArrayList<>(2);
    if (inputs.register().isErased(award.id())) {
      // Whoever holds a copy asks here whether it still counts.
      units.add(
          new Unit(
              Stage.DOCUMENTS,
              documentsKey(award),
              List.of(Target.of(SiteLayout.assertion(award.id()))),
              () -> List.of(documents.ended(award))));
    }
    // An award that its holder took back from the web keeps its address, not its documents.
    if (award.visibility() != Visibility.UNPUBLISHED) {
      units.add(
          new Unit(
              Stage.DOCUMENTS,
              documentsKey(award),
              documents.targets(award),
              () -> documents.render(award)));
    }
    units.add(new Unit(Stage.AWARD_PAGES, pagesKey(award), pageTargets(award), () -> pages(award)));
    return units;
  }

  private Sha256 documentsKey(AssertionSummary award) {
    return inputs.addSealed(inputs.addSaid(ofDocuments.copy(), award), award).finish();
  }

  /**
   * The page of a meta-badge's award tells how the awards that it rests on stand, and every page
   * who approved the award.
   */
  private Sha256 pagesKey(AssertionSummary award) {
    BadgeDefinition definition = inputs.register().definitions().get(award.badge());
    boolean restsOnOthers = definition != null && definition.isMeta();
    return inputs
        .add(ofPages.copy(), award)
        .add(restsOnOthers ? allAwards : "")
        .add(pages.approvedBy(award.id()))
        .finish();
  }

  private List<Target> pageTargets(AssertionSummary award) {
    List<Target> targets = new ArrayList<>(2);
    for (Language language : pages.languages()) {
      targets.add(Target.of(layout.awardPage(language, award.id())));
    }
    return targets;
  }

  private List<byte[]> pages(AssertionSummary award) {
    Assertion whole = inputs.register().files().assertion(award);
    return pages.languages().stream().map(language -> pages.award(language, whole)).toList();
  }
}
