package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages and feeds are byte for byte what somebody looked at and kept. Refresh them with {@code mvn
 * test -Dtest=GoldenPagesTest -Dgolden.update=true} and read the difference.
 */
class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/pages");

  /** One page of each sort and state; the others are made of the same parts. */
  private static final List<String> KEPT =
      List.of(
          "index.html",
          "en/index.html",
          "404.html",
          "issuer/index.html",
          "keys/index.html",
          "en/keys/index.html",
          "verify/index.html",
          "en/verify/index.html",
          page("badges/ecoute-active/2"),
          page("en/badges/ecoute-active/2"),
          page("badges/ecoute-active/1"),
          page("badges/passeur-de-cap"),
          page("badges/batisseur-de-reconnaissance/1"),
          page("badges/pot-commun/1"),
          page("assertions/" + SampleRegister.IN_FORCE),
          page("en/assertions/" + SampleRegister.IN_FORCE),
          page("assertions/" + SampleRegister.EXPIRED),
          page("assertions/" + SampleRegister.REVOKED),
          page("assertions/" + SampleRegister.SUPERSEDED),
          page("assertions/" + SampleRegister.BY_LINK),
          page("assertions/" + SampleRegister.UNPUBLISHED),
          page("assertions/" + SampleRegister.META_AWARD),
          page("assertions/" + SampleRegister.ATTENDED));

  private static String page(String folder) {
    return folder + "/index.html";
  }

  private static Map<String, byte[]> made() {
    Publication publication = SampleRegister.published();
    SampleRegister sample = new SampleRegister();
    Map<String, byte[]> made = new TreeMap<>(AllPages.of(sample.checked(), publication));
    made.keySet().retainAll(KEPT);
    Feeds feeds = new Feeds(sample.checked(), publication);
    made.put(Feeds.indexPath().value(), feeds.index());
    made.put(Feeds.sitemapPath().value(), feeds.sitemap());
    made.put(Feeds.jsonFeedPath().value(), feeds.jsonFeed());
    made.put(Feeds.atomFeedPath().value(), feeds.atomFeed());
    made.put(
        "draft.html",
        new Pages(
                sample.checked(),
                SampleRegister.publication(
                    Publication.Mode.DRAFT_WITHOUT_KEY, "https://badges.example.org/val/"))
            .home(sample.checked().register().issuer().defaultLanguage()));
    return made;
  }

  @Test
  void pagesAreWhatSomebodyLookedAt() throws IOException {
    Map<String, byte[]> made = made();
    assertThat(made).hasSize(KEPT.size() + 5);
    if (Boolean.getBoolean("golden.update")) {
      write(made);
    }
    for (Map.Entry<String, byte[]> page : made.entrySet()) {
      assertThat(GOLDEN.resolve(page.getKey())).exists();
      assertThat(new String(page.getValue(), StandardCharsets.UTF_8))
          .as(page.getKey())
          .isEqualTo(Files.readString(GOLDEN.resolve(page.getKey())));
    }
    assertThat(kept()).containsExactlyInAnyOrderElementsOf(made.keySet());
  }

  private static List<String> kept() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static void write(Map<String, byte[]> made) throws IOException {
    List<String> stale = new ArrayList<>(Files.exists(GOLDEN) ? kept() : List.of());
    stale.removeAll(made.keySet());
    for (String path : stale) {
      Files.delete(GOLDEN.resolve(path));
    }
    for (Map.Entry<String, byte[]> page : made.entrySet()) {
      Path file = GOLDEN.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, page.getValue());
    }
  }
}
