package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Lifecycle;
import org.armorial.site.view.Fact;
import org.armorial.site.view.Link;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.Quality;
import org.armorial.site.view.Texts;

/** Who designed a badge, who looked at it again, and when that is due. */
final class QualityRecord {
  private QualityRecord() {}

  static Quality of(PageContext page, BadgeDefinition definition) {
    return new Quality(
        definition.workshop().designers().stream()
            .map(
                credit ->
                    new Quality.Credited(
                        credit
                            .url()
                            .map(url -> page.link(url, Phrase.of(credit.name())))
                            .orElseGet(() -> Link.to(null, credit.name())),
                        page.phraseOrNothing(credit.role())))
            .toList(),
        definition.lifecycle().reviews().stream()
            .map(
                review ->
                    new Quality.Credited(
                        Link.to(
                            null,
                            page.t()
                                .text(
                                    "quality.review",
                                    "by",
                                    review.by(),
                                    "date",
                                    page.t().date(review.date()))),
                        page.phraseOrNothing(review.note())))
            .toList(),
        facts(page, definition),
        definition
            .originalCreator()
            .map(
                creator ->
                    page.link(creator.badge().orElse(creator.url()), Phrase.of(creator.name()))));
  }

  private static List<Fact> facts(PageContext page, BadgeDefinition definition) {
    Texts t = page.t();
    Lifecycle lifecycle = definition.lifecycle();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.text("fact.version"), definition.id().version().value()));
    lifecycle
        .since()
        .ifPresent(
            since ->
                facts.add(
                    Fact.day(
                        t.text("fact.since." + lifecycle.state().word()),
                        t.date(since),
                        since.toString())));
    lifecycle
        .nextReview()
        .ifPresent(
            next -> facts.add(Fact.day(t.text("fact.nextReview"), t.date(next), next.toString())));
    definition
        .images()
        .author()
        .ifPresent(author -> facts.add(Fact.of(t.text("fact.imageAuthor"), author)));
    definition
        .licence()
        .or(() -> page.site().issuer().licence())
        .ifPresent(
            licence ->
                facts.add(
                    Fact.of(
                        t.text("fact.licence"),
                        page.link(licence, Phrase.of(LicenceName.of(licence))))));
    return facts;
  }
}
