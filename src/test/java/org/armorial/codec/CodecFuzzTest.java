package org.armorial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.armorial.fault.Findings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Any bytes give a value or a told refusal, never anything else. */
class CodecFuzzTest {
  private final Findings findings = new Findings();

  @FuzzTest
  void yaml(byte[] bytes) {
    Optional<YamlNode> tree = YamlReader.read("fuzz.yaml", bytes, findings);
    assertThat(tree.isPresent() || findings.hasErrors()).isTrue();
  }

  @FuzzTest
  void gzip(byte[] bytes) {
    try {
      assertThat(Gzip.decompress(bytes, 1 << 16)).hasSizeLessThanOrEqualTo(1 << 16);
    } catch (CodecException refused) {
      assertThat(refused).hasMessageStartingWith("couldn't ");
    }
  }

  @FuzzTest
  void png(byte[] bytes) {
    Optional<PngImage> image = Png.check("fuzz.png", bytes, findings);
    assertThat(image.isPresent() || findings.hasErrors()).isTrue();
    try {
      Png.splice(bytes, List.of(new PngText("openbadges", "{}")));
      Png.read(bytes).texts();
    } catch (CodecException refused) {
      assertThat(refused).hasMessageStartingWith("couldn't ");
    }
  }

  @FuzzTest
  void markdown(byte[] bytes) {
    String html = Markdown.html(new String(bytes, StandardCharsets.UTF_8));
    Element body = Jsoup.parseBodyFragment(html).body();
    assertThat(body.select("script, img, svg, iframe, style, object, [onload], [onerror]"))
        .isEmpty();
    assertThat(body.select("a").eachAttr("href"))
        .allMatch(address -> address.startsWith("https://") || address.startsWith("mailto:"));
    Markdown.faults("fuzz.md", bytes, findings);
  }
}
