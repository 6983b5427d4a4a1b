package org.armorial.cli;

import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.cli.Option;

/**
 * Every option that some command takes. Its help stands under {@code flag.<name>}, the name of its
 * value under {@code flag.<name>.value}.
 */
enum Flag {
  REGISTER("register", true),
  OUT("out", true, "o"),
  KEY("key", true),
  BASE_URL("base-url", true),
  AS_OF("as-of", true),
  DRAFT("draft", false),
  FORMAT("format", true),
  BASE("base", true),
  PUBLISHED("published", true),
  DROP("drop"),
  DETAILED_EXITCODE("detailed-exitcode", false),
  MARKDOWN("markdown", false),
  SUMMARY("summary", true),
  HOLDER("holder", true),
  OFFLINE("offline", false),
  GIVEN("given", true),
  PORT("port", true, "p"),
  NOTE("note", true),
  SIGNATURE("signature", true),
  YES("yes", false),
  NAME("name", true),
  DESCRIPTION("description", true),
  KIND("kind", true),
  LANGUAGE("language", true),
  NEED("need", true),
  AUDIENCE("audience", true),
  CRITERIA("criteria"),
  NARRATIVE("narrative", true),
  EVIDENCE("evidence"),
  EXAMINATION("examination", true),
  VALIDITY("validity", true),
  REQUIRES("requires"),
  DESIGNER("designer"),
  ALIGNMENT("alignment"),
  EFFECT("effect"),
  INDICATOR("indicator"),
  TAG("tag"),
  LICENCE("licence", true),
  TEXT("text", true),
  COLOUR("colour", true),
  STATE("state", true),
  REVIEWED_BY("reviewed-by", true),
  NEXT_REVIEW("next-review", true),
  COMMENTS("comments", true),
  TO("to", true),
  FROM("from", true),
  VISIBILITY("visibility", true),
  NAME_CONSENT("name-consent", true),
  ISSUED_ON("issued-on", true),
  EXPIRES("expires", true),
  ROLE("role", true),
  REQUESTED_BY("requested-by", true),
  BASED_ON("based-on", true),
  SUPERSEDES("supersedes", true),
  AGAIN("again", false),
  DRAFTS("drafts", true),
  REASON("reason", true),
  REASON_FR("reason-fr", true),
  REASON_EN("reason-en", true),
  ON("on", true),
  UNDO("undo", false),
  PUBLIC("public", false),
  TERM("term", true),
  LICENSE_NUMBER("license-number", true),
  CREDITS("credits", true),
  NO_NAME("no-name", false),
  DRY_RUN("dry-run", false),
  COMMIT("commit", false),
  LANG("lang", true),
  JSON("json", false),
  QUIET("quiet", false, "q"),
  NO_COLOR("no-color", false),
  HELP("help", false, "h"),
  VERSION("version", false);

  /** Options that stand before or after any command. */
  static final Set<Flag> COMMON = EnumSet.of(REGISTER, LANG, JSON, QUIET, NO_COLOR, HELP, VERSION);

  private final String longName;
  private final boolean takesValue;
  private final String shortName;
  private final boolean repeats;

  /** One that takes a value and may be given several times. */
  Flag(String longName) {
    this.longName = longName;
    this.takesValue = true;
    this.shortName = "";
    this.repeats = true;
  }

  Flag(String longName, boolean takesValue) {
    this(longName, takesValue, "");
  }

  Flag(String longName, boolean takesValue, String shortName) {
    this.longName = longName;
    this.takesValue = takesValue;
    this.shortName = shortName;
    this.repeats = false;
  }

  /** Its name without hyphens. */
  String longName() {
    return longName;
  }

  /** Whether a value follows. */
  boolean takesValue() {
    return takesValue;
  }

  /** Whether several values add up, instead of the last one counting. */
  boolean repeats() {
    return repeats;
  }

  /** As a person types it: {@code -o, --out}. */
  String spelling() {
    return (shortName.isEmpty() ? "" : "-" + shortName + ", ") + "--" + longName;
  }

  /** For the parser. */
  Option option() {
    Option.Builder builder = shortName.isEmpty() ? Option.builder() : Option.builder(shortName);
    return builder.longOpt(longName).hasArg(takesValue).get();
  }
}
