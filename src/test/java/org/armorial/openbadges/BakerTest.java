package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BakerTest {
  private static final String ASSERTION =
      text(new OpenBadges2(Example.register(), Example.IDENTITY).assertion(Example.RICH));
  private static final String CREDENTIAL =
      text(new OpenBadges3(Example.register(), Example.IDENTITY).credential(Example.RICH));

  @Test
  void aPngCarriesEachFormOnceUncompressedAndKeepsItsPixels() throws Exception {
    byte[] pixels = pixels();
    byte[] baked = bakedPng(Baker.of(Optional.empty(), Optional.of(pixels)));

    List<Chunk> texts = chunks(baked).stream().filter(c -> c.type().equals("iTXt")).toList();
    assertThat(texts.stream().map(Chunk::body).map(BakerTest::latin1))
        .satisfiesExactlyInAnyOrder(
            // Open Badges 2.0, baking: keyword, no compression, no language, no translated keyword.
            body -> assertThat(body).startsWith("openbadges\0\0\0\0\0{"),
            body -> assertThat(body).startsWith("openbadgecredential\0\0\0\0\0{"));
    assertThat(chunks(baked).stream().filter(c -> !c.type().equals("iTXt")))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(chunks(pixels));
    assertThat(HandedIn.baked(baked))
        .isEqualTo(Map.of("openbadges", ASSERTION, "openbadgecredential", CREDENTIAL));
  }

  @Test
  void bakingABakedPngReplacesWhatItCarried() throws Exception {
    byte[] once = bakedPng(Baker.of(Optional.empty(), Optional.of(pixels())));
    Baker again = Baker.of(Optional.empty(), Optional.of(once));
    assertThat(bakedPng(again)).isEqualTo(once);
    assertThat(HandedIn.baked(again.png(utf8(HandedIn.ASSERTION), utf8(HandedIn.CREDENTIAL))))
        .isEqualTo(
            Map.of("openbadges", HandedIn.ASSERTION, "openbadgecredential", HandedIn.CREDENTIAL));
  }

  @Test
  void aBadgeWithoutADrawingHasNoSvg() throws IOException {
    assertThat(bakedSvg(Baker.of(Optional.empty(), Optional.of(pixels())))).isEmpty();
  }

  private static byte[] bakedPng(Baker baker) {
    return baker.png(utf8(ASSERTION), utf8(CREDENTIAL));
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

  private record Chunk(String type, byte[] body) {}

  /** PNG third edition, section 5.3: length, type, body, check value. */
  private static List<Chunk> chunks(byte[] png) {
    ByteBuffer in = ByteBuffer.wrap(png, 8, png.length - 8);
    List<Chunk> chunks = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] body = new byte[in.getInt()];
      byte[] type = new byte[4];
      in.get(type).get(body).getInt();
      chunks.add(new Chunk(latin1(type), body));
    }
    return chunks;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(JsonNode document) {
    return new String(Json.compact(document), StandardCharsets.UTF_8);
  }
}
