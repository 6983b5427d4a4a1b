package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The signed site of the example, by processes of their own: under other skies, and killed. */
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "no file can be replaced there while this test reads it")
class WholeSiteIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String BASE = "https://badges.example.org/essai/";

  @TempDir Path folder;

  @BeforeEach
  void aKey() throws Exception {
    Trial.copy(HOME.resolve("badges"), folder.resolve("badges"));
    assertThat(run(List.of(), "keys", "new", "--out", "key", "--base-url", BASE)).isZero();
  }

  private Process start(List<String> options, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.addAll(List.of("-jar", HOME.resolve("target/armorial.jar").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("ARMORIAL_PASSPHRASE", "une phrase pour essayer");
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private int run(List<String> options, String... words) throws Exception {
    Process process = start(options, words);
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Map<String, byte[]> build(String site, String... options) throws Exception {
    assertThat(run(List.of(options), "build", "--key", "key", "--out", site))
        .as(Files.readString(folder.resolve("err")))
        .isZero();
    return content(site);
  }

  /** What a web server would serve. */
  private Map<String, byte[]> content(String site) throws IOException {
    Path root = folder.resolve(site);
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (!path.startsWith(".armorial")) {
          content.put(path, Files.readAllBytes(file));
        }
      }
    }
    return content;
  }

  private static void assertEqual(Map<String, byte[]> one, Map<String, byte[]> other) {
    assertThat(one.keySet()).isEqualTo(other.keySet());
    one.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(other.get(path)));
  }

  @Test
  void twoZonesAndLocalesGiveTheSameBytes() throws Exception {
    assertEqual(
        build(
            "here",
            "-Duser.timezone=Pacific/Auckland",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-1"),
        build(
            "there",
            "-Duser.timezone=America/Los_Angeles",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Dfile.encoding=UTF-8"));
  }

  @Test
  void aSecondBuildLeavesFilesAndTheirTimesAlone() throws Exception {
    build("site");
    Map<Path, FileTime> before = times();
    build("site");
    assertThat(times()).isEqualTo(before);
  }

  private Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void aKillAtAnyMomentLeavesWholeFilesAndTheNextBuildConverges() throws Exception {
    Map<String, byte[]> before = build("site");
    Path issuer = folder.resolve("badges/issuer.yaml");
    String text = Files.readString(issuer);
    Files.writeString(issuer, text.replaceFirst("(?m)^email: ", "email: nouveau."));
    Map<String, byte[]> after = build("reference");
    for (int written : new int[] {1, 20, 60, 100}) {
      killAfter(written, before);
      content("site")
          .forEach(
              (path, bytes) ->
                  assertThat(
                          Arrays.equals(bytes, before.get(path))
                              || Arrays.equals(bytes, after.get(path)))
                      .as("%s is whole", path)
                      .isTrue());
      assertThat(content("site").keySet()).containsAll(before.keySet());
    }
    assertEqual(build("site"), after);
  }

  /** Kills a build once so many files of the site differ from what they were. */
  private void killAfter(int files, Map<String, byte[]> before) throws Exception {
    Process build = start(List.of(), "build", "--key", "key", "--out", "site");
    while (build.isAlive() && changed(before) < files) {
      Thread.onSpinWait();
    }
    build.destroyForcibly();
    assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private int changed(Map<String, byte[]> before) throws IOException {
    int changed = 0;
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      try {
        byte[] now = Files.readAllBytes(folder.resolve("site").resolve(file.getKey()));
        changed += Arrays.equals(now, file.getValue()) ? 0 : 1;
      } catch (NoSuchFileException e) {
        // It is being replaced this very moment.
      }
    }
    return changed;
  }
}
