package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the jar that was just built, as a person meets them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX script")
class LauncherIT {
  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  /** The launcher builds when a source is newer; here the jar of this very build is meant. */
  @BeforeAll
  static void theJarIsNewerThanItsSources() throws IOException {
    assertThat(HOME.resolve("target/armorial.jar")).exists();
  }

  private record Result(int code, String out, String err) {}

  private Result run(List<String> environment, String... words) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        builder(environment, words)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder builder(List<String> environment, String... words) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("armorial").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LANG", "fr_FR.UTF-8");
    builder.environment().remove("LC_ALL");
    for (String pair : environment) {
      builder.environment().put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    return builder;
  }

  @Test
  void wordsLanguageAndExitCodeComeThrough() throws Exception {
    Result result = run(List.of(), "buidl", "deux mots");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Vouliez-vous dire «\u00A0build\u00A0»\u202F?");
    assertThat(run(List.of("LANG=en_GB.UTF-8"), "--version").out()).startsWith("armorial ");
  }

  @Test
  void pathsAreThoseOfTheCaller() throws Exception {
    Trial.copy(
        HOME.resolve("src/test/resources/registers/minimal"), folder.resolve("registre ici"));
    Result result = run(List.of(), "check", "--register", "registre ici");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void aLinkToTheLauncherFindsItsHome() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("raccourci"), HOME.resolve("armorial"));
    Process process = new ProcessBuilder(link.toString(), "--version").start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).startsWith("armorial ");
  }

  @Test
  void anOldOrAbsentJavaIsNamed() throws Exception {
    Path old = Files.createDirectories(folder.resolve("vieux/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    Result tooOld = run(List.of("JAVA_HOME=" + folder.resolve("vieux")), "check");
    assertThat(tooOld.code()).isEqualTo(2);
    assertThat(tooOld.err()).contains("Java 17 ou plus récent", "version 8");
    Result absent = run(List.of("JAVA_HOME=" + folder.resolve("rien"), "LANG=en"), "check");
    assertThat(absent.code()).isEqualTo(2);
    assertThat(absent.err()).contains("Java was not found");
  }

  @Test
  void serveShowsTheExampleAndStopsCleanly() throws Exception {
    Trial.copy(HOME.resolve("badges"), folder.resolve("badges"));
    Path out = folder.resolve("out");
    Process process =
        builder(
                List.of("TMPDIR=" + folder, "_JAVA_OPTIONS=-Djava.io.tmpdir=" + folder),
                "serve",
                "--port",
                "0")
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      HttpResponse<String> home = awaitHome(out);
      assertThat(home.body()).contains("La Grange aux Possibles");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(folder).isDirectoryNotContaining("glob:**/armorial-preview-*");
  }

  private static HttpResponse<String> awaitHome(Path out) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (int tries = 0; tries < 300; tries++) {
      String address = Files.readString(out).strip();
      if (!address.isEmpty()) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return answer;
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the preview did not come up: " + Files.readString(out));
  }
}
