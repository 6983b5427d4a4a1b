package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BakerSvgTest {
  private static final byte[] SVG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
        <circle cx="50" cy="50" r="40" fill="#336699"/>
      </svg>
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final String ASSERTION =
      text(new OpenBadges2(Example.register(), Example.IDENTITY).assertion(Example.RICH));
  private static final String CREDENTIAL =
      text(new OpenBadges3(Example.register(), Example.IDENTITY).credential(Example.RICH));

  @Test
  void anSvgCarriesBothForms() throws Exception {
    byte[] baked = bakedSvg(Baker.of(Optional.of(SVG), Optional.of(pixels()))).orElseThrow();
    assertThat(HandedIn.baked(baked))
        .isEqualTo(Map.of("assertion", ASSERTION, "credential", CREDENTIAL));
    assertThat(new String(baked, StandardCharsets.UTF_8)).contains("<circle");
  }

  @Test
  void bakingABakedSvgReplacesWhatItCarried() throws Exception {
    byte[] once = bakedSvg(Baker.of(Optional.of(SVG), Optional.of(pixels()))).orElseThrow();
    byte[] again =
        Baker.of(Optional.of(once), Optional.of(pixels()))
            .svg(utf8(HandedIn.ASSERTION), utf8(HandedIn.CREDENTIAL))
            .orElseThrow();
    assertThat(HandedIn.baked(again))
        .isEqualTo(Map.of("assertion", HandedIn.ASSERTION, "credential", HandedIn.CREDENTIAL));
    assertThat(new String(again, StandardCharsets.UTF_8))
        .containsOnlyOnce("<openbadges:credential")
        .containsOnlyOnce("<openbadges:assertion")
        .doesNotContain(Example.RICH.id().value());
  }

  @Test
  void aBadgeWithADrawingOnlyGetsItsPngDrawn() throws Exception {
    byte[] baked =
        Baker.of(Optional.of(SVG), Optional.empty()).png(utf8(ASSERTION), utf8(CREDENTIAL));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(baked));
    assertThat(image.getWidth()).isEqualTo(Baker.DRAWN_SIZE);
    assertThat(image.getRGB(200, 200)).isEqualTo(0xFF336699);
    assertThat(HandedIn.baked(baked)).containsEntry("openbadgecredential", CREDENTIAL);
    assertThat(HandedIn.baked(Baker.drawn(SVG))).isEmpty();
  }

  @Test
  void anImageFromElsewhereMayCarryAnAddressOrASignature() throws Exception {
    byte[] svg =
        utf8(
            """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">
            <openbadges:assertion verify="https://example.org/1.json"></openbadges:assertion>
            </svg>
            """);
    assertThat(HandedIn.baked(svg)).containsValue("https://example.org/1.json");
  }

  private static Optional<byte[]> bakedSvg(Baker baker) {
    return baker.svg(utf8(ASSERTION), utf8(CREDENTIAL));
  }

  private static byte[] pixels() throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 4, 0xFF112233);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, "png", out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(JsonNode document) {
    return new String(Json.compact(document), StandardCharsets.UTF_8);
  }
}
