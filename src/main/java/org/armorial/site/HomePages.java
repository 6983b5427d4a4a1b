package org.armorial.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeKind;
import org.armorial.model.DefinitionState;
import org.armorial.model.SiteLayout;
import org.armorial.site.view.HomePage;
import org.armorial.site.view.HomePage.Group;
import org.armorial.site.view.Kind;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/** The home page with the catalogue. */
final class HomePages {
  private HomePages() {}

  static HomePage of(Site site, Language language) {
    PageContext page = site.page(language, site.layout().home(language));
    Texts t = page.t();
    String issuer = site.issuer().name().in(language);
    Heading heading =
        Heading.of(
            t.text("title.home", "issuer", issuer),
            site.issuer().description().in(language),
            "badges",
            site.layout()::home);
    return new HomePage(
        Frames.frame(page, heading),
        page.phrase(site.issuer().name()),
        page.phrase(site.issuer().description()),
        page.phraseOrNothing(site.issuer().territory()),
        counts(site, t),
        groups(page),
        legend(page),
        site.issuer()
            .logo()
            .map(logo -> page.links().to(SiteLayout.logo(logo.format())))
            .orElse(""));
  }

  private static List<String> counts(Site site, Texts t) {
    List<String> counts = new ArrayList<>();
    counts.add(t.count("count.badges", site.index().catalogue().size()));
    if (!site.isDraft() && site.index().publicAwards() > 0) {
      counts.add(t.count("count.public", site.index().publicAwards()));
    }
    return counts;
  }

  /**
   * Meta-badges, then the others by kind, then what is discussed or written, then what is awarded
   * no more.
   */
  private static List<Group> groups(PageContext page) {
    List<BadgeDefinition> all =
        page.site().index().catalogue().stream()
            .sorted(Comparator.comparing(Faces::kind).thenComparing(BadgeDefinition::id))
            .toList();
    List<Group> groups = new ArrayList<>();
    groups.add(group(page, all, "meta", d -> isOpen(d) && Faces.kind(d) == BadgeKind.META));
    groups.add(group(page, all, "badges", d -> isOpen(d) && Faces.kind(d) != BadgeKind.META));
    for (DefinitionState state :
        List.of(DefinitionState.CONSULTATION, DefinitionState.DRAFT, DefinitionState.RETIRED)) {
      groups.add(group(page, all, state.word(), d -> d.lifecycle().state() == state));
    }
    return groups.stream().filter(group -> !group.badges().isEmpty()).toList();
  }

  private static boolean isOpen(BadgeDefinition definition) {
    return definition.lifecycle().state() == DefinitionState.OPEN;
  }

  private static Group group(
      PageContext page, List<BadgeDefinition> all, String key, Predicate<BadgeDefinition> which) {
    return new Group(
        page.t().text("group." + key),
        page.t().text("group." + key + ".meaning"),
        all.stream().filter(which).map(d -> Faces.of(page, d)).toList());
  }

  /** What the shields of the catalogue mean. */
  private static List<Kind> legend(PageContext page) {
    return page.site().index().catalogue().stream()
        .map(Faces::kind)
        .distinct()
        .sorted()
        .map(kind -> Kinds.of(page.t(), kind))
        .toList();
  }
}
