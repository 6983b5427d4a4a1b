package org.armorial.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
  void json(byte[] bytes) {
    try {
      byte[] canonical = Jcs.bytes(Json.parse(bytes));
      assertThat(Jcs.bytes(Json.parse(canonical))).isEqualTo(canonical);
    } catch (JsonException refused) {
      assertThat(refused.line()).isPositive();
    }
  }

  @FuzzTest
  void multibase(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Multibase.decode(text)
        .ifPresent(
            decoded ->
                assertThat(text).isIn(Multibase.base58(decoded), Multibase.base64url(decoded)));
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

  /** What we accept, the parser of the JDK accepts too, and sees the same elements. */
  @FuzzTest
  void svg(byte[] bytes) throws XMLStreamException {
    Optional<SvgImage> image = SafeSvg.read("fuzz.svg", bytes, findings);
    assertThat(image.isPresent() || findings.hasErrors()).isTrue();
    if (image.isPresent()) {
      byte[] baked =
          image
              .get()
              .prepare(Map.of("openbadges", "urn:x"))
              .with("<openbadges:a/>".getBytes(UTF_8));
      assertThat(elements(baked)).isGreaterThan(1);
    }
    try {
      assertThat(SafeSvg.baked(bytes)).isNotNull();
    } catch (CodecException refused) {
      assertThat(refused).hasMessageStartingWith("couldn't ");
    }
  }

  private static int elements(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    int count = 0;
    while (reader.hasNext()) {
      count += reader.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
    }
    return count;
  }
}
