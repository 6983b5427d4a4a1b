package org.armorial.openbadges;

import java.util.List;

/** Fixed addresses and names of Open Badges 3.0 and Verifiable Credentials 2.0. */
final class Vocabulary {
  static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
  private static final String OPEN_BADGES =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  /** Defines {@link #SCHEMA_TYPE}; without it a verifier in safe mode stops at that type. */
  private static final String EXTENSIONS =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  /** Of a document that stands alone and is not signed. */
  static final List<String> CONTEXT = List.of(CREDENTIALS, OPEN_BADGES);

  /** Of every signed Open Badges document, in this order. */
  static final List<String> SIGNED_CONTEXT = List.of(CREDENTIALS, OPEN_BADGES, EXTENSIONS);

  static final String SCHEMA_TYPE = "1EdTechJsonSchemaValidator2019";
  private static final String SCHEMAS = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/";
  static final String ACHIEVEMENT_SCHEMA = SCHEMAS + "ob_v3p0_achievementcredential_schema.json";
  static final String ENDORSEMENT_SCHEMA = SCHEMAS + "ob_v3p0_endorsementcredential_schema.json";

  /** The class of the same badge in 2.0. */
  static final String BADGE_CLASS = "https://w3id.org/openbadges#BadgeClass";

  private static final String TERMS = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";

  /** The class of the same badge in 3.0. */
  static final String ACHIEVEMENT = TERMS + "Achievement";

  /** The class of the same organisation in 3.0. */
  static final String PROFILE = TERMS + "Profile";

  /** The {@code version} that marks a related document as the same thing in the other standard. */
  static final String VERSION_2 = "Open Badges v2p0";

  static final String VERSION_3 = "Open Badges v3p0";

  private Vocabulary() {}
}
