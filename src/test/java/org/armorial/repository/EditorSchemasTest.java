package org.armorial.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schemas that the first line of every file names are those of the reader. */
class EditorSchemasTest {
  private static final Path FOLDER = Path.of("badges/.schemas");

  @Test
  void standBesideTheExample() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, byte[]> schema : Schemas.all().entrySet()) {
        Files.write(file(schema.getKey()), schema.getValue());
      }
    }
    for (Map.Entry<String, byte[]> schema : Schemas.all().entrySet()) {
      assertThat(file(schema.getKey())).hasBinaryContent(schema.getValue());
    }
    try (var files = Files.list(FOLDER)) {
      assertThat(files).hasSize(Schemas.all().size());
    }
  }

  @Test
  void areNamedInTheFirstLineOfEveryFile() throws IOException {
    List<Path> files;
    try (var walk = Files.walk(Path.of("badges"))) {
      files = walk.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String first = Files.readAllLines(file).get(0);
      assertThat(first).startsWith("# yaml-language-server: $schema=");
      String named = first.substring(first.indexOf('=') + 1);
      assertThat(file.resolveSibling(named).normalize()).exists().hasParent(FOLDER);
    }
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".schema.json");
  }
}
