package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.AssertionId;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Slug;
import org.armorial.site.Publication.Mode;
import org.armorial.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What single pages say, and what they keep to themselves. */
class PageContentTest {
  private final SampleRegister sample = new SampleRegister();
  private final Pages pages = new Pages(sample.checked(), SampleRegister.published());

  private Document award(Language language, AssertionId award) {
    return html(pages.award(language, sample.whole(award)));
  }

  private static Document html(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  @Test
  void anAwardInForceIsDeclaredAndNotVerified() {
    Document page = award(Language.ENGLISH, SampleRegister.IN_FORCE);
    assertThat(page.select("[role=status] .word").text()).isEqualTo("Published as valid");
    assertThat(page.select("[role=status]").text())
        .contains(
            "Issued by La Grange aux Possibles to Camille D. on 12 February 2026, valid until 11"
                + " February 2029.")
        .contains("this page has checked nothing");
    assertThat(page.select(".tone-declared")).hasSize(1);
  }

  @Test
  void theRecipeByHandSaysWhichKeyAndOffersNoneThatWasLost() {
    List<PublicSigningKey> keys = sample.checked().register().keys();
    PublicSigningKey lost =
        new PublicSigningKey(
            new KeyId("2024-a"),
            keys.get(0).created(),
            KeyState.COMPROMISED,
            Optional.of(keys.get(1).created()),
            keys.get(0).ed25519(),
            keys.get(0).rsa(),
            Optional.empty());
    Document page =
        html(
            new Pages(
                    sample.checked().withKeys(List.of(lost, keys.get(0), keys.get(1))),
                    SampleRegister.published())
                .keys(Language.ENGLISH));
    assertThat(page.select("article.key")).hasSize(3);
    assertThat(page.select("article.key pre").text()).contains("BEGIN PUBLIC KEY");
    assertThat(page.select("article.key-compromised")).hasSize(1);
    assertThat(page.select("article.key-compromised pre")).isEmpty();
    assertThat(page.select("article.key-compromised").text()).contains("proves nothing any more");
    assertThat(page.select("section[aria-labelledby=hand] ol li").eachText())
        .anySatisfy(step -> assertThat(step).contains("of that name, and no other"))
        .anySatisfy(step -> assertThat(step).contains("compromised, stop"));
    assertThat(page.select("section[aria-labelledby=hand] pre").text())
        .contains("keys/jwks.json")
        .doesNotContain("fetch(read(header).kid)");
  }

  @Test
  void everyStateHasItsOwnWordsAndTone() {
    assertThat(word(SampleRegister.EXPIRED)).isEqualTo("Badge expiré");
    assertThat(word(SampleRegister.REVOKED)).isEqualTo("Badge révoqué");
    assertThat(word(SampleRegister.SUPERSEDED)).isEqualTo("Badge remplacé");
    assertThat(word(SampleRegister.UNPUBLISHED)).isEqualTo("Page retirée");
  }

  private String word(AssertionId award) {
    return award(Language.FRENCH, award).select("[role=status] .word").text();
  }

  @Test
  void aRevokedAwardSaysWhyAndOffersNoDownload() {
    Document page = award(Language.FRENCH, SampleRegister.REVOKED);
    assertThat(page.select("[role=status] blockquote").text())
        .isEqualTo("Le récit fourni décrivait le travail d'une autre personne.");
    assertThat(page.select(".holder, [download]")).isEmpty();
  }

  @Test
  void aReplacedAwardLinksToItsSuccessor() {
    assertThat(
            award(Language.FRENCH, SampleRegister.SUPERSEDED)
                .select("[role=status] a.go")
                .attr("href"))
        .isEqualTo("../../assertions/" + SampleRegister.IN_FORCE + "/");
  }

  @Test
  void anUnpublishedPageSaysNothingAboutPersonOrBadge() {
    String page =
        new String(
            pages.award(Language.FRENCH, sample.whole(SampleRegister.UNPUBLISHED)),
            StandardCharsets.UTF_8);
    assertThat(page)
        .doesNotContain("Noé", "Décodeur", "decodeur", "2026-01-10", "janvier", "credential");
  }

  @Test
  void aTextInAnotherLanguageSaysSo() {
    Document page = award(Language.ENGLISH, SampleRegister.IN_FORCE);
    assertThat(page.select(".evidence [lang=fr]").text()).contains("Retour d'un pair");
  }

  @Test
  void aMetaBadgeShowsItsTreeAndHidesOtherAddresses() {
    Document page = award(Language.FRENCH, SampleRegister.META_AWARD);
    assertThat(page.select(".tree a[href='../../badges/ecoute-active/2/']")).hasSize(1);
    assertThat(page.select(".rule").eachText())
        .containsExactly(
            "Tous les badges suivants (2) :",
            "Au moins un de ces 2 badges, d’émetteurs différents :");
    assertThat(page.html()).doesNotContain(SampleRegister.BY_LINK.value());
    assertThat(page.select("a[href*=" + SampleRegister.IN_FORCE + "]")).hasSize(1);
  }

  @Test
  void linkedInGetsEveryValueEncoded() {
    String link =
        award(Language.FRENCH, SampleRegister.META_AWARD)
            .select("a[href^=https://www.linkedin.com]")
            .attr("href");
    assertThat(link)
        .startsWith(
            "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
                + "&name=Passeuse%2C%20passeur%20de%20cap&organizationName=La%20Grange"
                + "%20aux%20Possibles&issueYear=2026&issueMonth=10&expirationYear=2029"
                + "&expirationMonth=10&certUrl=https%3A%2F%2Fbadges.example.org%2Fval%2F");
  }

  @Test
  void aPreviewOnThisMachineOffersNoServiceThatCannotReachIt() {
    Pages preview =
        new Pages(
            sample.checked(), SampleRegister.publication(Mode.PREVIEW, "http://127.0.0.1:8080/"));
    Document page = html(preview.award(Language.FRENCH, sample.whole(SampleRegister.IN_FORCE)));
    assertThat(page.select("a[href*=verifierplus], a[href*=linkedin]")).isEmpty();
  }

  @Test
  void draftsAreShownInAPreviewAlone() {
    assertThat(pages.badges()).doesNotContain(SampleRegister.DRAFT);
    assertThat(
            new Pages(
                    sample.checked(),
                    SampleRegister.publication(Mode.PREVIEW, "http://127.0.0.1:8080/"))
                .badges())
        .contains(SampleRegister.DRAFT);
    assertThatThrownBy(() -> pages.badge(Language.FRENCH, SampleRegister.DRAFT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDraftHasNoAwardPages() {
    Pages draft =
        new Pages(
            sample.checked(),
            SampleRegister.publication(Mode.DRAFT_OTHER_ADDRESS, "https://fork.example/"));
    assertThatThrownBy(() -> draft.award(Language.FRENCH, sample.whole(SampleRegister.IN_FORCE)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theNewestPageShowsWhatIsAwarded() {
    Document page = html(pages.newestBadge(Language.FRENCH, new Slug("ecoute-active")));
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://badges.example.org/val/badges/ecoute-active/2/");
    assertThat(page.select("#versions + ul a").text()).startsWith("Version 1");
  }

  @Test
  void smallCountsStayVague() {
    Document page = html(pages.badge(Language.FRENCH, SampleRegister.DECODER));
    assertThat(page.select("#awards + p").text()).isEqualTo("Délivré moins de cinq fois.");
    assertThat(page.html()).doesNotContain(SampleRegister.BY_LINK.value());
  }

  @Test
  void definitionsSpeakSchemaOrg() throws JsonException {
    SampleRegister hostile = HostileRegister.sample();
    Document page =
        html(
            new Pages(hostile.checked(), SampleRegister.published())
                .badge(Language.FRENCH, SampleRegister.badge("hostile", "1")));
    JsonNode data =
        Json.parse(
            page.select("script[type=application/ld+json]")
                .get(0)
                .data()
                .getBytes(StandardCharsets.UTF_8));
    assertThat(data.get("@type").asString()).isEqualTo("EducationalOccupationalCredential");
    assertThat(data.get("description").asString())
        .isEqualTo("Description " + HostileRegister.MARKUP + " </script><!--");
    assertThat(page.select("script")).hasSize(2);
  }

  @Test
  void anIssuerWithOneLanguageHasOne() {
    SampleRegister alone = new SampleRegister().in(Language.FRENCH);
    Pages french = new Pages(alone.checked(), SampleRegister.published());
    assertThat(french.languages()).isEqualTo(List.of(Language.FRENCH));
    assertThat(html(french.home(Language.FRENCH)).select(".langs, link[hreflang]")).isEmpty();
  }

  @Test
  void aLanguageThatPagesDoNotSpeakHasNone() {
    SampleRegister sample = new SampleRegister().in(new Language("br"), Language.FRENCH);
    Pages pages = new Pages(sample.checked(), SampleRegister.published());
    assertThat(pages.languages()).isEqualTo(List.of(Language.FRENCH));
    Document home = html(pages.home(Language.FRENCH));
    assertThat(home.select("html").attr("lang")).isEqualTo("fr");
    assertThat(home.select(".langs, link[hreflang]")).isEmpty();
    assertThat(home.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://badges.example.org/val/");
  }

  @Test
  void theKeyOfAPreviewHasNoDate() {
    Pages preview =
        new Pages(
            sample.checked(), SampleRegister.publication(Mode.PREVIEW, "http://127.0.0.1:8080/"));
    assertThat(html(pages.keys(Language.FRENCH)).select("article.key time")).isNotEmpty();
    assertThat(html(preview.keys(Language.FRENCH)).select("article.key dt").eachText())
        .contains("Ed25519")
        .noneMatch(label -> label.startsWith("Cré"));
  }

  @Test
  void feedsNameNobody() {
    Feeds feeds = new Feeds(sample.checked(), SampleRegister.published());
    for (byte[] feed : List.of(feeds.jsonFeed(), feeds.atomFeed(), feeds.index())) {
      assertThat(new String(feed, StandardCharsets.UTF_8))
          .doesNotContain(
              "Camille", "Sacha", "Noé", SampleRegister.REVOKED.value(), "autre personne");
    }
  }

  @Test
  void theSitemapListsWhatMayBeIndexed() {
    String map =
        new String(
            new Feeds(sample.checked(), SampleRegister.published()).sitemap(),
            StandardCharsets.UTF_8);
    assertThat(map)
        .contains("https://badges.example.org/val/en/badges/ecoute-active/2/")
        .contains(SampleRegister.IN_FORCE.value())
        .doesNotContain(SampleRegister.BY_LINK.value(), SampleRegister.UNPUBLISHED.value());
  }
}
