package org.armorial.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own formatter is the judge. */
class TimestampsTest {
  @Test
  void anyMomentIsWrittenAndReadAsTheJdkDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long second = (long) ((random.nextDouble() - 0.5) * (i % 2 == 0 ? 8e11 : 8e9));
      Instant moment =
          Instant.ofEpochSecond(second, i % 5 == 0 ? random.nextInt(1_000_000_000) : 0);
      assertThat(Timestamps.text(moment)).isEqualTo(moment.toString());
      assertThat(Timestamps.parse(moment.toString())).isEqualTo(moment);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2024-02-29T00:00:00Z",
        "2026-03-12T24:00:00Z",
        "2026-03-12T09:00:00.5Z"
      })
  void unusualMomentsToo(String text) {
    assertThat(Timestamps.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-30T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-03-12T25:00:00Z",
        "2026-03-12T09:60:00Z",
        "2026-03-12 09:00:00Z",
        "2026-03-12T09:00:00+01",
        "2026-03-12T09:00:0٠Z"
      })
  void whatIsNoMomentIsRefused(String text) {
    assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
