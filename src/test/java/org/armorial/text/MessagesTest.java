package org.armorial.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads {@code messages.*.properties} of the test resources beside this class. */
class MessagesTest {
  private final Messages messages = Messages.beside(MessagesTest.class);

  @Test
  void placeholdersAreFilledOnce() {
    Map<String, String> values = Map.of("name", "{other}", "other", "x");
    assertThat(messages.text(Language.ENGLISH, "hello", values)).isEqualTo("Hello {other}, {who}!");
    assertThat(messages.text(Language.FRENCH, "hello", values))
        .isEqualTo("Bonjour {other}, {who}\u202F!");
  }

  @Test
  void countsChooseTheirForm() {
    assertThat(messages.count(Language.FRENCH, "badges", 0)).isEqualTo("0 badge");
    assertThat(messages.count(Language.ENGLISH, "badges", 0)).isEqualTo("0 badges");
    assertThat(messages.count(Language.FRENCH, "badges", 1200)).isEqualTo("1\u202F200 badges");
  }

  @Test
  void otherLanguagesGetTheClosest() {
    assertThat(Messages.closest(new Language("fr-CA"))).isEqualTo(Language.FRENCH);
    assertThat(Messages.closest(new Language("de"))).isEqualTo(Language.ENGLISH);
  }

  @Test
  void missingTextIsOurFault() {
    assertThat(messages.has(Language.FRENCH, "hello")).isTrue();
    assertThat(messages.has(Language.FRENCH, "nothing")).isFalse();
    assertThatThrownBy(() -> messages.text(Language.FRENCH, "nothing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> Messages.beside(String.class))
        .isInstanceOf(IllegalStateException.class);
  }
}
