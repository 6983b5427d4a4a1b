package org.armorial.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "gsw"})
  void tagsInCanonicalCaseAreLanguages(String tag) {
    assertThat(new Language(tag)).hasToString(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FR", "f", "fr_FR", "fr-fr", "français", "en-", "fr\n", "../fr"})
  void nothingElseIs(String tag) {
    assertThat(Language.isTag(tag)).isFalse();
    assertThatThrownBy(() -> new Language(tag)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theyAreOrderedByTag() {
    assertThat(Language.ENGLISH).isLessThan(Language.FRENCH);
  }
}
