package org.armorial.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 1er mars 2026, 1 March 2026",
    "2026-08-31, 31 août 2026, 31 August 2026",
    "2024-02-29, 29 février 2024, 29 February 2024",
    "2026-12-21, 21 décembre 2026, 21 December 2026",
  })
  void aDayIsSaid(LocalDate date, String french, String english) {
    assertThat(Dates.longDate(Language.FRENCH, date)).isEqualTo(french);
    assertThat(Dates.longDate(Language.ENGLISH, date)).isEqualTo(english);
  }

  @Test
  void aMomentIsSaidInUniversalTime() {
    assertThat(Dates.longDate(Language.FRENCH, Instant.parse("2026-03-01T23:59:59Z")))
        .isEqualTo("1er mars 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "P1Y, 1 an, 1 year",
    "P3Y, 3 ans, 3 years",
    "P1Y6M, 1 an et 6 mois, 1 year and 6 months",
    "P1Y1M1D, '1 an, 1 mois et 1 jour', '1 year, 1 month and 1 day'",
    "P45D, 45 jours, 45 days",
  })
  void aPeriodIsSaid(Period period, String french, String english) {
    assertThat(Dates.period(Language.FRENCH, period)).isEqualTo(french);
    assertThat(Dates.period(Language.ENGLISH, period)).isEqualTo(english);
  }
}
