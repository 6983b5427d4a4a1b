package org.armorial.site;

import java.util.List;
import java.util.Optional;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.SiteLayout;
import org.armorial.site.view.Document;
import org.armorial.site.view.EndorsementView;
import org.armorial.site.view.Link;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.Texts;

/** Endorsements that this issuer signed. */
final class EndorsementViews {
  private EndorsementViews() {}

  static List<EndorsementView> of(PageContext page, List<Endorsement> endorsements) {
    return endorsements.stream().map(e -> of(page, e)).toList();
  }

  private static EndorsementView of(PageContext page, Endorsement endorsement) {
    Texts t = page.t();
    Optional<Link> target =
        endorsement.target() instanceof EndorsementTarget.Foreign foreign
            ? Optional.of(page.link(foreign.address(), Phrase.of(foreign.name())))
            : Optional.empty();
    return new EndorsementView(
        target,
        page.prose(endorsement.comment()),
        t.text(
            "endorsement.signed",
            "issuer",
            page.site().issuer().name().in(page.language()),
            "date",
            t.date(endorsement.issuedOn())),
        endorsement.withdrawn().map(date -> t.text("endorsement.withdrawn", "date", t.date(date))),
        document(page, endorsement));
  }

  private static Optional<Document> document(PageContext page, Endorsement endorsement) {
    return page.site().isDraft()
        ? Optional.empty()
        : Optional.of(
            page.document(
                SiteLayout.endorsementCredential(endorsement.id()),
                "application/json",
                "document.endorsement"));
  }
}
