package org.armorial.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The program in a folder of its own, with what it printed. */
final class Trial {
  static final String PASSPHRASE = "une clé d’essai, à jeter";

  final Path folder;
  final Map<String, String> variables = new HashMap<>(Map.of("LANG", "en"));
  private final Deque<String> typed = new ArrayDeque<>();
  private boolean somebodyTypes;

  /** The day of every trial. */
  InstantSource clock = InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z"));

  /** What stands on standard input. */
  byte[] input = new byte[0];

  private String out = "";
  private String err = "";

  Trial(Path folder) {
    this.folder = folder;
  }

  /** Copies a register of the test resources to {@code badges}. */
  Trial withRegister(String name) throws IOException {
    copy(Path.of("src/test/resources/registers").resolve(name), folder.resolve("badges"));
    return this;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** What somebody will type when asked. */
  Trial typing(String... lines) {
    somebodyTypes = true;
    typed.addAll(List.of(lines));
    return this;
  }

  ExitCode run(String... words) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream talk = new ByteArrayOutputStream();
    ExitCode code =
        CommandLine.standard()
            .run(
                List.of(words),
                new Surroundings(
                    variables,
                    folder,
                    new PrintStream(results, true, StandardCharsets.UTF_8),
                    new PrintStream(talk, true, StandardCharsets.UTF_8),
                    false,
                    new java.io.ByteArrayInputStream(input),
                    clock,
                    somebodyTypes
                        ? Optional.of(question -> typed.remove().toCharArray())
                        : Optional.empty()));
    out = results.toString(StandardCharsets.UTF_8);
    err = talk.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** Results of the last run. */
  String out() {
    return out;
  }

  /** Talk of the last run. */
  String err() {
    return err;
  }

  Path badges() {
    return folder.resolve("badges");
  }
}
