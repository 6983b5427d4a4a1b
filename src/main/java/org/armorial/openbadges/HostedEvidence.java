package org.armorial.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.Evidence;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** What an award rests on, as Open Badges 2.0 says it (Evidence). */
record HostedEvidence(Catalogue catalogue, Addresses addresses) {
  List<ObjectNode> of(Assertion award, Language language) {
    List<ObjectNode> all = new ArrayList<>();
    for (Evidence evidence : award.evidence()) {
      all.add(evidence(evidence, language));
    }
    for (String based : award.basedOn()) {
      all.add(award(based, language));
    }
    return all;
  }

  private static ObjectNode evidence(Evidence evidence, Language language) {
    return new Members()
        .put("type", "Evidence")
        .put("id", evidence.url())
        .putText("narrative", evidence.narrative(), language)
        .putText("name", evidence.name(), language)
        .put("description", description(evidence, language))
        .put("genre", evidence.genre())
        .putText("audience", evidence.audience(), language)
        .build();
  }

  /** Evidence that the issuer keeps has no http address; its digest is all that names it. */
  private static Optional<String> description(Evidence evidence, Language language) {
    Optional<String> kept =
        evidence.url().isPresent()
            ? Optional.empty()
            : evidence.digest().map(NamedInformation::uri);
    return evidence.description().map(text -> text.in(language)).or(() -> kept);
  }

  /** An award that a meta-badge's award rests on. */
  private ObjectNode award(String based, Language language) {
    Members members = new Members().put("type", "Evidence");
    if (!AssertionId.isValid(based)) {
      return members.put("id", based).build();
    }
    AssertionId id = new AssertionId(based);
    return members
        .put("id", addresses.assertion(id))
        .put("name", catalogue.badgeOf(id).name().in(language))
        .build();
  }
}
