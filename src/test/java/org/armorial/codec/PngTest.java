package org.armorial.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {
  private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] IMAGE = PngWriter.write(3, 2, new int[] {1, 2, 3, -1, -2, -3});

  private final Findings findings = new Findings();

  static byte[] chunk(String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(ISO_8859_1));
    sum.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(type.getBytes(ISO_8859_1))
        .put(data)
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] header(int width, int height, int depth, int colour, int interlace) {
    return chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colour)
            .put((byte) 0)
            .put((byte) 0)
            .put((byte) interlace)
            .array());
  }

  private static byte[] text(String keyword, String rest) {
    return (keyword + "\0" + rest).getBytes(ISO_8859_1);
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** An interlaced, animated image with texts of every kind, old badges among them. */
  private static byte[] rich(boolean badges) {
    byte[] pixels = Deflate.zlib(new byte[2 + 2 + 3]);
    byte[] zipped = Deflate.zlib("{\"old\":\"é\"}".getBytes(UTF_8));
    byte[] none = new byte[0];
    return join(
        SIGNATURE,
        header(2, 2, 8, 0, 1),
        chunk("acTL", new byte[8]),
        badges ? chunk("tEXt", text("openbadges", "https://example.org/a")) : none,
        chunk("tEXt", text("Title", "caf\u00e9")),
        badges ? chunk("iTXt", join(text("openbadgecredential", "\1\0\0\0"), zipped)) : none,
        chunk("fcTL", new byte[26]),
        chunk("IDAT", Arrays.copyOf(pixels, 5)),
        chunk("IDAT", Arrays.copyOfRange(pixels, 5, pixels.length)),
        chunk("fdAT", new byte[12]),
        badges ? chunk("zTXt", join(text("openbadges", "\0"), zipped)) : none,
        chunk("prVt", latin("kept")),
        chunk("IEND", none));
  }

  @Test
  void spliceReplacesOldBadgesAndKeepsAllElseByteForByte() throws CodecException {
    List<PngText> badges =
        List.of(
            new PngText("openbadges", "{\"a\":\"é🍰\"}"),
            new PngText("openbadgecredential", "eyJ"));
    byte[] baked = Png.splice(rich(true), badges);
    byte[] clean = rich(false);
    byte[] inserted =
        join(
            chunk(
                "iTXt", join(text("openbadges", "\0\0\0\0"), badges.get(0).text().getBytes(UTF_8))),
            chunk("iTXt", text("openbadgecredential", "\0\0\0\0eyJ")));
    assertThat(baked)
        .isEqualTo(
            join(Arrays.copyOf(clean, 33), inserted, Arrays.copyOfRange(clean, 33, clean.length)));
    assertThat(Png.read(baked).texts()).containsAll(badges);
    assertThat(Png.splice(baked, badges)).isEqualTo(baked);
    assertThat(Png.splice(baked, List.of())).isEqualTo(clean);
  }

  @Test
  void textsOfEveryKindAreRead() throws CodecException {
    assertThat(Png.read(rich(true)).texts())
        .containsExactly(
            new PngText("openbadges", "https://example.org/a"),
            new PngText("Title", "café"),
            new PngText("openbadgecredential", "{\"old\":\"é\"}"),
            new PngText("openbadges", "{\"old\":\"Ã©\"}"));
  }

  @Test
  void soundImagePassesTheCheck() {
    assertThat(Png.check("image.png", rich(true), findings)).isPresent();
    assertThat(Png.check("image.png", IMAGE, findings)).isPresent();
    assertThat(findings.sorted()).isEmpty();
  }

  @Test
  void bombInATextIsRefused() throws CodecException {
    byte[] bomb = Deflate.zlib(new byte[3_000_000]);
    byte[] zipped = chunk("iTXt", join(text("openbadges", "\1\0\0\0"), bomb));
    byte[] other = chunk("zTXt", join(text("Comment", "\0"), bomb));
    PngImage badge = Png.read(join(Arrays.copyOf(IMAGE, 33), zipped, tail()));
    assertThatThrownBy(badge::texts).isInstanceOf(CodecException.class);
    assertThat(Png.read(join(Arrays.copyOf(IMAGE, 33), other, tail())).texts()).isEmpty();
  }

  private static byte[] tail() {
    return Arrays.copyOfRange(IMAGE, 33, IMAGE.length);
  }

  static Stream<Arguments> broken() {
    byte[] idat = chunk("IDAT", Deflate.zlib(new byte[4]));
    byte[] end = chunk("IEND", new byte[0]);
    byte[] head = join(SIGNATURE, header(2, 1, 8, 2, 0));
    byte[] pixels = chunk("IDAT", Deflate.zlib(new byte[7]));
    byte[] badSum = IMAGE.clone();
    badSum[IMAGE.length - 1]++;
    byte[] lie = IMAGE.clone();
    lie[33] = 0x7F;
    byte[] negative = IMAGE.clone();
    negative[33] = (byte) 0xFF;
    return Stream.of(
        Arguments.of("empty", new byte[0]),
        Arguments.of("signature only", SIGNATURE),
        Arguments.of("JPEG", HexFormat.of().parseHex("ffd8ffe000104a464946")),
        Arguments.of("cut", Arrays.copyOf(IMAGE, IMAGE.length - 5)),
        Arguments.of("no end", Arrays.copyOf(IMAGE, IMAGE.length - 12)),
        Arguments.of("sum", badSum),
        Arguments.of("length that lies", lie),
        Arguments.of("negative length", negative),
        Arguments.of("header not first", join(SIGNATURE, pixels, end)),
        Arguments.of("two headers", join(head, header(2, 1, 8, 2, 0), pixels, end)),
        Arguments.of("no pixels", join(head, end)),
        Arguments.of("split pixels", join(head, pixels, chunk("tIME", latin("")), pixels, end)),
        Arguments.of("palette missing", join(SIGNATURE, header(3, 1, 8, 3, 0), idat, end)),
        Arguments.of("palette late", join(head, pixels, chunk("PLTE", new byte[3]), end)),
        Arguments.of("depth 3", join(SIGNATURE, header(2, 1, 3, 2, 0), pixels, end)),
        Arguments.of("no width", join(SIGNATURE, header(0, 1, 8, 2, 0), pixels, end)),
        Arguments.of("interlace 2", join(SIGNATURE, header(2, 1, 8, 2, 2), pixels, end)),
        Arguments.of("unknown critical", join(head, chunk("CgBI", latin("")), pixels, end)),
        Arguments.of("name", join(head, chunk("a1bc", latin("")), pixels, end)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void brokenFileIsRefused(String name, byte[] bytes) {
    assertThatThrownBy(() -> Png.read(bytes))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("couldn't read PNG: ");
    assertThat(Png.check("image.png", bytes, findings)).isEmpty();
    Diagnostic fault = findings.sorted().get(0);
    assertThat(fault.code()).isEqualTo(FaultCode.NOT_AN_IMAGE);
    assertThat(fault.values()).containsKeys("format", "problem.fr", "problem.en");
  }

  static Stream<Arguments> brokenPixels() {
    byte[] head = join(SIGNATURE, header(2, 1, 8, 2, 0));
    byte[] end = chunk("IEND", new byte[0]);
    return Stream.of(
        Arguments.of("few", join(head, chunk("IDAT", Deflate.zlib(new byte[6])), end)),
        Arguments.of("many", join(head, chunk("IDAT", Deflate.zlib(new byte[8])), end)),
        Arguments.of("bomb", join(head, chunk("IDAT", Deflate.zlib(new byte[9_000_000])), end)),
        Arguments.of("noise", join(head, chunk("IDAT", latin("no zlib data")), end)),
        Arguments.of("trailing", join(IMAGE, latin("<script>"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenPixels")
  void brokenPixelsAreRefusedInTheRegister(String name, byte[] bytes) throws CodecException {
    assertThat(Png.read(bytes)).isNotNull();
    assertThat(Png.check("image.png", bytes, findings)).isEmpty();
    assertThat(findings.sorted()).extracting(Diagnostic::code).containsOnly(FaultCode.NOT_AN_IMAGE);
  }

  @Test
  void hugeImagesAreRefused() {
    byte[] wide =
        join(
            SIGNATURE,
            header(4097, 1, 8, 0, 0),
            chunk("IDAT", Deflate.zlib(new byte[4098])),
            chunk("IEND", new byte[0]));
    byte[] heavy = Arrays.copyOf(IMAGE, 50_000_000);
    assertThat(Png.check("a.png", wide, findings)).isEmpty();
    assertThat(Png.check("b.png", heavy, findings)).isEmpty();
    assertThat(findings.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(FaultCode.IMAGE_TOO_LARGE, FaultCode.IMAGE_TOO_LARGE);
    assertThat(findings.sorted().get(0).values())
        .containsEntry("size.en", "4,097 × 1 pixels")
        .containsEntry("limit.en", "4,096 × 4,096 pixels");
    assertThat(findings.sorted().get(1).values()).containsEntry("limit.en", "8,192 KiB");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 256, 257, 5000})
  void writtenPixelsAreReadBackByTheJdk(int colours) throws IOException {
    Random chance = new Random(colours);
    for (boolean opaque : new boolean[] {true, false}) {
      int[] palette = chance.ints(colours).map(c -> opaque ? c | 0xFF000000 : c).toArray();
      int[] pixels = chance.ints(61 * 83, 0, colours).map(i -> palette[i]).toArray();
      byte[] png = PngWriter.write(61, 83, pixels);
      assertThat(Png.check("image.png", png, findings)).isPresent();
      int[] read = ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0, 61, 83, null, 0, 61);
      assertThat(read).isEqualTo(pixels);
    }
  }
}
