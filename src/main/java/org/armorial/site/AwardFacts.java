package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.ConsentedName;
import org.armorial.model.Recipient;
import org.armorial.model.Result;
import org.armorial.model.ResultDescription;
import org.armorial.model.RubricLevel;
import org.armorial.model.SiteLayout;
import org.armorial.site.view.Fact;
import org.armorial.site.view.Link;
import org.armorial.site.view.Texts;

/** The record sheets of an award's page. */
final class AwardFacts {
  private AwardFacts() {}

  /** Who, when and how long. */
  static List<Fact> sheet(PageContext page, Assertion award) {
    Texts t = page.t();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            t.text("fact.issuedBy"),
            new Link(page.links().issuer(), page.phrase(page.site().issuer().name()))));
    facts.add(
        Fact.of(
            t.text("fact.issuedTo"),
            award.name().map(ConsentedName::name).orElseGet(() -> t.text("award.nameless"))));
    facts.add(Fact.day(t.text("fact.issuedOn"), t.date(award.issuedOn()), t.day(award.issuedOn())));
    award
        .expires()
        .ifPresentOrElse(
            end -> facts.add(Fact.day(t.text("fact.expires"), t.date(end), t.day(end))),
            () -> facts.add(Fact.of(t.text("fact.expires"), t.text("validity.forever"))));
    activity(t, award).ifPresent(facts::add);
    award
        .role()
        .ifPresent(
            role -> facts.add(Fact.of(t.text("fact.role"), new Link(null, page.phrase(role)))));
    award.term().ifPresent(term -> facts.add(Fact.of(t.text("fact.term"), term)));
    award.creditsEarned().ifPresent(c -> facts.add(Fact.of(t.text("fact.credits"), t.number(c))));
    award
        .licenseNumber()
        .ifPresent(number -> facts.add(Fact.of(t.text("fact.licenceNumber"), number)));
    return facts;
  }

  private static Optional<Fact> activity(Texts t, Assertion award) {
    String label = t.text("fact.activity");
    if (award.activityStart().isPresent() && award.activityEnd().isPresent()) {
      return Optional.of(
          Fact.of(
              label,
              t.text(
                  "activity.fromTo",
                  "start",
                  t.date(award.activityStart().get()),
                  "end",
                  t.date(award.activityEnd().get()))));
    }
    return award
        .activityStart()
        .map(start -> t.text("activity.from", "start", t.date(start)))
        .or(() -> award.activityEnd().map(end -> t.text("activity.to", "end", t.date(end))))
        .map(period -> Fact.of(label, period));
  }

  /** How well it went. */
  static List<Fact> results(PageContext page, BadgeDefinition definition, Assertion award) {
    List<Fact> facts = new ArrayList<>();
    for (Result result : award.results()) {
      definition.conditions().results().stream()
          .filter(description -> description.id().equals(result.description()))
          .findFirst()
          .ifPresent(description -> facts.add(result(page, description, result)));
    }
    return facts;
  }

  private static Fact result(PageContext page, ResultDescription description, Result result) {
    List<String> parts = new ArrayList<>();
    result
        .achievedLevel()
        .flatMap(id -> description.levels().stream().filter(l -> l.id().equals(id)).findFirst())
        .map(RubricLevel::name)
        .ifPresent(name -> parts.add(name.in(page.language())));
    result.value().ifPresent(parts::add);
    result.status().ifPresent(status -> parts.add(page.t().text("resultStatus." + status.word())));
    return Fact.of(description.name().in(page.language()), String.join(" — ", parts));
  }

  /** For programs and curious people. */
  static List<Fact> technical(PageContext page, BadgeDefinition definition, Assertion award) {
    Texts t = page.t();
    Site site = page.site();
    int list = SiteLayout.statusList(award.statusIndex());
    int bit = award.statusIndex() % SiteLayout.STATUS_LIST_BITS;
    return List.of(
        Fact.of(t.text("fact.id"), award.id().value()),
        Fact.of(t.text("fact.did"), site.publication().identity().did()),
        Fact.of(
            t.text("fact.status"),
            Link.to(
                page.links().to(SiteLayout.statusCredential(list)),
                t.text("award.statusBit", "list", list, "bit", bit))),
        Fact.of(t.text("fact.recipient"), t.text(recipient(award.recipient()))),
        Fact.of(t.text("fact.digest"), definition.digest().value()),
        Fact.of(t.text("fact.form"), Integer.toString(award.form())),
        Fact.of(t.text("fact.key"), Link.to(page.links().keys(), t.text("nav.keys"))));
  }

  private static String recipient(Recipient recipient) {
    if (recipient instanceof Recipient.EmailHash) {
      return "recipient.emailHash";
    }
    return recipient instanceof Recipient.Did ? "recipient.did" : "recipient.random";
  }
}
