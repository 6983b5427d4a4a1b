package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.armorial.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
  @ParameterizedTest
  @CsvSource({
    "fr, 2, au moins deux de ces badges, true",
    "fr, 2, 'au moins 2 badges', true",
    "fr, 2, 'en deuxième année, 12 badges', false",
    "fr, 2, '2. un numéro en tête', false",
    "fr, 1, 'avoir suivi un parcours', false",
    "fr, 1, 'obtenir l’un de ces badges', true",
    "fr, 1, 'au moins un', true",
    "en, 3, 'any three of them', true",
    "en, 1, 'any of them', true",
    "en, 2, 'several of them', false",
    "fr-CA, 2, 'deux', true",
    "br, 2, 'daou', true",
    "en, 40, 'forty', false",
  })
  void numberIsFoundAsDigitsOrWord(String language, int number, String text, boolean found) {
    assertThat(NumberWords.states(new Language(language), text, number)).isEqualTo(found);
  }
}
