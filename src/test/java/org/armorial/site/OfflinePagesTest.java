package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.armorial.model.BadgeKind;
import org.armorial.repository.Digests;
import org.armorial.site.Publication.Mode;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that are one file each and need no site around them. */
class OfflinePagesTest {
  static Stream<Document> pages() {
    return Messages.LANGUAGES.stream()
        .flatMap(
            language ->
                Stream.of(new SampleRegister(), HostileRegister.sample())
                    .map(sample -> new Pages(sample.checked(), SampleRegister.published()))
                    .flatMap(
                        pages ->
                            Stream.of(
                                pages.canvas(language),
                                pages.request(language),
                                pages.jury(language))))
        .map(OfflinePagesTest::parsed);
  }

  private static Document parsed(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsLoadedAndOnlyItsOwnScriptRuns(Document page) {
    assertThat(page.select("[src], [srcset], link, iframe, object, embed, base, [action]"))
        .isEmpty();
    assertThat(page.select("[style]")).isEmpty();
    for (Element element : page.getAllElements()) {
      element.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWith("on"));
    }
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe");
    for (String inline : List.of("style", "script")) {
      assertThat(page.select(inline)).hasSize(1);
      String code = page.select(inline).get(0).data();
      assertThat(policy).contains(inline + "-src '" + digest(code) + "'");
      assertThat(code).doesNotContain("innerHTML", "eval(", "fetch(", "XMLHttpRequest");
    }
  }

  private static String digest(String code) {
    String hex = Digests.sha256(code.getBytes(StandardCharsets.UTF_8)).value();
    return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFieldHasALabelAndEveryLabelAField(Document page) {
    for (Element label : page.select("label[for]")) {
      assertThat(page.getElementById(label.attr("for"))).as(label.text()).isNotNull();
    }
    for (Element field : page.select("input, select, textarea")) {
      boolean named =
          field.closest("label") != null
              || field.hasAttr("aria-label")
              || !page.select("label[for=" + field.id() + "]").isEmpty();
      assertThat(named).as(field.outerHtml()).isTrue();
    }
    for (Element field : page.select("[aria-describedby]")) {
      assertThat(page.getElementById(field.attr("aria-describedby"))).isNotNull();
    }
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main")).hasSize(1);
  }

  @Test
  void onlyOpenBadgesCanBeAskedFor() {
    Pages pages = new Pages(new SampleRegister().checked(), SampleRegister.published());
    Document page = parsed(pages.request(Language.FRENCH));
    List<String> offered = page.select("select[name=badge] option").eachAttr("value");
    assertThat(offered)
        .contains(SampleRegister.LISTENING.toString(), SampleRegister.META.toString())
        .doesNotContain(
            SampleRegister.CONSULTATION.toString(),
            SampleRegister.RETIRED.toString(),
            SampleRegister.DRAFT.toString());
    assertThat(page.select("[data-badge]")).hasSize(offered.size() - 1);
  }

  @Test
  void theCanvasAsksForEveryKind() {
    Document page = parsed(Canvas.page(Language.ENGLISH, java.util.Optional.empty()));
    assertThat(page.select("select[name=kind] option").eachAttr("value"))
        .containsAll(Stream.of(BadgeKind.values()).map(BadgeKind::word).toList());
  }

  @Test
  void aDraftHasNone() {
    Publication draft =
        SampleRegister.publication(Mode.DRAFT_WITHOUT_KEY, "https://badges.example.org/val/");
    Pages pages = new Pages(new SampleRegister().checked(), draft);
    assertThat(pages.offlineLanguages()).isEmpty();
    String issuer = new String(pages.issuer(Language.FRENCH), StandardCharsets.UTF_8);
    assertThat(issuer).doesNotContain("guide/");
  }
}
