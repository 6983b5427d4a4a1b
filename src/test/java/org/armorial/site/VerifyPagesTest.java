package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.armorial.model.SitePath;
import org.armorial.site.Publication.Mode;
import org.armorial.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that checks any badge, and what award pages give their script. */
class VerifyPagesTest {
  private final SampleRegister sample = new SampleRegister();
  private final Pages pages = new Pages(sample.checked(), SampleRegister.published());

  private static Document html(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private Document verify(Language language) {
    return html(pages.verify(language));
  }

  @Test
  void withoutScriptsItSaysWhatToDoInstead() {
    Document page = verify(Language.ENGLISH);
    assertThat(page.select("noscript").text()).contains("armorial verify");
    assertThat(page.select("noscript a").attr("href")).isEqualTo("../../en/keys/");
    assertThat(page.select("[data-verify]").hasAttr("hidden")).isTrue();
  }

  @Test
  void itTellsWhatItDoesAsItDoesIt() {
    Document page = verify(Language.FRENCH);
    assertThat(page.select("[role=status][data-telling]")).hasSize(1);
    for (Element input : page.select("input, textarea")) {
      assertThat(page.select("label[for=" + input.id() + "]").text()).isNotBlank();
      assertThat(page.select("#" + input.attr("aria-describedby")).text()).isNotBlank();
    }
    assertThat(page.select("#holder-about").text()).contains("n’est envoyée à personne");
  }

  @Test
  void itsDataStandsWhereItSays() {
    for (Map.Entry<Language, String> folder :
        Map.of(Language.FRENCH, "", Language.ENGLISH, "en/").entrySet()) {
      Element root = verify(folder.getKey()).select("[data-verify]").get(0);
      for (String name : new String[] {"contexts", "shapes", "texts"}) {
        String address =
            java.net
                .URI
                .create("/" + folder.getValue() + "verify/")
                .resolve(root.attr("data-" + name))
                .getPath();
        assertThat(Assets.all()).containsKey(new SitePath(address.substring(1)));
      }
      assertThat(root.attr("data-texts")).endsWith("texts." + folder.getKey().tag() + ".json");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyPageLeadsToIt(Mode mode) {
    String base = "https://badges.example.org/val/";
    AllPages.of(sample.checked(), SampleRegister.publication(mode, base))
        .forEach(
            (path, page) ->
                assertThat(html(page).select("nav a[href$=verify/], nav a[aria-current][href=./]"))
                    .as(path)
                    .isNotEmpty());
  }

  @Test
  void anAwardInForceGivesItsScriptWhatToCheck() {
    Document page = html(pages.award(Language.ENGLISH, sample.whole(SampleRegister.IN_FORCE)));
    Element check = page.select("[data-check]").get(0);
    String own = "../../../assertions/" + SampleRegister.IN_FORCE + "/credential.txt";
    assertThat(check.attr("data-credential")).isEqualTo(own);
    assertThat(check.attr("data-list")).isEqualTo("../../../status/2.txt");
    assertThat(check.attr("data-keys")).isEqualTo("../../../keys/");
    assertThat(check.hasAttr("hidden")).isTrue();
    assertThat(check.select("[data-outcome]").eachAttr("data-outcome"))
        .containsExactly(
            "verified", "expired", "not-yet", "revoked", "suspended", "differs", "broken");
    assertThat(page.select(".status .word").text()).isEqualTo("Published as valid");
    assertThat(page.select(".tone-verified")).isEmpty();
    assertThat(page.select("script[src$=/check.js][type=module]")).hasSize(1);
    assertThat(page.select("a[href*=/verify/#url=https%3A%2F%2F]")).hasSize(1);
  }

  @Test
  void whatIsRevokedOrGoneIsLeftAlone() {
    Document revoked = html(pages.award(Language.ENGLISH, sample.whole(SampleRegister.REVOKED)));
    assertThat(revoked.select("[data-check], script[src$=/check.js]")).isEmpty();
    Document gone = html(pages.award(Language.ENGLISH, sample.whole(SampleRegister.UNPUBLISHED)));
    assertThat(gone.select("[data-check], script[src$=/check.js]")).isEmpty();
  }
}
