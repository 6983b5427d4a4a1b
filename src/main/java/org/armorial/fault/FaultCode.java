package org.armorial.fault;

/**
 * Everything that can be wrong with a user's data. The texts stand under {@code <id>.title}, {@code
 * <id>.remedy} and {@code <id>.explain} in the message bundle of this package; an id is never
 * reused.
 */
public enum FaultCode {
  // A: the file as bytes and as YAML
  FILE_UNREADABLE("A001"),
  FILE_TOO_LARGE("A002"),
  NOT_UTF8("A003"),
  BYTE_ORDER_MARK("A004"),
  CARRIAGE_RETURN("A005"),
  YAML_SYNTAX("A006"),
  TOO_DEEP("A007"),
  TOO_MANY_NODES("A008"),
  YAML_ALIAS("A009"),
  SEVERAL_DOCUMENTS("A010"),
  YAML_TAG("A011"),
  DUPLICATE_KEY("A012"),
  EMPTY_FILE("A013"),
  SYMBOLIC_LINK("A014"),
  UNEXPECTED_FILE("A015"),
  MISSING_FILE("A016"),
  TOO_MANY_FILES("A017"),
  MORE_FAULTS("A018"),

  // B: fields and their values
  UNKNOWN_FIELD("B001"),
  MISSING_FIELD("B002"),
  WRONG_TYPE("B003"),
  BAD_VALUE("B004"),
  UNKNOWN_CHOICE("B005"),
  TEXT_TOO_LONG("B006"),
  TOO_MANY_ITEMS("B007"),
  BAD_ADDRESS("B008"),
  BAD_DATE("B009"),
  BAD_LANGUAGE("B010"),
  EMPTY_VALUE("B011"),
  CONTROL_CHARACTER("B012"),
  EXCLUSIVE_FIELDS("B013"),
  LANGUAGE_WITHOUT_PAGES("B014", Severity.WARNING),

  // C: what the files say together
  DANGLING_REFERENCE("C001"),
  DUPLICATE_ID("C002"),
  CYCLE("C003"),
  DATES_CONTRADICT("C004"),
  FROZEN_DEFINITION_CHANGED("C005"),
  MISSING_IMAGE("C006"),
  MISSING_EVIDENCE("C007"),
  MISSING_TRANSLATION("C008", Severity.WARNING),
  MINIMUM_NOT_STATED("C009", Severity.WARNING),
  STATUS_INDEX_TAKEN("C010"),
  NAME_DOES_NOT_MATCH("C011"),
  NOT_OPEN_FOR_AWARD("C012"),
  FOREIGN_ISSUER("C013"),
  REQUIREMENT_NOT_MET("C014"),
  WEAK_IDENTIFIER("C015", Severity.WARNING),
  ORDER_DIFFERS("C016"),
  DATE_AHEAD("C017"),
  NOT_A_SUCCESSOR("C018"),
  COMPONENT_UNPUBLISHED("C019", Severity.WARNING),
  ERASED_BUT_KEPT("C020"),

  // D: images and Markdown
  NOT_AN_IMAGE("D001"),
  IMAGE_TOO_LARGE("D002"),
  UNSAFE_SVG("D003"),
  BAD_PATH("D004"),
  RAW_HTML("D005"),
  UNSAFE_LINK("D006"),
  IMAGE_NOT_SQUARE("D007", Severity.WARNING),

  // K: keys
  KEY_MISMATCH("K001"),
  SEVERAL_ACTIVE_KEYS("K002"),
  KEY_STATE_CONTRADICTS("K003"),
  KEY_UNUSABLE("K004"),
  SEALED_DOCUMENT("K005"),

  // P: who may approve what, and what was approved
  POLICY_CONTRADICTS("P001"),
  POLICY_NOT_IN_FORCE("P002", Severity.WARNING),
  APPROVES_NOTHING("P003", Severity.WARNING),
  AWARD_PENDING("P004", Severity.WARNING),

  // H: what a change may not do to what was published
  REVOCATION_TAKEN_BACK("H001"),
  AWARD_REMOVED("H002"),
  DEFINITION_REMOVED("H003"),
  AWARD_ALTERED("H004"),
  ISSUER_ALTERED("H005"),
  ENDORSEMENT_REMOVED("H006"),
  KEY_REMOVED("H007"),
  KEY_TRUSTED_AGAIN("H008"),
  SEALED_REMOVED("H009"),
  LANGUAGE_REMOVED("H010"),
  BASE_REMOVED("H011"),
  POLICY_ALTERED("H012"),
  POLICY_OUTDATED("H013");

  private final String id;
  private final Severity severity;

  FaultCode(String id) {
    this(id, Severity.ERROR);
  }

  FaultCode(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /**
   * The stable id that is printed and that {@code armorial explain} takes, for example {@code
   * B001}.
   */
  public String id() {
    return id;
  }

  /** Whether it stops the work. */
  public Severity severity() {
    return severity;
  }
}
