package org.armorial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] svg(String inner) {
    return utf8(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"512\" height=\"512\""
            + " viewBox=\"0 0 512 512\"><circle cx=\"256\" cy=\"256\" r=\"200\" fill=\"#b9562b\"/>"
            + inner
            + "</svg>");
  }

  /** A disc on nothing, with a bar across it. */
  private static BufferedImage disc(BufferedImage canvas, Color bar) {
    int size = canvas.getHeight();
    Graphics2D graphics = canvas.createGraphics();
    if (!canvas.getColorModel().hasAlpha()) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, canvas.getWidth(), size);
    }
    graphics.setColor(Color.BLACK);
    graphics.fillOval(0, 0, size, size);
    graphics.setColor(bar);
    graphics.fillRect(size / 8, size * 3 / 8, size * 3 / 4, size / 4);
    graphics.dispose();
    return canvas;
  }

  private static byte[] png(BufferedImage image, boolean interlaced) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(
          interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static byte[] disc(int type, int size) throws IOException {
    return png(disc(new BufferedImage(size, size, type), Color.WHITE), false);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
      })
  void everyKindOfPixelsIsRead(int type) throws IOException {
    byte[] alpha = disc(BufferedImage.TYPE_INT_ARGB, 200);
    for (boolean interlaced : new boolean[] {false, true}) {
      byte[] other = png(disc(new BufferedImage(200, 200, type), Color.WHITE), interlaced);
      assertThat(Likeness.of(alpha, other)).isEqualTo(Likeness.SAME);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void fewColoursAreReadBitByBit(int bits) throws IOException {
    byte[] shades = new byte[1 << bits];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) (255 * i / (shades.length - 1));
    }
    IndexColorModel colours = new IndexColorModel(bits, shades.length, shades, shades, shades);
    BufferedImage few = new BufferedImage(150, 150, BufferedImage.TYPE_BYTE_BINARY, colours);
    byte[] many = disc(BufferedImage.TYPE_INT_RGB, 150);
    assertThat(Likeness.of(many, png(disc(few, Color.WHITE), true))).isEqualTo(Likeness.SAME);
    assertThat(Likeness.of(many, png(disc(few, Color.BLACK), true))).isEqualTo(Likeness.DIFFERENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 31, 33, 90, 400, 1000})
  void anotherSizeLooksTheSame(int size) throws IOException {
    byte[] solid = png(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), false);
    byte[] large = png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), false);
    assertThat(Likeness.of(large, solid)).isEqualTo(Likeness.SAME);
    if (size > 60) {
      byte[] disc = disc(BufferedImage.TYPE_INT_ARGB, size);
      assertThat(Likeness.of(disc(BufferedImage.TYPE_INT_ARGB, 300), disc))
          .isEqualTo(Likeness.SAME);
      assertThat(Likeness.of(large, disc)).isEqualTo(Likeness.DIFFERENT);
    }
  }

  @Test
  void aPictureIsFittedInTheMiddle() throws IOException {
    BufferedImage wide = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    BufferedImage square = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = square.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 50, 200, 100);
    graphics.dispose();
    assertThat(Likeness.of(png(wide, false), png(square, false))).isEqualTo(Likeness.SAME);
    BufferedImage tall = new BufferedImage(100, 200, BufferedImage.TYPE_INT_RGB);
    assertThat(Likeness.of(png(wide, false), png(tall, false))).isEqualTo(Likeness.DIFFERENT);
  }

  @Test
  void aDrawingIsLikeItsPixels() throws Exception {
    byte[] drawing = svg("");
    SvgImage image = SafeSvg.read("", drawing, new org.armorial.fault.Findings()).orElseThrow();
    byte[] pixels = SvgRaster.png(image, 400);
    assertThat(Likeness.of(drawing, pixels)).isEqualTo(Likeness.SAME);
    byte[] other = svg("<rect width=\"512\" height=\"200\" fill=\"#000\"/>");
    assertThat(Likeness.of(other, pixels)).isEqualTo(Likeness.DIFFERENT);
    assertThat(Likeness.of(other, drawing)).isEqualTo(Likeness.DIFFERENT);
  }

  @Test
  void bakedBadgesAreNoPartOfAPicture() throws Exception {
    String badge =
        "<openbadges:credential xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
            + "<![CDATA[{}]]></openbadges:credential>";
    String letters = "<text x=\"1\" y=\"9\">A</text>";
    assertThat(Likeness.of(svg(letters), svg("\n  " + badge + "\n" + letters)))
        .isEqualTo(Likeness.SAME);
    // Letters look different on every machine: nothing else can be said of them.
    assertThat(Likeness.of(svg(letters), svg("<text x=\"1\" y=\"9\">B</text>")))
        .isEqualTo(Likeness.UNKNOWN);
    byte[] plain = disc(BufferedImage.TYPE_INT_ARGB, 60);
    assertThat(
            Likeness.of(
                plain, Png.splice(plain, List.of(new PngText("openbadgecredential", "{}")))))
        .isEqualTo(Likeness.SAME);
  }

  @Test
  void whatCouldBeDrawnForEverIsNotDrawn() throws IOException {
    byte[] pixels = disc(BufferedImage.TYPE_INT_ARGB, 60);
    for (String endless :
        List.of(
            "<path d=\"M0 0H1e9\" stroke=\"#000\" stroke-dasharray=\"1e-9\"/>",
            "<style>path{STROKE-DASHARRAY:1e-9}</style>",
            "<filter id=\"f\"><feMorphology radius=\"9999\"/></filter>",
            "<pattern id=\"p\" width=\"1e-9\" height=\"1e-9\"/>")) {
      assertThat(Likeness.of(svg(endless), pixels)).as(endless).isEqualTo(Likeness.UNKNOWN);
    }
  }

  /** A PNG that states a size that its data does not have. */
  private static byte[] stating(byte[] png, int width, int height) {
    ByteBuffer bytes = ByteBuffer.wrap(png.clone());
    bytes.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), 12, 17);
    return bytes.putInt(29, (int) sum.getValue()).array();
  }

  @Test
  void bombsAndRuinsAreUnknown() throws IOException {
    byte[] good = disc(BufferedImage.TYPE_INT_ARGB, 64);
    for (byte[] bad :
        List.of(
            stating(good, 1 << 30, 1 << 30),
            stating(good, 4097, 1),
            stating(good, 4096, 4096),
            Arrays.copyOf(good, good.length / 2),
            new byte[0],
            utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            utf8("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>"),
            utf8("GIF89a"))) {
      assertThat(Likeness.of(good, bad)).isEqualTo(Likeness.UNKNOWN);
      assertThat(Likeness.of(bad, good)).isEqualTo(Likeness.UNKNOWN);
    }
  }

  @Test
  void anyChangedByteIsAnAnswer() throws IOException {
    byte[] good = disc(BufferedImage.TYPE_BYTE_INDEXED, 64);
    Random chance = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] bad = good.clone();
      bad[chance.nextInt(bad.length)] ^= (byte) (1 + chance.nextInt(255));
      assertThat(Likeness.of(good, bad)).isNotNull();
    }
  }
}
