package org.armorial.openbadges;

import java.util.List;
import java.util.stream.Stream;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.Evidence;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** What an award rests on, as Open Badges 3.0 says it (Evidence). */
record SignedEvidence(Catalogue catalogue, Addresses addresses) {
  List<ObjectNode> of(Assertion award, Language language) {
    return Stream.concat(
            award.evidence().stream().map(evidence -> evidence(evidence, language)),
            award.basedOn().stream().map(based -> award(based, language)))
        .toList();
  }

  private static ObjectNode evidence(Evidence evidence, Language language) {
    return new Members()
        .put("id", evidence.url().or(() -> evidence.digest().map(NamedInformation::uri)))
        .types("Evidence")
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
      return new Members().put("id", based).types("Evidence").build();
    }
    AssertionId id = new AssertionId(based);
    return new Members()
        .put("id", addresses.credential(id))
        .types("Evidence")
        .put("name", catalogue.badgeOf(id).name().in(language))
        .build();
  }
}
