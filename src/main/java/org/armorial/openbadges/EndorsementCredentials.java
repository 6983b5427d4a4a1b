package org.armorial.openbadges;

import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** Endorsements as Open Badges 3.0 says them (EndorsementCredential). */
record EndorsementCredentials(Catalogue catalogue, Addresses addresses, Language language) {
  Members members(Members start, Endorsement endorsement) {
    return start
        .put("name", name(endorsement.target()))
        .put("validFrom", endorsement.issuedOn())
        .put("awardedDate", endorsement.issuedOn())
        .putDate("validUntil", endorsement.withdrawn())
        .put("credentialSubject", subject(endorsement));
  }

  private ObjectNode subject(Endorsement endorsement) {
    return new Members()
        .put("id", address(endorsement.target()))
        .types("EndorsementSubject")
        .put("endorsementComment", endorsement.comment().in(language))
        .build();
  }

  private String address(EndorsementTarget target) {
    if (target instanceof EndorsementTarget.OwnBadge own) {
      return addresses.achievement(own.badge());
    }
    return target instanceof EndorsementTarget.OwnAward own
        ? addresses.credential(own.assertion())
        : ((EndorsementTarget.Foreign) target).address();
  }

  private String name(EndorsementTarget target) {
    if (target instanceof EndorsementTarget.OwnBadge own) {
      return catalogue.definition(own.badge()).name().in(language);
    }
    return target instanceof EndorsementTarget.OwnAward own
        ? catalogue.badgeOf(own.assertion()).name().in(language)
        : ((EndorsementTarget.Foreign) target).name();
  }
}
