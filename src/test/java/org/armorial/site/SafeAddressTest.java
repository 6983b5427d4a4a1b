package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An address that is taken as it stands is what the JDK's own reading makes of it. */
class SafeAddressTest {
  private static final String[] PIECES = {
    "a",
    "exemple",
    "org",
    ".",
    "-",
    "1",
    "127.0.0.1",
    "/",
    "//",
    "..",
    "~",
    "_",
    "%20",
    "%",
    "?",
    "#",
    "@",
    ":",
    ":443",
    "é",
    "A",
    " ",
    "\\",
    "\"",
    "[::1]",
    "+",
    "&",
    "xn--a",
    "\u0000"
  };

  @Test
  void shortCutAndParserAgree() {
    Random random = new Random(20_260_315);
    int safe = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder address = new StringBuilder(random.nextInt(8) == 0 ? "HTTPS://" : "https://");
      for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
        address.append(PIECES[random.nextInt(random.nextInt(PIECES.length) + 1)]);
      }
      Optional<String> found = SafeAddress.of(address.toString());
      assertThat(found).isEqualTo(SafeAddress.parsed(address.toString()));
      safe += found.isPresent() ? 1 : 0;
    }
    assertThat(safe).isGreaterThan(10_000);
  }

  @Test
  void longestAddressIsLimited() {
    String address = "https://example.org/" + "a".repeat(1980);
    assertThat(SafeAddress.of(address)).contains(address);
    assertThat(SafeAddress.of(address + "a")).isEmpty();
  }
}
