package org.armorial.repository;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.RegisterPath;
import org.armorial.model.Slug;

/** What a file of a register is, by its path alone (design, section 4). */
enum FileRole {
  /** Who issues. */
  ISSUER("issuer.yaml", "issuer\\.yaml"),
  /** The issuer's logo, or an image that nobody names. */
  ROOT_IMAGE("logo.svg", "[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(svg|png)"),
  /** A public key. */
  KEY("keys/<name>.yaml", "keys/" + Forms.SLUG + "\\.yaml"),
  /** A file of a definition. */
  DEFINITION(
      "definitions/<badge>/<version>/{badge.yaml, lifecycle.yaml, criteria.<lang>.md, image.svg,"
          + " image.png}",
      "definitions/"
          + Forms.SLUG
          + "/"
          + Forms.VERSION
          + "/(badge\\.yaml|lifecycle\\.yaml|image\\.svg|image\\.png"
          + "|criteria\\."
          + Forms.LANGUAGE
          + "\\.md)"),
  /** An award. */
  ASSERTION(
      "assertions/<badge>/<yyyy-mm>/<id>.yaml",
      "assertions/" + Forms.SLUG + "/[0-9]{4}-[0-9]{2}/[0-9a-f]{32}\\.yaml"),
  /** The end of an award. */
  REVOCATION("revocations/<id>.yaml", "revocations/[0-9a-f]{32}\\.yaml"),
  /** What the holder of an award chose later. */
  HOLDER("holders/<id>.yaml", "holders/[0-9a-f]{32}\\.yaml"),
  /** An endorsement. */
  ENDORSEMENT("endorsements/<id>.yaml", "endorsements/[0-9a-f]{32}\\.yaml"),
  /** Who may approve what. */
  POLICY("policy/<n>.yaml", "policy/[1-9][0-9]{0,5}\\.yaml"),
  /** A list of what was approved, or a signature over one. */
  APPROVAL(
      "approvals/<yyyy-mm>/<name>.sums, <name>.<who>.sig",
      "approvals/[0-9]{4}-[0-9]{2}/"
          + Forms.SLUG
          + "(\\.sums|\\.sums\\.sig|\\."
          + Forms.SLUG
          + "\\.sig)"),
  /** What federation and sealing keep; read by themselves. */
  OTHER(
      "trust/, partners/, sealed/, published/",
      "(trust|partners|sealed|published)/.+|trust\\.lock");

  /** Pieces of patterns. */
  private static final class Forms {
    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String VERSION = "(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){0,2}";
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";
  }

  private static final Pattern MISREAD =
      Pattern.compile("definitions/([^/]+)/([0-9]+(?:\\.[0-9]+){0,2})");

  private final String place;
  private final Pattern pattern;

  FileRole(String place, String pattern) {
    this.place = place;
    this.pattern = Pattern.compile(pattern);
  }

  /** Where such files stand, for a person. */
  String place() {
    return place;
  }

  /** The role of a file; nothing when no file of a register stands there. */
  static Optional<FileRole> of(RegisterPath path) {
    String value = path.value();
    // Nearly all files are awards: they are asked first.
    if (value.startsWith("assertions/")) {
      boolean award = isPlainAward(value) || ASSERTION.pattern.matcher(value).matches();
      return award ? Optional.of(ASSERTION) : Optional.empty();
    }
    return Arrays.stream(values()).filter(r -> r.pattern.matcher(value).matches()).findFirst();
  }

  /** Told by hand, for there are many; a folder that no badge is named like may do as well. */
  private static boolean isPlainAward(String value) {
    int folder = value.lastIndexOf('/');
    int month = value.lastIndexOf('/', folder - 1);
    int slug = "assertions/".length();
    return month > slug
        && value.endsWith(".yaml")
        && AssertionId.isValid(value.substring(folder + 1, value.length() - ".yaml".length()))
        && isMonth(value.substring(month + 1, folder))
        && Slug.isValid(value.substring(slug, month));
  }

  private static boolean isMonth(String text) {
    boolean month = text.length() == "2026-03".length();
    for (int i = 0; month && i < text.length(); i++) {
      char c = text.charAt(i);
      month = i == 4 ? c == '-' : c >= '0' && c <= '9';
    }
    return month;
  }

  /**
   * The version of a badge that the name of a folder would be read as, although it is written
   * otherwise: {@code definitions/animer/01}.
   */
  static Optional<BadgeId> misread(String folder) {
    Matcher parts = MISREAD.matcher(folder);
    if (!parts.matches() || !Slug.isValid(parts.group(1))) {
      return Optional.empty();
    }
    String plain = parts.group(2).replaceAll("(?<![0-9])0+(?=[0-9])", "");
    return !plain.equals(parts.group(2)) && DefinitionVersion.isValid(plain)
        ? Optional.of(new BadgeId(new Slug(parts.group(1)), new DefinitionVersion(plain)))
        : Optional.empty();
  }

  /** Where files of the folder that {@code path} stands in belong. */
  static Optional<FileRole> meant(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? path : path.substring(0, slash + 1);
    return slash < 0
        ? Optional.empty()
        : Arrays.stream(values()).filter(r -> r.place.startsWith(folder)).findFirst();
  }
}
