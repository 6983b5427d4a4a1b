package org.armorial.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.armorial.proof.SigningKey;
import org.armorial.publish.Program;
import org.armorial.repository.RegisterFolder;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterPreviewTest {
  @TempDir Path folder;
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();

  private Path register() throws IOException {
    Path from = Path.of("src/test/resources/registers/minimal");
    Path to = folder.resolve("badges");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.copy(file, target);
      }
    }
    return to;
  }

  private static RegisterPreview preview(Path register) {
    return new RegisterPreview(
        new RegisterFolder(register, "badges"),
        InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z")),
        SigningKey.generate(new SecureRandom()),
        Program.current());
  }

  @Test
  void aRegisterThatGoesAwayIsSaidAndComesBack() throws Exception {
    Path register = register();
    RegisterPreview preview = preview(register);
    try (PreviewServer server = PreviewServer.listen(OptionalInt.of(0), Language.FRENCH)) {
      Thread thread =
          new Thread(() -> server.run(register, preview, outcomes::add), "preview under test");
      thread.setDaemon(true);
      thread.start();
      await(Outcome.Built.class);
      Files.move(register, folder.resolve("elsewhere"));
      Outcome.Failed failed = await(Outcome.Failed.class);
      assertThat(failed.text().get(Language.ENGLISH)).contains("folder, badges, is no longer");
      assertThat(page(server))
          .contains("Le dossier du registre, badges, n’est plus là", "is no longer there");
      Files.move(folder.resolve("elsewhere"), register);
      await(Outcome.Built.class);
      assertThat(page(server)).doesNotContain("n’est plus là");
    }
  }

  private static String page(PreviewServer server) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.base().value())).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private <T extends Outcome> T await(Class<T> kind) throws InterruptedException {
    Outcome outcome = outcomes.poll(30, TimeUnit.SECONDS);
    while (outcome != null && !kind.isInstance(outcome)) {
      outcome = outcomes.poll(30, TimeUnit.SECONDS);
    }
    assertThat(outcome).isInstanceOf(kind);
    return kind.cast(outcome);
  }
}
