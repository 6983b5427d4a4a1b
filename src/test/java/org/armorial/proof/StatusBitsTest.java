package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.armorial.codec.Gzip;
import org.armorial.codec.Multibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusBitsTest {
  /** Bitstring Status List 1.0, the example of a status list credential: nothing is set. */
  private static final String SPECIFICATION =
      "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

  @Test
  void readsTheExampleOfTheSpecification() {
    StatusBits bits = StatusBits.decode(SPECIFICATION).orElseThrow();
    assertThat(bits.length()).isEqualTo(131_072);
    assertThat(bits.isSet(94567)).contains(false);
    assertThat(bits).isEqualTo(StatusBits.of(List.of()));
  }

  @Test
  void leftmostBitIsIndexZero() throws IOException {
    String encoded = StatusBits.of(List.of(0, 9, 131_071)).encode();
    byte[] bytes =
        new GZIPInputStream(new ByteArrayInputStream(Multibase.decode(encoded).orElseThrow()))
            .readAllBytes();
    assertThat(bytes).hasSize(16_384);
    assertThat(bytes[0]).isEqualTo((byte) 0x80);
    assertThat(bytes[1]).isEqualTo((byte) 0x40);
    assertThat(bytes[16_383]).isEqualTo((byte) 0x01);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsWhatItWrites(long seed) {
    Random random = new Random(seed);
    TreeSet<Integer> set = new TreeSet<>();
    for (int i = random.nextInt(5000); i > 0; i--) {
      set.add(random.nextInt(131_072));
    }
    StatusBits bits = StatusBits.of(set);
    StatusBits read = StatusBits.decode(bits.encode()).orElseThrow();
    assertThat(read).isEqualTo(bits);
    for (int i = 0; i < read.length(); i++) {
      assertThat(read.isSet(i).orElseThrow()).isEqualTo(set.contains(i));
    }
  }

  @Test
  void nothingIsKnownBeyondTheEnd() {
    StatusBits bits = StatusBits.of(List.of(1));
    assertThat(bits.isSet(131_072)).isEmpty();
    assertThat(bits.isSet(-1)).isEmpty();
    assertThatThrownBy(() -> StatusBits.of(List.of(131_072)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void malformedListsAreRefused() {
    assertThat(StatusBits.decode("")).isEmpty();
    assertThat(StatusBits.decode("u")).isEmpty();
    assertThat(StatusBits.decode(SPECIFICATION.substring(1))).isEmpty();
    assertThat(StatusBits.decode("z" + SPECIFICATION.substring(1))).isEmpty();
    assertThat(StatusBits.decode(SPECIFICATION.substring(0, 40))).isEmpty();
    assertThat(StatusBits.decode(SPECIFICATION + "!")).isEmpty();
    assertThat(StatusBits.decode(Multibase.base64url(Gzip.compress(new byte[16_383])))).isEmpty();
    assertThat(StatusBits.decode(Multibase.base64url(Gzip.compress(new byte[3 << 20])))).isEmpty();
  }
}
