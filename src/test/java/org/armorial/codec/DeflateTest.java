package org.armorial.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeflateTest {
  /** What the JDK's own decompressor makes of it. */
  private static byte[] inflate(byte[] compressed, boolean raw, int length) throws Exception {
    Inflater inflater = new Inflater(raw);
    inflater.setInput(compressed);
    byte[] out = new byte[length + 1];
    int count = inflater.inflate(out);
    assertThat(inflater.finished()).isTrue();
    assertThat(inflater.getRemaining()).isZero();
    inflater.end();
    return Arrays.copyOf(out, count);
  }

  static Stream<byte[]> inputs() {
    Stream<byte[]> edges =
        Stream.of(
            new byte[0],
            new byte[1],
            new byte[16384],
            new byte[200_000],
            "a".getBytes(US_ASCII),
            "abcabcabcabcabcabcabcabcx".repeat(3000).getBytes(US_ASCII));
    Stream<byte[]> random =
        IntStream.range(0, 60)
            .mapToObj(
                seed -> {
                  Random chance = new Random(seed);
                  byte[] bytes = new byte[chance.nextInt(seed < 50 ? 3000 : 150_000)];
                  int alphabet = 1 + chance.nextInt(256);
                  for (int i = 0; i < bytes.length; i++) {
                    boolean repeat = i > 40 && chance.nextInt(100) < seed;
                    bytes[i] = repeat ? bytes[i - 1 - seed % 40] : (byte) chance.nextInt(alphabet);
                  }
                  return bytes;
                });
    return Stream.concat(Stream.concat(edges, random), Stream.of(fibonacci()));
  }

  /** Frequencies that grow like Fibonacci's numbers make the longest codes. */
  private static byte[] fibonacci() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int a = 1;
    int b = 1;
    for (int symbol = 0; symbol < 20; symbol++) {
      for (int i = 0; i < a; i++) {
        out.write(symbol * 7);
        out.write((i * 31 + symbol) >> 3);
      }
      int next = a + b;
      a = b;
      b = next;
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void jdkInflatesWhatWeDeflate(byte[] bytes) throws Exception {
    assertThat(inflate(Deflate.raw(bytes), true, bytes.length)).isEqualTo(bytes);
    assertThat(inflate(Deflate.zlib(bytes), false, bytes.length)).isEqualTo(bytes);
    assertThat(Gzip.decompress(Gzip.compress(bytes), bytes.length)).isEqualTo(bytes);
  }

  @Test
  void codeIsNeverLongerThanItsLimitAndAlwaysWhole() {
    int[] frequencies = new int[40];
    long a = 1;
    long b = 1;
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = (int) Math.min(a, Integer.MAX_VALUE);
      long next = a + b;
      a = b;
      b = next;
    }
    for (int limit : new int[] {7, 10, 15}) {
      int[] lengths = Huffman.of(frequencies, limit).lengths;
      assertThat(Arrays.stream(lengths).max().orElseThrow()).isLessThanOrEqualTo(limit);
      assertThat(Arrays.stream(lengths).mapToLong(length -> 1L << (limit - length)).sum())
          .isEqualTo(1L << limit);
    }
  }

  @Test
  void sizeIsInReachOfTheJdk() throws IOException {
    StringBuilder text = new StringBuilder();
    Random chance = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      text.append(chance.nextInt(50) * 31).append(chance.nextInt(4) == 0 ? "\n" : " badge ");
    }
    byte[] bytes = text.toString().getBytes(US_ASCII);
    ByteArrayOutputStream theirs = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(theirs)) {
      gzip.write(bytes);
    }
    assertThat(Gzip.compress(bytes).length).isLessThan(theirs.size() * 11 / 10);
  }

  /** Held here so that no change of ours alters published status lists unseen. */
  @Test
  void bytesStayTheSame() {
    assertThat(HexFormat.of().formatHex(Gzip.compress(new byte[16384])))
        .isEqualTo(
            "1f8b08000000000000ffedc13101000000c220fba736c61e60"
                + "00000000000000000000000000000040ee86d254ab00400000");
  }

  static Stream<Arguments> damaged() {
    byte[] good = Gzip.compress("hello hello hello".getBytes(US_ASCII));
    byte[] badCheck = good.clone();
    badCheck[good.length - 6]++;
    byte[] badLength = good.clone();
    badLength[good.length - 1]++;
    byte[] flags = good.clone();
    flags[3] = (byte) 0x80;
    return Stream.of(
        Arguments.of("empty", new byte[0]),
        Arguments.of("cut", Arrays.copyOf(good, good.length - 9)),
        Arguments.of("trailing", Arrays.copyOf(good, good.length + 1)),
        Arguments.of("check", badCheck),
        Arguments.of("length", badLength),
        Arguments.of("flags", flags),
        Arguments.of("not gzip", new byte[40]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void damagedGzipIsRefused(String name, byte[] bytes) {
    assertThatThrownBy(() -> Gzip.decompress(bytes, 1000)).isInstanceOf(CodecException.class);
  }

  @Test
  void bombIsRefused() {
    byte[] bomb = Gzip.compress(new byte[5_000_000]);
    assertThat(bomb.length).isLessThan(10_000);
    assertThatThrownBy(() -> Gzip.decompress(bomb, 16384)).hasMessageContaining("16384");
  }
}
