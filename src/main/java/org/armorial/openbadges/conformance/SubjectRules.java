package org.armorial.openbadges.conformance;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who a badge is about. */
final class SubjectRules {
  /**
   * Open Badges 2.0 and 3.0, IdentityHash: MD5 or SHA-256 in hexadecimal, upper or lower case; 1.1
   * also has SHA-1.
   */
  private static final Pattern HASH =
      Pattern.compile("md5\\$[0-9a-fA-F]{32}|sha1\\$[0-9a-fA-F]{40}|sha256\\$[0-9a-fA-F]{64}");

  private SubjectRules() {}

  /** Open Badges 3.0, AchievementSubject: an id, an identifier or both are required. */
  static void identified(ObjectNode subject, String pointer, Findings findings) {
    boolean named = !subject.path("id").isMissingNode();
    JsonNode identifier = subject.path("identifier");
    if (!named && (identifier.isMissingNode() || identifier.isEmpty())) {
      findings.add(pointer, Code.SUBJECT_UNIDENTIFIED);
    } else if (!named) {
      // Open Badges 3.0, VC-JWT: sub is credentialSubject.id.
      findings.add(pointer, Code.SUBJECT_WITHOUT_ID);
    }
  }

  /** Verifiable Credentials 2.0 section 4.8: a subject has claims. */
  static void notEmpty(ObjectNode subject, String pointer, Findings findings) {
    if (subject.isEmpty()) {
      findings.add(pointer, Code.EMPTY);
    }
  }

  /** A hash where the recipient is said to be hashed. */
  static void identityHash(ObjectNode identity, String pointer, Findings findings) {
    String member = identity.has("identityHash") ? "identityHash" : "identity";
    JsonNode value = identity.path(member);
    if (identity.path("hashed").booleanValue(false)
        && value.isString()
        && !HASH.matcher(value.stringValue()).matches()) {
      findings.add(Place.member(pointer, member), Code.NOT_A_HASH, "value", value.stringValue());
    }
  }
}
