package org.armorial.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by hand is what the engine makes of it, to the last place; the rest is left. */
class PlainYamlTest {
  private static final String[] PIECES = {
    ":",
    ": ",
    "- ",
    "-",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\t",
    "\r",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "#",
    " #",
    "# x\n",
    "&a ",
    "*a",
    "!",
    "!x ",
    "|",
    "|-",
    ">-",
    ">",
    "|2",
    "%",
    "---\n",
    "...\n",
    "? ",
    "\\",
    ",",
    "~",
    "@",
    "=",
    "<<",
    "a",
    "b: c\n",
    "null",
    "1",
    "\u00E9",
    "\u00A0",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "\uD83D\uDE00",
    "\u007F",
    "https://x.org/y#z",
    "  - a: b\n",
    "  c:\n"
  };
  private static final String[] VALUES = {
    "un",
    "1",
    "2026-03-12T09:00:00Z",
    "https://example.org/a?b#c",
    "\"deux: trois # quatre\"",
    "'cinq'",
    "\"\"",
    "Récit d’une année…",
    "a-b_c",
    "null",
    "true",
    "x: y",
    "- z",
    "l'été",
    "»",
    "&",
    "[a]",
    "*",
    "~",
    "urn:uuid:e1dc",
    "a#b",
    "a:",
    "\"it's\"",
    "'a\"b'",
    "\"a\\nb\"",
    "sha256$e3"
  };

  /** Whether it was read by hand. */
  private static boolean isAsTheEngineSays(String text) {
    Optional<SourceText> source =
        SourceText.read("a.yaml", text.getBytes(UTF_8), 1 << 20, new Findings());
    Optional<YamlNode> plain = source.flatMap(PlainYaml::read);
    if (plain.isPresent()) {
      Findings faults = new Findings();
      assertThat(YamlReader.composed(source.get(), faults)).as(text).isEqualTo(plain);
      assertThat(faults.sorted()).as(text).isEmpty();
    }
    return plain.isPresent();
  }

  @Test
  void treesOfEveryShape() {
    Random random = new Random(11);
    int byHand = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      mapping(text, "", 0, random);
      byHand += isAsTheEngineSays(text.toString()) ? 1 : 0;
      for (int changes = 0; changes < 4; changes++) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(3));
        text.replace(at, to, random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)]);
        byHand += isAsTheEngineSays(text.toString()) ? 1 : 0;
      }
    }
    assertThat(byHand).isGreaterThan(10_000);
  }

  private static void mapping(StringBuilder text, String indent, int depth, Random random) {
    String margin = "";
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      text.append(margin).append((char) ('a' + (random.nextInt(20) == 0 ? 0 : i))).append("k:");
      margin = indent;
      value(text, indent, depth, random);
    }
  }

  private static void value(StringBuilder text, String indent, int depth, Random random) {
    String deeper = indent + " ".repeat(1 + random.nextInt(3));
    switch (depth > 3 ? random.nextInt(2) : random.nextInt(6)) {
      case 0 -> {
        text.append(List.of(" |", " |-", " >-").get(random.nextInt(3))).append('\n');
        for (int i = 0; i <= random.nextInt(3); i++) {
          text.append(deeper).append(VALUES[random.nextInt(VALUES.length)]).append('\n');
        }
      }
      case 1, 2, 3 -> text.append(' ').append(VALUES[random.nextInt(VALUES.length)]).append('\n');
      case 4 -> mapping(text.append('\n').append(deeper), deeper, depth + 1, random);
      default -> items(text.append('\n'), deeper, depth, random);
    }
  }

  private static void items(StringBuilder text, String indent, int depth, Random random) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      text.append(indent).append('-');
      if (random.nextBoolean()) {
        value(text, indent, 4, random);
      } else {
        mapping(text.append(' '), indent + "  ", depth + 1, random);
      }
    }
  }

  @Test
  void filesOfTheExampleArePlainWhereTheyMatter() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("badges", "assertions"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        assertThat(isAsTheEngineSays(Files.readString(file))).as(file.toString()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\n  c\n",
        "a: b",
        "a:\n",
        "a:\nb: c\n",
        "a:\n- b\n",
        "a: b\na: c\n",
        "a: |\n",
        "a: b \n",
        "a: |\n  b\n\n  c\n",
        "a: >-\n  b\n   c\n",
        "a: |\n  b\n# c\n  d\n",
        " a: b\n",
        "- a\n",
        "a: |\n\n  b\n",
        "a: |\n  b\n\n",
        "a: b: c\n",
        "a: b #c\n",
        "a: #c\n",
        "'a': b\n",
        "a : b\n"
      })
  void whatIsOutOfTheOrdinaryIsLeft(String text) {
    assertThat(isAsTheEngineSays(text)).isFalse();
  }

  @FuzzTest
  void anyTextIsReadAsTheEngineDoes(byte[] bytes) {
    isAsTheEngineSays(new String(bytes, UTF_8));
  }
}
