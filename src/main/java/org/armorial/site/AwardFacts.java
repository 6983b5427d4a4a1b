package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
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

  /** Who, when and how long, and then what the award alone tells. */
  static List<Fact> sheet(PageContext page, AwardKin kin, Particulars award, List<Fact> own) {
    Texts t = page.t();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            t.text("fact.issuedBy"),
            new Link(page.links().issuer(), page.phrase(page.site().issuer().name()))));
    facts.add(
        Fact.of(t.text("fact.issuedTo"), kin.named() ? award.name() : t.text("award.nameless")));
    facts.add(day(t.text("fact.issuedOn"), award.issued()));
    facts.add(
        kin.end() == AwardKin.End.NEVER
            ? Fact.of(t.text("fact.expires"), t.text("validity.forever"))
            : day(t.text("fact.expires"), award.expires()));
    facts.addAll(own);
    return facts;
  }

  private static Fact day(String label, Particulars.Day day) {
    return Fact.day(label, day.prose(), day.date());
  }

  /** What few awards tell. */
  static List<Fact> own(PageContext page, Assertion award) {
    Texts t = page.t();
    List<Fact> facts = new ArrayList<>();
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
    if (award.activityStart().isEmpty() && award.activityEnd().isEmpty()) {
      return Optional.empty();
    }
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
  static List<Fact> technical(
      PageContext page, BadgeDefinition definition, AwardKin kin, Particulars award) {
    Texts t = page.t();
    Site site = page.site();
    return List.of(
        Fact.of(t.text("fact.id"), award.id().value()),
        Fact.of(t.text("fact.did"), site.publication().identity().did()),
        Fact.of(
            t.text("fact.status"),
            Link.to(
                page.links().to(SiteLayout.statusCredential(kin.list())),
                t.text("award.statusBit", "list", kin.list(), "bit", award.bit()))),
        Fact.of(t.text("fact.recipient"), t.text(kin.recipient())),
        Fact.of(t.text("fact.digest"), definition.digest().value()),
        Fact.of(t.text("fact.form"), Integer.toString(kin.form())),
        Fact.of(t.text("fact.key"), Link.to(page.links().keys(), t.text("nav.keys"))));
  }

  /** The message key of how {@code recipient} is named. */
  static String recipient(Recipient recipient) {
    if (recipient instanceof Recipient.EmailHash) {
      return "recipient.emailHash";
    }
    return recipient instanceof Recipient.Did ? "recipient.did" : "recipient.random";
  }
}
