package org.armorial.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text without marks becomes what CommonMark makes of it. */
class PlainMarkdownTest {
  /** Everything that means something somewhere, among what does not. */
  private static final String[] PIECES = {
    "a",
    "mot",
    "É",
    "ß",
    "語",
    "1",
    "1.",
    "2)",
    " ",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\f",
    "-",
    "---",
    "+",
    "=",
    "===",
    "#",
    "# ",
    ">",
    "> ",
    "<",
    "<b>",
    "&",
    "&amp;",
    "!",
    "![",
    "[",
    "]",
    "(",
    ")",
    ":",
    "\"",
    "'",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~~",
    "\\",
    "|",
    "{",
    "}",
    "\u00A0",
    "\u0085",
    "\u2028",
    "\u3000",
    "\u0000",
    "\u0001",
    "\u007F",
    "\uFEFF",
    "\uD83D\uDE00",
    "\uD83D",
    "\uDE00",
    "https://example.org/",
    "a@example.org",
    "…",
    "« »",
    "?",
    ";",
    ",",
    "."
  };

  @Test
  void everyTextThatItTakesIsTheSameByCommonMark() {
    Random random = new Random(20_260_214);
    int taken = 0;
    for (int round = 0; round < 60_000; round++) {
      String text = text(random, round % 2 == 0 ? 1 : 9);
      Optional<String> plain = PlainMarkdown.html(text);
      taken += plain.isPresent() ? 1 : 0;
      plain.ifPresent(html -> assertThat(html).as(text).isEqualTo(Markdown.parsed(text)));
    }
    assertThat(taken).isGreaterThan(5_000);
  }

  /** Pieces among words; the more of {@code words}, the fewer of the pieces are marks. */
  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
      boolean word = random.nextInt(words + 1) > 0;
      text.append(word ? "mot" : PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Récit numéro 12 : une situation vécue, et ses effets.",
        "Deux lignes\net \"trois\" > deux !\n\nUn autre paragraphe\n",
        "\n\nUn\n\n\nDeux"
      })
  void wordsAreTaken(String text) {
    assertThat(PlainMarkdown.html(text)).contains(Markdown.parsed(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a *b*", "1. a", "- a", "a\n===", "a\n    b", "a  \nb", "a&amp;b", " a"})
  void marksAreLeftToCommonMark(String text) {
    assertThat(PlainMarkdown.html(text)).isEmpty();
  }
}
