package org.armorial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import org.armorial.fault.Findings;

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
}
