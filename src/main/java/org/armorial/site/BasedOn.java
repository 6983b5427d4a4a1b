package org.armorial.site;

import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Visibility;
import org.armorial.site.view.Link;
import org.armorial.site.view.Phrase;

/**
 * The awards that a meta-badge's award rests on. One that its holder did not make public is named
 * but not linked, so that no page gives away the address of another.
 */
final class BasedOn {
  private BasedOn() {}

  static Link link(PageContext page, String reference) {
    Optional<AssertionSummary> own =
        AssertionId.isValid(reference)
            ? page.site().register().award(new AssertionId(reference))
            : Optional.empty();
    return own.map(award -> own(page, award))
        .orElseGet(() -> page.link(reference, Phrase.of(reference)));
  }

  private static Link own(PageContext page, AssertionSummary award) {
    var definition = page.site().register().definitions().get(award.badge());
    if (award.visibility() == Visibility.UNPUBLISHED || definition == null) {
      return Link.to(null, page.t().text("basedOn.unpublished"));
    }
    String name = definition.name().in(page.language());
    String label =
        page.t().text("basedOn." + state(page, award), "name", name, "date", date(page, award));
    return award.visibility() == Visibility.PUBLIC
        ? Link.to(
            page.links().to(page.site().layout().awardPage(page.language(), award.id())), label)
        : Link.to(null, label);
  }

  private static String date(PageContext page, AssertionSummary award) {
    return page.t().date(award.issuedOn());
  }

  private static String state(PageContext page, AssertionSummary award) {
    if (page.site().register().revocations().containsKey(award.id())) {
      return "revoked";
    }
    boolean expired =
        award.expires().filter(end -> !end.isAfter(page.site().publication().asOf())).isPresent();
    return expired ? "expired" : "inForce";
  }
}
