package org.armorial.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "999, 999, 999",
    "1000, 1\u202F000, '1,000'",
    "-1234567, -1\u202F234\u202F567, '-1,234,567'",
    "-100, -100, -100",
  })
  void threeDigitsStandTogether(long number, String french, String english) {
    assertThat(Numbers.grouped(Language.FRENCH, number)).isEqualTo(french);
    assertThat(Numbers.grouped(Language.ENGLISH, number)).isEqualTo(english);
  }

  /** CLDR, plural rules: French says zero and one alike. */
  @ParameterizedTest
  @CsvSource({"0, ONE, OTHER", "1, ONE, ONE", "2, OTHER, OTHER", "21, OTHER, OTHER"})
  void pluralsFollowTheLanguage(long count, Plural french, Plural english) {
    assertThat(Plural.of(Language.FRENCH, count)).isEqualTo(french);
    assertThat(Plural.of(Language.ENGLISH, count)).isEqualTo(english);
  }
}
