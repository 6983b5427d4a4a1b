package org.armorial.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BakedImages;
import org.armorial.model.ImageFormat;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.model.Visibility;
import org.armorial.site.view.AwardSheet;
import org.armorial.site.view.Bake;
import org.armorial.site.view.BakeSources;
import org.armorial.site.view.Checks;
import org.armorial.site.view.Document;
import org.armorial.site.view.HolderKit;
import org.armorial.text.Language;

/**
 * What stands around what an award tells.
 *
 * @param around what all of its language share
 * @param kin what kind of award it is about
 * @param definition what is awarded
 */
record AwardSheets(AwardSurroundings around, AwardKin kin, BadgeDefinition definition) {

  AwardSheet of(Particulars award) {
    List<Document> documents = documents(award.id());
    return new AwardSheet(
        Frames.frame(page(), heading(award.id(), documents), around.chrome()),
        around.badge(definition),
        checks(award.id()),
        kin.revoked() ? Optional.empty() : Optional.of(holder(award)),
        AwardFacts.technical(page(), definition, kin, award),
        documents);
  }

  private PageContext page() {
    return around.page();
  }

  private Site site() {
    return page().site();
  }

  private Heading heading(AssertionId award, List<Document> documents) {
    Function<Language, SitePath> path = language -> site().layout().awardPage(language, award);
    String name = definition.name().in(page().language());
    String issuer = site().issuer().name().in(page().language());
    Heading heading =
        Heading.of(
                page().t().text("title.award", "name", name, "issuer", issuer),
                definition.description().in(page().language()),
                "",
                path)
            .picturing(SiteLayout.badgeImage(definition.id(), ImageFormat.PNG))
            .with(documents);
    return kin.visibility() == Visibility.PUBLIC ? heading : heading.hidden();
  }

  private Checks checks(AssertionId award) {
    String credential = site().base().resolve(SiteLayout.credential(award));
    return new Checks(
        credential,
        site().base().isLoopback()
            ? Optional.empty()
            : Optional.of(Outside.verifierPlus(credential)),
        page().links().verify() + "#url=" + URLEncoder.encode(credential, StandardCharsets.UTF_8),
        Outside.VALIDATOR);
  }

  private HolderKit holder(Particulars award) {
    List<Document> images = new ArrayList<>();
    List<Bake> bakes = new ArrayList<>();
    for (ImageFormat format : ImageFormat.values()) {
      if (format == ImageFormat.SVG && definition.images().svg().isEmpty()) {
        continue;
      }
      if (site().issuer().baked() == BakedImages.HOSTED) {
        images.add(image(award.id(), format));
      } else {
        bakes.add(bake(award.id(), format));
      }
    }
    return new HolderKit(
        images,
        bakes,
        new BakeSources(
            page().links().to(SiteLayout.assertion(award.id())),
            page().links().to(SiteLayout.credential(award.id()))),
        site().base().resolve(SiteLayout.assertion(award.id())),
        Outside.PASSPORT,
        site().base().isLoopback() ? Optional.empty() : Optional.of(linkedIn(award)));
  }

  private String linkedIn(Particulars award) {
    return Outside.linkedIn(
        definition.name().in(page().language()),
        site().issuer().name().in(page().language()),
        award.issued(),
        kin.end() == AwardKin.End.NEVER ? Optional.empty() : Optional.of(award.expires()),
        site().base().resolve(site().layout().awardPage(page().language(), award.id())),
        award.id().value());
  }

  private Document image(AssertionId award, ImageFormat format) {
    return page()
        .document(
            SiteLayout.bakedImage(award, format), format.mediaType(), "document." + format.word());
  }

  /** The file is named as {@code armorial bake} names it. */
  private Bake bake(AssertionId award, ImageFormat format) {
    return new Bake(
        page().links().to(SiteLayout.badgeImage(definition.id(), format)),
        award + "." + format.word(),
        page().t().text("document." + format.word()));
  }

  private List<Document> documents(AssertionId award) {
    return List.of(
        page().document(SiteLayout.credential(award), "application/ld+json", "document.credential"),
        page().document(SiteLayout.credentialJwt(award), "text/plain", "document.jwt"),
        page().document(SiteLayout.assertion(award), "application/json", "document.assertion"));
  }
}
