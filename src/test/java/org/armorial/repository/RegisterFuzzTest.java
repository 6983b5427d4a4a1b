package org.armorial.repository;

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
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.fault.Catalogue;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.repository.field.FaultSheet;
import org.armorial.repository.field.FileType;
import org.armorial.repository.field.FileTypes;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are read as any file without an exception, and every fault can be told. */
class RegisterFuzzTest {
  private static final String[] PIECES = {
    ":",
    ": ",
    "- ",
    "\n",
    "  ",
    "\t",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "#",
    "&a ",
    "*a",
    "!",
    "|\n",
    ">\n",
    "%",
    "---\n",
    "fr",
    "null",
    "1",
    "true",
    "\u202E",
    "\u0000",
    "é",
    "https://",
    "2026-03-12"
  };

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("badges"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().limit(40).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void damagedFilesAreReadOrTold(Path example) throws IOException {
    Random random = new Random(example.getFileName().toString().hashCode());
    String text = Files.readString(example);
    for (int i = 0; i < 20; i++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
        int from = random.nextInt(damaged.length());
        int to = Math.min(damaged.length(), from + random.nextInt(20));
        damaged.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
      }
      anyBytesAreReadOrTold(damaged.toString().getBytes(UTF_8));
    }
  }

  @FuzzTest
  void anyBytesAreReadOrTold(byte[] bytes) {
    Catalogue catalogue = new Catalogue();
    Findings form = new Findings();
    Optional<YamlNode> root = YamlReader.read("badges/x.yaml", bytes, form);
    assertThat(root.isPresent() || form.hasErrors()).isTrue();
    for (FileType type : FileTypes.ALL) {
      FaultSheet sheet = new FaultSheet("badges/x.yaml", bytes, Language.FRENCH);
      boolean read = root.flatMap(node -> type.read(node, sheet)).isPresent();
      assertThat(read).isEqualTo(root.isPresent() && sheet.isClean());
      for (Diagnostic fault : sheet.diagnostics()) {
        for (Language language : Messages.LANGUAGES) {
          assertThat(catalogue.title(language, fault)).isNotBlank();
          assertThat(catalogue.remedy(language, fault)).isNotBlank();
        }
      }
    }
  }
}
