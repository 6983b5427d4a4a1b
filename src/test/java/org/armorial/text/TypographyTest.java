package org.armorial.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {
  @Test
  void frenchMarksKeepTheirWords() {
    assertThat(Typography.spaced(Language.FRENCH, "« Quoi ? » : rien ; non !"))
        .isEqualTo("«\u00A0Quoi\u202F?\u00A0»\u00A0: rien\u202F; non\u202F!");
    assertThat(Typography.spaced(new Language("fr-CA"), "Quoi ?")).isEqualTo("Quoi\u202F?");
  }

  @Test
  void otherLanguagesStayAsTheyAre() {
    assertThat(Typography.spaced(Language.ENGLISH, "What ? « x »")).isEqualTo("What ? « x »");
  }

  @Test
  void nothingIsSpacedTwice() {
    String once = Typography.spaced(Language.FRENCH, "Quoi ? « Rien » : rien");
    assertThat(Typography.spaced(Language.FRENCH, once)).isEqualTo(once);
  }
}
