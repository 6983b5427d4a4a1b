package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.armorial.model.SitePath;
import org.armorial.site.Publication.Mode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page of every build. */
class EveryPageTest {
  private static final String BASE = "https://badges.example.org/val/";
  private static final Pattern ADDRESS = Pattern.compile("(https://|mailto:).*");

  /** Tools that work without the rest of the site, and so are no pages of it. */
  private static final Set<String> OFFLINE =
      Set.of(
          "guide/canvas.fr.html",
          "guide/canvas.en.html",
          "guide/request.fr.html",
          "guide/request.en.html",
          "guide/approve.fr.html",
          "guide/approve.en.html");

  private static final Set<String> PATHS =
      Set.copyOf(AllPages.of(new SampleRegister().checked(), SampleRegister.published()).keySet());

  record Page(String path, Document html) {
    @Override
    public String toString() {
      return path;
    }
  }

  static List<Page> pages() {
    return pages(Mode.PUBLISHED, new SampleRegister());
  }

  static List<Page> pages(Mode mode, SampleRegister sample) {
    Map<String, byte[]> all =
        new TreeMap<>(AllPages.of(sample.checked(), SampleRegister.publication(mode, BASE)));
    return all.entrySet().stream()
        .map(
            page ->
                new Page(
                    page.getKey(),
                    Jsoup.parse(new String(page.getValue(), StandardCharsets.UTF_8))))
        .toList();
  }

  static Stream<Page> hostilePages() {
    return Stream.concat(
        pages().stream(), pages(Mode.PUBLISHED, HostileRegister.sample()).stream());
  }

  @ParameterizedTest
  @MethodSource("hostilePages")
  void nothingRunsInline(Page page) {
    Document html = page.html();
    assertThat(html.select("style, [style], base, iframe, object, embed, form")).isEmpty();
    for (Element script : html.select("script")) {
      assertThat(script.hasAttr("src") || script.attr("type").equals("application/ld+json"))
          .isTrue();
    }
    for (Element element : html.getAllElements()) {
      element.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWith("on"));
    }
  }

  @ParameterizedTest
  @MethodSource("hostilePages")
  void nothingIsLoadedFromElsewhere(Page page) {
    List<String> loaded = new ArrayList<>();
    page.html().select("[src]").forEach(e -> loaded.add(e.attr("src")));
    page.html()
        .select("link[rel=stylesheet], link[rel=icon]")
        .forEach(e -> loaded.add(e.attr("href")));
    assertThat(loaded).isNotEmpty().noneMatch(a -> a.contains(":") || a.startsWith("//"));
    assertThat(page.html().select("[srcset], [poster], [background], [data]")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("hostilePages")
  void addressesAreOnTheAllowList(Page page) {
    for (Element link : page.html().select("a[href], link[href]")) {
      String href = link.attr("href");
      if (href.contains(":")) {
        assertThat(href).matches(ADDRESS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksInsideAreRelativeAndLeadToPages(Page page) {
    for (Element link : page.html().select("a[href]")) {
      String href = link.attr("href");
      assertThat(href).doesNotStartWith(BASE);
      if (page.path().equals("404.html") || href.contains(":") || href.startsWith("#")) {
        continue;
      }
      String target = resolve(page.path(), href);
      if (target.startsWith("guide/")) {
        assertThat(target).isIn(OFFLINE);
      } else if (target.endsWith(".html")) {
        assertThat(PATHS).as(page.path() + " -> " + href).contains(target);
      } else {
        assertThat(new SitePath(target).value()).doesNotContain("..");
      }
    }
  }

  private static String resolve(String page, String href) {
    String folder = page.contains("/") ? page.substring(0, page.lastIndexOf('/') + 1) : "";
    String path = java.net.URI.create("/" + folder).resolve(href).getPath().substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  @ParameterizedTest
  @MethodSource("hostilePages")
  void structureHolds(Page page) {
    Document html = page.html();
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("main")).hasSize(1);
    assertThat(html.select("header, footer, nav[aria-label]")).isNotEmpty();
    assertThat(html.select("a.skip[href=#main]")).hasSize(1);
    assertThat(html.select("main#main")).hasSize(1);
    assertThat(html.select("html").attr("lang")).isNotEmpty();
    assertThat(html.title()).isNotBlank();
    assertThat(html.select("img:not([alt])")).isEmpty();
    Set<String> ids = new HashSet<>();
    html.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as(e.id()).isTrue());
    html.select("[aria-labelledby]")
        .forEach(e -> assertThat(ids).contains(e.attr("aria-labelledby")));
    html.select("a[href^=#]").forEach(e -> assertThat(ids).contains(e.attr("href").substring(1)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void policyStandsFirst(Page page) {
    Element first = page.html().head().child(0);
    assertThat(first.attr("http-equiv")).isEqualTo("Content-Security-Policy");
    // Only the page that checks any badge asks other sites, and none without TLS.
    boolean isVerify = page.path().matches("([a-z-]+/)?verify/index\\.html");
    assertThat(first.attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                + (isVerify ? " connect-src 'self' https:;" : " connect-src 'self';")
                + " base-uri 'none'; form-action 'none'");
    assertThat(page.html().select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void onlyPublicAwardsAreIndexed(Page page) {
    boolean hidden = !page.html().select("meta[name=robots][content='noindex,nofollow']").isEmpty();
    boolean expected =
        page.path().equals("404.html")
            || Stream.of(
                    SampleRegister.BY_LINK,
                    SampleRegister.EXPIRED,
                    SampleRegister.SUPERSEDED,
                    SampleRegister.UNPUBLISHED)
                .anyMatch(award -> page.path().contains("assertions/" + award));
    assertThat(hidden).isEqualTo(expected);
    assertThat(page.html().select("link[rel=canonical]").isEmpty()).isEqualTo(hidden);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"PUBLISHED"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyOtherBuildSaysSoOnEveryPage(Mode mode) {
    for (Page page : pages(mode, new SampleRegister())) {
      assertThat(page.html().select("aside.notice")).as(page.path()).hasSize(1);
      assertThat(page.html().select("meta[name=robots][content='noindex,nofollow']"))
          .as(page.path())
          .hasSize(1);
      if (mode.isDraft()) {
        assertThat(
                page.html()
                    .select("[href$=.json]:not([href^=https:]), [href$=.txt], [href*=assertions]"))
            .as(page.path())
            .isEmpty();
        assertThat(page.html().select("link[rel=canonical], meta[property^=og]")).isEmpty();
      }
    }
  }
}
