package org.armorial.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.ImageFormat;
import org.armorial.model.Sha256;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.model.Slug;
import org.armorial.site.Pages;
import org.armorial.text.Language;

/**
 * The work that badge definitions give: images and pages; {@link DefinitionDocuments} is the rest.
 */
final class DefinitionUnits {
  private final Inputs inputs;
  private final Map<BadgeId, Supplier<BadgeImages>> images;
  private final Pages pages;
  private final SiteLayout layout;

  DefinitionUnits(
      Inputs inputs, Map<BadgeId, Supplier<BadgeImages>> images, Pages pages, SiteLayout layout) {
    this.inputs = inputs;
    this.images = images;
    this.pages = pages;
    this.layout = layout;
  }

  List<Unit> all() {
    List<Unit> units = new ArrayList<>();
    Sha256 pageKey = inputs.everything("badge pages");
    for (BadgeId badge : pages.badges()) {
      BadgeDefinition definition = definition(badge);
      units.add(image(definition));
      units.add(page(pageKey, badge));
    }
    for (Slug slug :
        pages.badges().stream().map(BadgeId::slug).collect(Collectors.toCollection(TreeSet::new))) {
      units.add(newest(pageKey, slug));
    }
    return units;
  }

  private BadgeDefinition definition(BadgeId badge) {
    BadgeDefinition definition = inputs.register().definitions().get(badge);
    if (definition == null) {
      throw new IllegalStateException("a page of a badge that is not there: " + badge);
    }
    return definition;
  }

  private Unit image(BadgeDefinition definition) {
    BadgeId badge = definition.id();
    List<Target> targets = new ArrayList<>();
    targets.add(Target.of(SiteLayout.badgeImage(badge, ImageFormat.PNG)));
    definition
        .images()
        .svg()
        .ifPresent(svg -> targets.add(Target.of(SiteLayout.badgeImage(badge, ImageFormat.SVG))));
    InputDigest key = new InputDigest().add("image").add(inputs.program().digest().value());
    definition.images().svg().ifPresent(svg -> key.add(svg.digest().value()));
    definition.images().png().ifPresent(png -> key.add(png.digest().value()));
    return new Unit(
        Stage.DOCUMENTS,
        key.finish(),
        targets,
        () -> {
          BadgeImages made = images(badge).get();
          List<byte[]> files = new ArrayList<>(List.of(made.png()));
          made.svg().ifPresent(files::add);
          return files;
        });
  }

  private Supplier<BadgeImages> images(BadgeId badge) {
    Supplier<BadgeImages> made = images.get(badge);
    if (made == null) {
      throw new IllegalStateException("no image of " + badge);
    }
    return made;
  }

  private Unit page(Sha256 key, BadgeId badge) {
    return new Unit(
        Stage.BADGE_PAGES,
        new InputDigest().add(key.value()).add(badge.toString()).finish(),
        targets(language -> layout.badgePage(language, badge)),
        () -> render(language -> pages.badge(language, badge)));
  }

  private Unit newest(Sha256 key, Slug slug) {
    return new Unit(
        Stage.BADGE_PAGES,
        new InputDigest().add(key.value()).add("newest").add(slug.value()).finish(),
        targets(language -> layout.newestBadgePage(language, slug)),
        () -> render(language -> pages.newestBadge(language, slug)));
  }

  private List<Target> targets(Function<Language, SitePath> place) {
    return pages.languages().stream().map(place).map(Target::of).toList();
  }

  private List<byte[]> render(Function<Language, byte[]> page) {
    return pages.languages().stream().map(page).toList();
  }
}
