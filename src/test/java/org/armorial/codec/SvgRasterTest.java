package org.armorial.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.Test;

class SvgRasterTest {
  private final Findings findings = new Findings();

  private SvgImage image(String attributes, String inner) {
    String text =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">" + inner + "</svg>";
    return SafeSvg.read("image.svg", text.getBytes(UTF_8), findings).orElseThrow();
  }

  private static BufferedImage pixels(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void shapesAreDrawnInTheirColours() throws Exception {
    byte[] png =
        SvgRaster.png(
            image("viewBox='0 0 4 4'", "<rect x='2' width='2' height='4' fill='#0a6'/>"), 64);
    assertThat(Png.check("image.png", png, findings)).isPresent();
    BufferedImage drawn = pixels(png);
    assertThat(drawn.getWidth()).isEqualTo(64);
    assertThat(drawn.getRGB(10, 10)).isZero();
    assertThat(drawn.getRGB(40, 10)).isEqualTo(0xFF00AA66);
    assertThat(png.length).isLessThan(200);
  }

  @Test
  void imageWithoutViewBoxOrSquareIsFittedInTheMiddle() throws Exception {
    byte[] png =
        SvgRaster.png(
            image("width='20' height='10'", "<rect width='20' height='10' fill='red'/>"), 100);
    BufferedImage drawn = pixels(png);
    assertThat(drawn.getRGB(50, 20)).isZero();
    assertThat(drawn.getRGB(2, 30)).isEqualTo(0xFFFF0000);
    assertThat(drawn.getRGB(98, 70)).isEqualTo(0xFFFF0000);
    assertThat(drawn.getRGB(50, 80)).isZero();
  }

  /** Equal on the JDKs that the tests run on: curves, gradients, clips, masks, dashes, filters. */
  @Test
  void bytesAreThoseOfEveryMachine() throws Exception {
    String inner =
        """
        <defs><linearGradient id='a' x2='1' y2='1'><stop stop-color='#f00'/>
        <stop offset='.4' stop-color='#0f0' stop-opacity='.5'/><stop offset='1' stop-color='#00f'/>
        </linearGradient><radialGradient id='b'><stop stop-color='#fff'/>
        <stop offset='1' stop-opacity='0'/></radialGradient>
        <clipPath id='c'><circle cx='50' cy='50' r='40'/></clipPath>
        <mask id='m'><rect width='100' height='100' fill='url(#b)'/></mask>
        <filter id='f'><feGaussianBlur stdDeviation='3'/></filter></defs>
        <rect width='100' height='100' fill='url(#a)' rx='13'/>
        <rect x='10' y='10' width='70' height='70' clip-path='url(#c)' transform='rotate(13 5 5)'/>
        <circle cx='60' cy='60' r='35' fill='url(#b)' opacity='.7'/>
        <rect x='5' y='50' width='80' height='30' fill='#f0f' mask='url(#m)'/>
        <circle cx='30' cy='30' r='20' fill='#ff0' filter='url(#f)'/>
        <path d='M10 90C30 10 70 190 90 10' stroke='#037' stroke-width='3.3' fill='none'
          stroke-dasharray='5 3.3 1' stroke-linecap='round'/>
        """;
    byte[] png = SvgRaster.png(image("viewBox='0 0 100 100'", inner), 512);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(png);
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("da29a51807983c388c0e449f0d98f35f0382546d1d74e1f02c5b13f59f51fc98");
  }

  @Test
  void lettersAreRefused() {
    SvgImage letters = image("viewBox='0 0 1 1'", "<text>A</text>");
    assertThatThrownBy(() -> SvgRaster.png(letters, 64))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
