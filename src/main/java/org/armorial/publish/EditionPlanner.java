package org.armorial.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.armorial.check.Checked;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.proof.IssuerSigner;
import org.armorial.site.Feeds;
import org.armorial.site.Pages;
import org.armorial.site.Publication;

/** Plans an edition: pure, and nothing is read or made before a unit is run. */
public final class EditionPlanner {
  private EditionPlanner() {}

  /**
   * The edition of {@code checked}. A draft holds pages to read and no document that a tool could
   * take for a badge; anything else needs a signer, or a register that lacks no seal.
   */
  public static Edition plan(
      Checked checked, Publication publication, Optional<IssuerSigner> signer, Program program) {
    Register register = checked.published();
    Inputs inputs = new Inputs(register, program, publication);
    SiteLayout layout = new SiteLayout(register.issuer().pageLanguage());
    Pages pages = new Pages(checked, publication);
    Map<BadgeId, Supplier<BadgeImages>> images = images(register);

    List<Unit> units = new ArrayList<>();
    units.addAll(new SiteUnits(inputs, pages, new Feeds(checked, publication), layout).all());
    units.addAll(new DefinitionUnits(inputs, images, pages, layout).all());
    if (!publication.mode().isDraft()) {
      Documents documents = new Documents(register, publication, signer, images);
      units.addAll(new IssuerUnits(inputs, documents).all());
      DefinitionDocuments definitions = new DefinitionDocuments(inputs, documents);
      pages.badges().forEach(badge -> units.add(definitions.of(badge)));
      AwardUnits awards = new AwardUnits(inputs, documents, pages, layout);
      register.assertions().forEach(award -> units.addAll(awards.of(award)));
    }
    return new Edition(register.commit(), publication.mode() == Publication.Mode.PUBLISHED, units);
  }

  private static Map<BadgeId, Supplier<BadgeImages>> images(Register register) {
    Map<BadgeId, Supplier<BadgeImages>> images = new TreeMap<>();
    for (BadgeDefinition definition : register.definitions().values()) {
      images.put(definition.id(), new Memo<>(() -> BadgeImages.of(definition, register.files())));
    }
    return images;
  }
}
