package org.armorial.openbadges;

import java.util.List;
import org.armorial.model.Assertion;
import org.armorial.model.Recipient;
import org.armorial.model.Result;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom awards are about and how they were earned (Open Badges 3.0, AchievementSubject). A name that
 * a holder lets pages show is never part of it: what is signed cannot be erased.
 */
final class Subjects {
  private final Addresses addresses;
  private final ArrayNode types = Members.shared("AchievementSubject");

  Subjects(Addresses addresses) {
    this.addresses = addresses;
  }

  ObjectNode subject(Assertion award, ObjectNode achievement, Language language) {
    return new Members()
        // Always there, although optional: a VC-JWT needs it as "sub".
        .put("id", award.recipient().subject())
        .put("type", types)
        .putSet("identifier", identifiers(award.recipient()))
        .put("achievement", achievement)
        .putDate("activityStartDate", award.activityStart())
        .putDate("activityEndDate", award.activityEnd())
        .putNumber("creditsEarned", award.creditsEarned())
        .put("licenseNumber", award.licenseNumber())
        .putText("narrative", award.narrative(), language)
        .putSet("result", results(award))
        .putText("role", award.role(), language)
        .put("term", award.term())
        .build();
  }

  private static List<ObjectNode> identifiers(Recipient recipient) {
    if (recipient instanceof Recipient.EmailHash email) {
      return List.of(
          new Members()
              .put("type", "IdentityObject")
              .put("hashed", true)
              .put("identityHash", email.hash())
              .put("identityType", "emailAddress")
              .put("salt", email.salt())
              .build());
    }
    return List.of();
  }

  private List<ObjectNode> results(Assertion award) {
    if (award.results().isEmpty()) {
      return List.of();
    }
    ResultIds ids = new ResultIds(addresses.achievement(award.badge()));
    return award.results().stream().map(result -> result(result, ids)).toList();
  }

  private static ObjectNode result(Result result, ResultIds ids) {
    return new Members()
        .types("Result")
        .put("achievedLevel", result.achievedLevel().map(l -> ids.level(result.description(), l)))
        .put("resultDescription", ids.description(result.description()))
        .put("status", result.status().map(status -> status.word()))
        .put("value", result.value())
        .build();
  }
}
