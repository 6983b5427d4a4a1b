package org.armorial.site;

import java.util.Optional;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.DefinitionState;
import org.armorial.model.Lifecycle;
import org.armorial.site.view.Banner;
import org.armorial.site.view.Link;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.Texts;

/** What the page of a badge says first, when the badge is not simply awarded. */
final class DefinitionBanner {
  private DefinitionBanner() {}

  static Optional<Banner> of(PageContext page, BadgeDefinition definition) {
    Optional<Link> newer = newer(page, definition);
    return switch (definition.lifecycle().state()) {
      case DRAFT -> Optional.of(banner(page, "quiet", "draft", "draft", "", Optional.empty()));
      case CONSULTATION ->
          Optional.of(
              banner(
                  page,
                  "past",
                  "speech",
                  "consultation",
                  since(page, definition.lifecycle()),
                  Optional.of(comment(page, definition))));
      case RETIRED ->
          Optional.of(
              banner(
                  page, "quiet", "closed", "retired", since(page, definition.lifecycle()), newer));
      case OPEN ->
          newer.map(link -> banner(page, "quiet", "arrow", "older", "", Optional.of(link)));
    };
  }

  private static Banner banner(
      PageContext page, String tone, String icon, String key, String since, Optional<Link> link) {
    Texts t = page.t();
    String sentence = t.text("definition." + key + ".sentence") + how(page, key);
    return new Banner(
        tone,
        icon,
        t.text("definition." + key),
        since.isEmpty() ? sentence : since + " " + sentence,
        Optional.empty(),
        link);
  }

  private static String since(PageContext page, Lifecycle lifecycle) {
    return lifecycle
        .since()
        .map(day -> page.t().text("definition.since", "date", page.t().date(day)))
        .orElse("");
  }

  /** Who is asked for comments is told where to send them, whatever becomes of the link. */
  private static String how(PageContext page, String key) {
    return key.equals("consultation")
        ? " " + page.t().text("definition.consultation.how", "email", page.site().issuer().email())
        : "";
  }

  /** Where to comment: as the register says, else an issue of its forge, else the mailbox. */
  private static Link comment(PageContext page, BadgeDefinition definition) {
    String label = page.t().text("definition.comment");
    return new Link(
        definition
            .lifecycle()
            .comments()
            .or(() -> page.site().issuer().repository().flatMap(at -> issue(at, definition)))
            .flatMap(SafeAddress::of)
            .or(() -> SafeAddress.mail(page.site().issuer().email()))
            .orElse(null),
        Phrase.of(label));
  }

  /** A new issue about a badge, where the forge is one that we know. */
  private static Optional<String> issue(String repository, BadgeDefinition definition) {
    String about = SafeAddress.encode(definition.id().toString());
    String at = repository.replaceAll("(\\.git)?/?$", "");
    if (at.startsWith("https://github.com/") || at.startsWith("https://codeberg.org/")) {
      return Optional.of(at + "/issues/new?title=" + about);
    }
    return at.startsWith("https://gitlab.com/")
        ? Optional.of(at + "/-/issues/new?issue%5Btitle%5D=" + about)
        : Optional.empty();
  }

  private static Optional<Link> newer(PageContext page, BadgeDefinition definition) {
    return page.site()
        .index()
        .newest(definition.id().slug())
        .filter(newest -> newest.id().compareTo(definition.id()) > 0)
        .filter(newest -> newest.lifecycle().state() == DefinitionState.OPEN)
        .map(
            newest ->
                Link.to(
                    page.links().badge(newest.id()),
                    page.t().text("definition.newer", "version", newest.id().version().value())));
  }
}
