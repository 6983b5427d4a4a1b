package org.armorial.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Revocation;
import org.armorial.model.Visibility;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/**
 * What is new, in the language that the issuer writes in: badges, public awards, and revocations as
 * a count for each badge and day, so that none points at a person.
 */
final class FeedEntries {
  private static final int MOST = 50;

  private final Site site;
  private final Language language;
  private final Texts t;

  FeedEntries(Site site) {
    this.site = site;
    this.language = site.issuer().pageLanguage();
    this.t = site.texts(language);
  }

  /** Newest first, at most fifty. */
  List<FeedEntry> newest() {
    List<FeedEntry> all = new ArrayList<>();
    site.index().shown().values().forEach(definition -> badge(all, definition));
    if (!site.isDraft()) {
      awards(all);
      revocations(all);
    }
    return all.stream().sorted(FeedEntry.NEWEST_FIRST).limit(MOST).toList();
  }

  private void badge(List<FeedEntry> all, BadgeDefinition definition) {
    String key =
        switch (definition.lifecycle().state()) {
          case OPEN -> "entry.badge";
          case CONSULTATION -> "entry.consultation";
          case RETIRED -> "entry.retired";
          case DRAFT -> "";
        };
    if (key.isEmpty() || definition.lifecycle().since().isEmpty()) {
      return;
    }
    LocalDate since = definition.lifecycle().since().get();
    String page = page(definition.id());
    all.add(
        new FeedEntry(
            page + "#" + definition.lifecycle().state().word(),
            t.text(key, "name", definition.name().in(language)),
            page,
            since.atStartOfDay(ZoneOffset.UTC).toInstant(),
            definition.description().in(language)));
  }

  private void awards(List<FeedEntry> all) {
    site.index()
        .shown()
        .values()
        .forEach(
            definition ->
                site.index()
                    .tally(definition.id())
                    .latest()
                    .forEach(award -> all.add(award(definition, award))));
  }

  private FeedEntry award(BadgeDefinition definition, AssertionSummary award) {
    String page = site.base().resolve(site.layout().awardPage(language, award.id()));
    return new FeedEntry(
        page,
        t.text("entry.award", "name", definition.name().in(language)),
        page,
        award.issuedOn(),
        definition.description().in(language));
  }

  private void revocations(List<FeedEntry> all) {
    Map<BadgeId, Map<LocalDate, List<Instant>>> days = new TreeMap<>();
    for (Revocation revocation : site.register().revocations().values()) {
      site.register()
          .award(revocation.assertion())
          .filter(award -> award.visibility() != Visibility.UNPUBLISHED)
          .map(AssertionSummary::badge)
          .ifPresent(
              badge ->
                  days.computeIfAbsent(badge, id -> new TreeMap<>())
                      .computeIfAbsent(
                          LocalDate.ofInstant(revocation.revokedOn(), ZoneOffset.UTC),
                          day -> new ArrayList<>())
                      .add(revocation.revokedOn()));
    }
    site.index()
        .shown()
        .values()
        .forEach(
            definition ->
                days.getOrDefault(definition.id(), Map.of())
                    .forEach((day, moments) -> all.add(revoked(definition, day, moments.size()))));
  }

  private FeedEntry revoked(BadgeDefinition definition, LocalDate day, int count) {
    String name = definition.name().in(language);
    String title = t.messages().count(language, "entry.revoked", count, Map.of("name", name));
    String page = page(definition.id());
    return new FeedEntry(
        page + "#revoked-" + day, title, page, day.atStartOfDay(ZoneOffset.UTC).toInstant(), title);
  }

  private String page(BadgeId badge) {
    return site.base().resolve(site.layout().badgePage(language, badge));
  }
}
