package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.armorial.codec.CodecException;
import org.armorial.codec.Json;
import org.armorial.codec.Png;
import org.armorial.codec.PngText;
import org.armorial.openbadges.Baker;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class NoticesTest {
  private static final String IMAGE = "https://grange.example/badges/ecoute/1/image.svg";

  private final Web web = new Web();
  private final Issuing issuer = new Issuing("grange.example").publish(web);

  private static byte[] drawing(String colour) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">"
            + "<circle cx=\"32\" cy=\"32\" r=\"30\" fill=\"%s\"/></svg>".formatted(colour))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Verdict verdict(byte[] bytes) {
    List<Verdict> verdicts = Verifier.of(web, Options.at(Web.NOW)).verify("input", bytes);
    return verdicts.get(verdicts.size() - 1);
  }

  private Verdict verdict(ObjectNode document) {
    return verdict(Json.pretty(document));
  }

  private static Notice only(Verdict verdict) {
    assertThat(verdict.notices()).hasSize(1);
    return verdict.notices().get(0);
  }

  private static byte[] baked(byte[] svg, ObjectNode signed) throws CodecException {
    return baked(svg, new String(Json.compact(signed), StandardCharsets.UTF_8));
  }

  private static byte[] baked(byte[] svg, String badge) throws CodecException {
    return Png.splice(Baker.drawn(svg), List.of(new PngText("openbadgecredential", badge)));
  }

  /** As VC-JWT, which may say what no context knows. */
  private String token(Consumer<ObjectNode> change) {
    ObjectNode award = issuer.award();
    change.accept(award);
    return issuer.signer.jwt(award);
  }

  private Verdict verdict(String token) {
    return verdict(token.getBytes(StandardCharsets.UTF_8));
  }

  private static Consumer<ObjectNode> image(String image) {
    return award -> {
      ObjectNode achievement = (ObjectNode) award.path("credentialSubject").path("achievement");
      achievement.putObject("image").put("id", image).put("type", "Image");
    };
  }

  @Test
  void thePictureOfABakedFileIsItsBadgesOwn() throws CodecException {
    web.put(IMAGE, drawing("#b9562b"));
    ObjectNode signed = issuer.signed(image(IMAGE));
    Verdict same = verdict(baked(drawing("#b9562b"), signed));
    assertThat(only(same).kind()).isEqualTo(Notice.Kind.PICTURE_SAME);
    assertThat(same.line(Question.GENUINE).isYes()).isTrue();
    byte[] assertion = "{}".getBytes(StandardCharsets.UTF_8);
    byte[] svg =
        Baker.of(Optional.of(drawing("#b9562b")), Optional.empty())
            .svg(assertion, Json.compact(signed))
            .orElseThrow();
    assertThat(Verifier.of(web, Options.at(Web.NOW)).verify("x", svg).get(0).notices())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.PICTURE_SAME);
    // The five answers are of the badge, whatever it is shown with.
    Verdict other = verdict(baked(drawing("#2b56b9"), signed));
    assertThat(only(other).kind()).isEqualTo(Notice.Kind.PICTURE_DIFFERS);
    assertThat(other.lines()).isEqualTo(same.lines());
  }

  @Test
  void anImageOfAnotherKindOrPlaceCouldNotBeCompared() throws CodecException {
    byte[] shown = drawing("#b9562b");
    Verdict missing = verdict(baked(shown, issuer.signed(image(IMAGE))));
    assertThat(only(missing))
        .isEqualTo(
            Notice.of(
                Notice.Kind.PICTURE_UNCHECKED, Map.of("address", IMAGE, "why", "unknown-host")));
    web.put(IMAGE, "GIF89a");
    assertThat(only(verdict(baked(shown, issuer.signed(image(IMAGE))))).evidence())
        .containsEntry("why", "not-comparable");
    assertThat(only(verdict(baked(shown, issuer.signed(award -> {})))).evidence())
        .containsEntry("why", "no-image");
    assertThat(verdict(issuer.signed(image(IMAGE))).notices()).isEmpty();
  }

  @Test
  void anImageInTheBadgeItselfIsCompared() throws CodecException {
    byte[] shown = drawing("#b9562b");
    String svg = "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(shown);
    String escaped =
        "data:image/svg+xml,"
            + new String(shown, StandardCharsets.UTF_8).replace("#", "%23").replace("<", "%3C");
    for (String url : List.of(svg, escaped)) {
      assertThat(only(verdict(baked(shown, token(image(url))))).kind())
          .isEqualTo(Notice.Kind.PICTURE_SAME);
    }
    assertThat(only(verdict(baked(shown, token(image("data:image/png;base64,%"))))).evidence())
        .containsEntry("why", "damaged");
  }

  private static Consumer<ObjectNode> refresh(String type, String address) {
    return award -> award.putObject("refreshService").put("id", address).put("type", type);
  }

  @Test
  void whatARefreshServiceDoesNotSayIsTold() {
    String address = "https://grange.example/refresh/1";
    Consumer<ObjectNode> known = refresh("1EdTechCredentialRefresh", address);
    Verdict unreachable = verdict(token(known));
    assertThat(only(unreachable))
        .isEqualTo(
            Notice.of(
                Notice.Kind.REFRESH_UNCHECKED, Map.of("address", address, "why", "unknown-host")));
    assertThat(unreachable.line(Question.IN_FORCE).isYes()).isTrue();
    web.put(address, "{}");
    assertThat(only(verdict(token(known))).evidence()).containsEntry("why", "not-genuine");
    // The very same one is the newest.
    web.put(address, token(known));
    assertThat(verdict(token(known)).notices()).isEmpty();
    assertThat(only(verdict(token(refresh("VerifiableCredentialRefreshService2021", address)))))
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(Notice.Kind.REFRESH_UNSUPPORTED);
              assertThat(notice.evidence())
                  .containsEntry("type", "VerifiableCredentialRefreshService2021");
            });
  }

  private static void named(ObjectNode award, String id, String person) {
    award.put("id", id);
    ((ObjectNode) award.path("credentialSubject")).put("id", person);
  }

  private static void restsOn(ObjectNode award, String... addresses) {
    for (String address : addresses) {
      award.withArray("evidence").addObject().put("id", address).putArray("type").add("Evidence");
    }
  }

  private Verdict resting(String person, String otherPerson) {
    String address = "https://grange.example/a/2.json";
    web.put(address, issuer.signed(award -> named(award, address, otherPerson)));
    ObjectNode meta =
        issuer.signed(
            award -> {
              named(award, "https://grange.example/a/1.json", person);
              restsOn(award, address);
            });
    Verdict verdict = verdict(meta);
    assertThat(verdict.components()).hasSize(1);
    assertThat(verdict.notices()).isEmpty();
    return verdict.components().get(0);
  }

  @Test
  void aBadgeOfSomebodyElseUnderneathIsTold() {
    String uuid = "urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-00000000000";
    assertThat(resting("did:example:camille", "did:example:camille").notices()).isEmpty();
    assertThat(only(resting("did:example:camille", "did:example:dominique")).kind())
        .isEqualTo(Notice.Kind.ANOTHER_PERSON);
    assertThat(only(resting("mailto:a@exemple.example", "mailto:b@exemple.example")).kind())
        .isEqualTo(Notice.Kind.ANOTHER_PERSON);
    assertThat(resting("mailto:a@exemple.example", "mailto:A@exemple.example").notices()).isEmpty();
    // Made anew for each award, they say nothing of the person.
    assertThat(resting(uuid + 3, uuid + 4).notices()).isEmpty();
    assertThat(resting("did:example:camille", uuid + 4).notices()).isEmpty();
  }

  private static ObjectNode hashed(String hash, String salt) {
    ObjectNode award = Json.object();
    award
        .putObject("credentialSubject")
        .putObject("identifier")
        .put("type", "IdentityObject")
        .put("hashed", true)
        .put("identityType", "emailAddress")
        .put("identityHash", hash)
        .put("salt", salt);
    return award;
  }

  @Test
  void hashesAreComparedWhereTheyCanBe() {
    // Of camille@exemple.example and of dominique@exemple.example, with "sel" behind.
    String camille = "sha256$" + sha256("camille@exemple.examplesel");
    String dominique = "sha256$" + sha256("dominique@exemple.examplesel");
    Person one = Person.of(hashed(camille, "sel"));
    Person other = Person.of(hashed(dominique, "sel"));
    Person elsewhere = Person.of(hashed(dominique, "poivre"));
    assertThat(one.isAnotherThan(one, Optional.empty())).isFalse();
    assertThat(one.isAnotherThan(other, Optional.empty())).isTrue();
    assertThat(one.isAnotherThan(elsewhere, Optional.empty())).isFalse();
    assertThat(one.isAnotherThan(elsewhere, Optional.of("camille@exemple.example"))).isTrue();
    assertThat(one.isAnotherThan(elsewhere, Optional.of("zoe@exemple.example"))).isFalse();
    ObjectNode plain = Json.object();
    plain
        .putObject("recipient")
        .put("type", "email")
        .put("hashed", false)
        .put("identity", "camille@exemple.example");
    assertThat(Person.of(plain).isAnotherThan(one, Optional.empty())).isFalse();
    assertThat(Person.of(plain).isAnotherThan(other, Optional.empty())).isTrue();
  }

  private static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsBeyondTheLimitsIsCounted() {
    String[] addresses = new String[60];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = "https://grange.example/page/" + i;
    }
    Verdict verdict = verdict(issuer.signed(award -> restsOn(award, addresses)));
    assertThat(only(verdict))
        .isEqualTo(Notice.of(Notice.Kind.ATTACHMENTS_CUT, Map.of("count", "10")));
    assertThat(verdict.components()).isEmpty();
  }

  @Test
  void aChainIsFollowedForAWhileOnly() {
    String home = "https://grange.example/chain/";
    for (int i = 0; i < 8; i++) {
      int next = i + 1;
      String address = home + i;
      web.put(
          address,
          issuer.signed(
              award -> {
                award.put("id", address);
                restsOn(award, home + next);
              }));
    }
    Verdict verdict = Verifier.of(web, Options.at(Web.NOW)).verifyAddress(home + 0).get(0);
    int depth = 0;
    while (!verdict.components().isEmpty()) {
      verdict = verdict.components().get(0);
      depth++;
    }
    assertThat(depth).isEqualTo(4);
    assertThat(only(verdict).kind()).isEqualTo(Notice.Kind.ATTACHMENTS_CUT);
  }

  @Test
  void tokensAndImagesAmongTheEvidenceAreBadges() throws CodecException {
    String token = "https://grange.example/a/3.jwt";
    String picture = "https://grange.example/a/4.png";
    web.put(token, issuer.signer.jwt(issuer.award()));
    web.put(IMAGE, drawing("#b9562b"));
    web.put(picture, baked(drawing("#000"), issuer.signed(image(IMAGE))));
    Verdict verdict =
        verdict(
            issuer.signed(
                award -> {
                  award.put("id", "https://grange.example/a/1.json");
                  restsOn(award, token, picture);
                }));
    assertThat(verdict.components()).hasSize(2);
    assertThat(verdict.components())
        .allSatisfy(one -> assertThat(one.line(Question.GENUINE).isYes()).isTrue());
    assertThat(verdict.components().get(1).notices())
        .extracting(Notice::kind)
        .containsExactly(Notice.Kind.PICTURE_DIFFERS);
  }

  @ParameterizedTest
  @EnumSource(Notice.Kind.class)
  void everyKindIsASentenceInBothLanguages(Notice.Kind kind) {
    for (Language language : List.of(Language.ENGLISH, Language.FRENCH)) {
      assertThat(
              new VerdictText(language)
                  .notice(Notice.of(kind, Map.of("why", "offline", "count", "3"))))
          .endsWith(".")
          .doesNotContain("{");
    }
  }
}
