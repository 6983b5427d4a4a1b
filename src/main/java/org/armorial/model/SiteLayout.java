package org.armorial.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.text.Language;

/**
 * The permanent addresses of a site (design, section 5). Pages of the default language stand at the
 * root, those of every other language under a folder named by its tag. Documents have one address;
 * a badge's translations stand under its own, in a folder named by the tag.
 */
public final class SiteLayout {
  /** Bits in one status list: the least that Bitstring Status List 1.0 allows. */
  public static final int STATUS_LIST_BITS = 131_072;

  private static final Pattern PERMANENT =
      Pattern.compile(
          "([A-Za-z-]+/)?(assertions|badges|issuer|keys|verify)/(.*/)?index\\.html"
              + "|(badges|endorsements|keys)/.*\\.json|issuer/[^/]*\\.json");
  private static final Pattern AWARD = Pattern.compile("assertions/([^/]+)/assertion\\.json");

  private final Language defaultLanguage;

  /** The layout of a site whose root pages are in {@code defaultLanguage}. */
  public SiteLayout(Language defaultLanguage) {
    this.defaultLanguage = defaultLanguage;
  }

  /** The page in {@code folder}, empty for the home page, in {@code language}. */
  public SitePath page(Language language, String folder) {
    String root = language.equals(defaultLanguage) ? "" : language.tag() + "/";
    return new SitePath(root + (folder.isEmpty() ? "" : folder + "/") + "index.html");
  }

  /** The home page with the catalogue. */
  public SitePath home(Language language) {
    return page(language, "");
  }

  /** The page that says who issues. */
  public SitePath issuerPage(Language language) {
    return page(language, "issuer");
  }

  /** The page of the keys, with how to verify by hand. */
  public SitePath keysPage(Language language) {
    return page(language, "keys");
  }

  /** The page that checks any badge in the browser. */
  public SitePath verifyPage(Language language) {
    return page(language, "verify");
  }

  /** The page of one version of a badge. */
  public SitePath badgePage(Language language, BadgeId badge) {
    return page(language, "badges/" + badge.slug() + "/" + badge.version());
  }

  /** The page of a badge, which shows its newest version. */
  public SitePath newestBadgePage(Language language, Slug slug) {
    return page(language, "badges/" + slug);
  }

  /** The page of an award. */
  public SitePath awardPage(Language language, AssertionId award) {
    return page(language, "assertions/" + award);
  }

  /**
   * Whether others hold this address and rely on it for ever: every page but the home page, and
   * every document but those of an award, which its holder may take off the web.
   */
  public static boolean isPermanent(SitePath path) {
    return PERMANENT.matcher(path.value()).matches();
  }

  /** The award whose 2.0 Assertion stands at {@code path}. */
  public static Optional<String> award(SitePath path) {
    Matcher document = AWARD.matcher(path.value());
    return document.matches() ? Optional.of(document.group(1)) : Optional.empty();
  }

  /** The page for addresses that do not exist; one file for all languages. */
  public static SitePath notFound() {
    return new SitePath("404.html");
  }

  /** Open Badges 2.0 Profile. */
  public static SitePath profile() {
    return new SitePath("issuer/issuer.json");
  }

  /** DID document of {@code did:web:<host>[:<path>]:issuer}. */
  public static SitePath didDocument() {
    return new SitePath("issuer/did.json");
  }

  /** The issuer's logo. */
  public static SitePath logo(ImageFormat format) {
    return new SitePath("issuer/logo." + format.word());
  }

  /** Open Badges 2.0 CryptographicKey. */
  public static SitePath cryptographicKey(KeyId key) {
    return new SitePath("keys/" + key + ".json");
  }

  /** The bare JWK that a VC-JWT's {@code kid} names. */
  public static SitePath jwk(KeyId key) {
    return new SitePath("keys/" + key + ".jwk.json");
  }

  /** All keys (RFC 7517, section 5). */
  public static SitePath jwks() {
    return new SitePath("keys/jwks.json");
  }

  /** Open Badges 2.0 BadgeClass. */
  public static SitePath badgeClass(BadgeId badge) {
    return inBadge(badge, "badge.json");
  }

  /** Open Badges 3.0 Achievement. */
  public static SitePath achievement(BadgeId badge) {
    return inBadge(badge, "achievement.json");
  }

  /** A translation of the Open Badges 2.0 BadgeClass. */
  public static SitePath badgeClass(BadgeId badge, Language translation) {
    return inBadge(badge, translation.tag() + "/badge.json");
  }

  /** A translation of the Open Badges 3.0 Achievement. */
  public static SitePath achievement(BadgeId badge, Language translation) {
    return inBadge(badge, translation.tag() + "/achievement.json");
  }

  /** The image of a badge. */
  public static SitePath badgeImage(BadgeId badge, ImageFormat format) {
    return inBadge(badge, "image." + format.word());
  }

  private static SitePath inBadge(BadgeId badge, String file) {
    return SitePath.of("badges", badge.slug().value(), badge.version().value(), file);
  }

  /** Open Badges 2.0 hosted Assertion. */
  public static SitePath assertion(AssertionId award) {
    return inAward(award, "assertion.json");
  }

  /** OpenBadgeCredential with a Data Integrity proof. */
  public static SitePath credential(AssertionId award) {
    return inAward(award, "credential.json");
  }

  /** The same as VC-JWT; {@code .txt} because hosts know no type for {@code .jwt}. */
  public static SitePath credentialJwt(AssertionId award) {
    return inAward(award, "credential.txt");
  }

  /** The baked image of an award. */
  public static SitePath bakedImage(AssertionId award, ImageFormat format) {
    return inAward(award, "badge." + format.word());
  }

  private static SitePath inAward(AssertionId award, String file) {
    return new SitePath("assertions/" + award.value() + "/" + file);
  }

  /** EndorsementCredential with a Data Integrity proof. */
  public static SitePath endorsementCredential(EndorsementId endorsement) {
    return new SitePath("endorsements/" + endorsement + ".json");
  }

  /** The same as VC-JWT. */
  public static SitePath endorsementJwt(EndorsementId endorsement) {
    return new SitePath("endorsements/" + endorsement + ".txt");
  }

  /** Open Badges 2.0 hosted Endorsement. */
  public static SitePath endorsement(EndorsementId endorsement) {
    return SitePath.of("endorsements", endorsement.value(), "endorsement.json");
  }

  /** The number, from 1, of the list that holds bit {@code statusIndex} of all lists. */
  public static int statusList(int statusIndex) {
    return statusIndex / STATUS_LIST_BITS + 1;
  }

  /** BitstringStatusListCredential number {@code list}, from 1. */
  public static SitePath statusCredential(int list) {
    return new SitePath("status/" + list + ".json");
  }

  /** The same as VC-JWT. */
  public static SitePath statusCredentialJwt(int list) {
    return new SitePath("status/" + list + ".txt");
  }

  /** Open Badges 2.0 RevocationList. */
  public static SitePath revocationList() {
    return new SitePath("revocations.json");
  }

  /** JSON Schema of a file type of the register. */
  public static SitePath schema(String name) {
    return new SitePath("schemas/" + name + ".schema.json");
  }

  /** The workshop canvas, one file that works without the rest of the site. */
  public static SitePath canvas(Language language) {
    return new SitePath("guide/canvas." + language + ".html");
  }

  /** The page by which somebody asks for a badge, which works without the rest of the site. */
  public static SitePath request(Language language) {
    return new SitePath("guide/request." + language + ".html");
  }

  /** The page by which a juror approves, which works without the rest of the site. */
  public static SitePath jury(Language language) {
    return new SitePath("guide/approve." + language + ".html");
  }

  /** A style sheet, script or icon of the site itself. */
  public static SitePath asset(String name) {
    return new SitePath("assets/" + name);
  }
}
