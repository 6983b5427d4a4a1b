package org.armorial.openbadges;

import java.util.ArrayList;
import java.util.List;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.Evidence;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an award rests on, as Open Badges 3.0 says it (Evidence). */
final class SignedEvidence {
  private final Catalogue catalogue;
  private final Addresses addresses;
  private final ArrayNode types = Members.shared("Evidence");

  SignedEvidence(Catalogue catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
  }

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

  private ObjectNode evidence(Evidence evidence, Language language) {
    return new Members()
        .put("id", evidence.url().or(() -> evidence.digest().map(NamedInformation::uri)))
        .put("type", types)
        .putText("narrative", evidence.narrative(), language)
        .putText("name", evidence.name(), language)
        .putText("description", evidence.description(), language)
        .put("genre", evidence.genre())
        .putText("audience", evidence.audience(), language)
        .build();
  }

  /** An award that a meta-badge's award rests on. */
  private ObjectNode award(String based, Language language) {
    if (!AssertionId.isValid(based)) {
      return new Members().put("id", based).put("type", types).build();
    }
    AssertionId id = new AssertionId(based);
    return new Members()
        .put("id", addresses.credential(id))
        .put("type", types)
        .put("name", catalogue.badgeOf(id).name().in(language))
        .build();
  }
}
