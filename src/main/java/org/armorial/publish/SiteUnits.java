package org.armorial.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.armorial.codec.Json;
import org.armorial.model.Sha256;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.repository.Schemas;
import org.armorial.site.Assets;
import org.armorial.site.Feeds;
import org.armorial.site.Pages;
import org.armorial.text.Language;
import org.armorial.verify.VerdictSchema;

/** The work that the site itself gives: assets, schemas, the pages about everything, feeds. */
final class SiteUnits {
  private final Inputs inputs;
  private final Pages pages;
  private final Feeds feeds;
  private final SiteLayout layout;

  SiteUnits(Inputs inputs, Pages pages, Feeds feeds, SiteLayout layout) {
    this.inputs = inputs;
    this.pages = pages;
    this.feeds = feeds;
    this.layout = layout;
  }

  List<Unit> all() {
    List<Unit> units = new ArrayList<>();
    for (Map.Entry<SitePath, byte[]> asset : Assets.all().entrySet()) {
      units.add(fixed(asset.getKey(), asset.getValue()));
    }
    for (Map.Entry<String, byte[]> schema : Schemas.all().entrySet()) {
      units.add(fixed(SiteLayout.schema(schema.getKey()), schema.getValue()));
    }
    units.add(fixed(SiteLayout.schema("verdict"), Json.pretty(VerdictSchema.document())));
    inputs
        .register()
        .issuer()
        .logo()
        .ifPresent(
            logo ->
                units.add(
                    fixed(
                        SiteLayout.logo(logo.format()),
                        inputs.register().files().bytes(logo.path()))));
    Sha256 key = inputs.everything("site");
    for (Language language : pages.languages()) {
      units.add(page(key, layout.issuerPage(language), () -> pages.issuer(language)));
      units.add(page(key, layout.keysPage(language), () -> pages.keys(language)));
      units.add(page(key, layout.verifyPage(language), () -> pages.verify(language)));
    }
    for (Language language : pages.offlineLanguages()) {
      units.add(fixed(SiteLayout.canvas(language), pages.canvas(language)));
      units.add(page(key, SiteLayout.request(language), () -> pages.request(language)));
      units.add(fixed(SiteLayout.jury(language), pages.jury(language)));
    }
    units.add(homes(key));
    units.add(page(key, SiteLayout.notFound(), pages::notFound));
    units.add(last(key, Feeds.sitemapPath(), feeds::sitemap));
    units.add(last(key, Feeds.indexPath(), feeds::index));
    units.add(last(key, Feeds.jsonFeedPath(), feeds::jsonFeed));
    units.add(last(key, Feeds.atomFeedPath(), feeds::atomFeed));
    return units;
  }

  /** The home page of the default language, by which one enters, comes after all others. */
  private Unit homes(Sha256 key) {
    List<Language> languages = new ArrayList<>(pages.languages());
    Collections.reverse(languages);
    return new Unit(
        Stage.HOME,
        new InputDigest().add(key.value()).add("home").finish(),
        languages.stream().map(language -> Target.of(layout.home(language))).toList(),
        () -> languages.stream().map(pages::home).toList());
  }

  private static Unit fixed(SitePath path, byte[] bytes) {
    return new Unit(
        Stage.DOCUMENTS, InputDigest.of(bytes), List.of(Target.of(path)), () -> List.of(bytes));
  }

  private static Unit page(Sha256 key, SitePath path, Supplier<byte[]> page) {
    return unit(Stage.PAGES, key, path, page);
  }

  private static Unit last(Sha256 key, SitePath path, Supplier<byte[]> feed) {
    return unit(Stage.STATUS, key, path, feed);
  }

  private static Unit unit(Stage stage, Sha256 key, SitePath path, Supplier<byte[]> bytes) {
    return new Unit(
        stage,
        new InputDigest().add(key.value()).add(path.value()).finish(),
        List.of(Target.of(path)),
        () -> List.of(bytes.get()));
  }
}
