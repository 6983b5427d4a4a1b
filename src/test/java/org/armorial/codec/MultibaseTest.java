package org.armorial.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultibaseTest {
  /** draft-msporny-base58-03, section 5. */
  @ParameterizedTest
  @CsvSource({
    "48656c6c6f20576f726c6421, 2NEpo7TZRRrLZSi2U",
    "54686520717569636b2062726f776e20666f78206a756d7073206f76657220746865206c617a7920646f672e,"
        + " USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
    "0000287fb4cd, 11233QC4",
  })
  void vectorsOfTheDraft(String hex, String text) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThat(Base58.encode(bytes)).isEqualTo(text);
    assertThat(Base58.decode(text)).hasValue(bytes);
    assertThat(Multibase.decode("z" + text)).hasValue(bytes);
  }

  /** RFC 4648 section 10, without padding. */
  @ParameterizedTest
  @CsvSource({"'', ''", "f, Zg", "fo, Zm8", "foo, Zm9v", "foob, Zm9vYg", "foobar, Zm9vYmFy"})
  void vectorsOfBase64(String plain, String text) {
    byte[] bytes = plain.getBytes(US_ASCII);
    assertThat(Multibase.base64url(bytes)).isEqualTo("u" + text);
    assertThat(Multibase.decode("u" + text)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "m", "zO0", "zIl", "z ", "zé", "uZg==", "uZh", "u+/", "uZ", "uZm9 v"})
  void whatIsNotMultibaseIsNothing(String text) {
    assertThat(Multibase.decode(text)).isEmpty();
  }

  @Test
  void bytesComeBack() {
    Random chance = new Random(58);
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length];
      chance.nextBytes(bytes);
      for (int i = 0; i < Math.min(length, chance.nextInt(4)); i++) {
        bytes[i] = 0;
      }
      assertThat(Multibase.decode(Multibase.base58(bytes))).hasValue(bytes);
      assertThat(Multibase.decode(Multibase.base64url(bytes))).hasValue(bytes);
    }
  }

  @Test
  void whatIsTooLongIsNothing() {
    assertThat(Base58.decode("z".repeat(4097))).isEmpty();
    assertThatThrownBy(() -> Base58.encode(new byte[4097]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
