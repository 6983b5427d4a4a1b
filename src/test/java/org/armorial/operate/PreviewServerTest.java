package org.armorial.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.armorial.model.BaseAddress;
import org.armorial.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
          + " 'none'; script-src 'none'; upgrade-insecure-requests\"></head><body>%s</body></html>";

  @TempDir Path register;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private PreviewServer server;
  private Path built = Path.of("nowhere");

  @BeforeEach
  void serve() throws Exception {
    Files.writeString(register.resolve("text"), "first");
    server = PreviewServer.listen(OptionalInt.of(0), Language.FRENCH);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A register whose one file is what its page says; an empty file is a fault. */
  private Outcome build(BaseAddress base, Path folder) {
    built = folder;
    try {
      String text = Files.readString(register.resolve("text"));
      if (text.isEmpty()) {
        return new Outcome.Failed(
            Map.of(Language.FRENCH, "vide <ici>", Language.ENGLISH, "empty <here>"));
      }
      Files.createDirectories(folder.resolve("badges/un"));
      Files.createDirectories(folder.resolve(".armorial"));
      Files.writeString(folder.resolve(".armorial/manifest"), "secret");
      Files.writeString(folder.resolve("index.html"), PAGE.replace("%s", text));
      Files.writeString(folder.resolve("404.html"), PAGE.replace("%s", "rien"));
      Files.writeString(folder.resolve("badges/un/index.html"), PAGE.replace("%s", "un"));
      Files.writeString(folder.resolve("badges/un/badge.json"), "{}");
      return new Outcome.Built(1, 0, Map.of());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run() throws InterruptedException {
    Thread thread =
        new Thread(() -> server.run(register, this::build, outcomes::add), "preview under test");
    thread.setDaemon(true);
    thread.start();
    assertThat(outcomes.poll(20, TimeUnit.SECONDS)).isNotNull();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create(server.base().value() + path);
    return client.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aPageBeforeTheFirstBuildSaysThatItIsBeingBuilt() throws Exception {
    HttpResponse<String> answer = get("");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Construction en cours", "Building", "reload.js?build=0");
  }

  @Test
  void aServedPageReloadsItselfAndTheFileStaysAsItWasBuilt() throws Exception {
    run();
    HttpResponse<String> answer = get("");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("first", "<script src=\"/__armorial/reload.js?build=1\" defer></script></head>")
        .contains("content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"");
    assertThat(built.resolve("index.html")).content().isEqualTo(PAGE.replace("%s", "first"));
    assertThat(get("__armorial/reload.js").body()).contains("EventSource");
  }

  @ParameterizedTest
  @CsvSource({
    "badges/un/,200,text/html; charset=utf-8",
    "badges/un/index.html,200,text/html; charset=utf-8",
    "badges/un/badge.json,200,application/json; charset=utf-8",
    "badges/deux/,404,text/html; charset=utf-8",
    ".armorial/manifest,404,text/html; charset=utf-8",
    "badges/%2e%2e/%2e%2e/etc/passwd,404,text/html; charset=utf-8",
  })
  void aPathIsAnsweredAsTheHostWould(String path, int status, String type) throws Exception {
    run();
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void aFolderWithoutItsSlashIsSentToIt() throws Exception {
    run();
    HttpResponse<String> answer = get("badges/un");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/badges/un/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc/passwd",
        "/badges/../../etc/passwd",
        "//etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%5c..%5cetc",
        "/a%00b",
        "/C:/Windows"
      })
  void nothingOutsideTheSiteIsRead(String path) throws Exception {
    run();
    String answer = raw("GET " + path + " HTTP/1.1", "127.0.0.1:" + port());
    assertThat(answer).doesNotContain("root:").containsPattern("HTTP/1.1 (404|400|403)");
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example,403",
    "127.0.0.1,403",
    "127.0.0.1.evil.example:{port},403",
    "127.0.0.1:{port},200",
    "LOCALHOST:{port},200",
    "[::1]:{port},200"
  })
  void onlyLoopbackNamesAreAnswered(String host, int status) throws Exception {
    run();
    String answer = raw("GET / HTTP/1.1", host.replace("{port}", Integer.toString(port())));
    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void nothingButReadingIsAllowed() throws Exception {
    run();
    assertThat(raw("POST / HTTP/1.1", "127.0.0.1:" + port())).startsWith("HTTP/1.1 405");
  }

  @Test
  void aChangeIsBuiltAndOpenPagesHearOfIt() throws Exception {
    run();
    try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request("GET /__armorial/events HTTP/1.1", "127.0.0.1:" + port()));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      readUntil(in, "data: 1");
      Files.createDirectories(register.resolve("new/folder"));
      Files.writeString(register.resolve("text"), "second");
      readUntil(in, "data: 2");
    }
    assertThat(get("").body()).contains("second", "build=");
  }

  @Test
  void aFaultIsShownInBothLanguagesUntilItIsMended() throws Exception {
    run();
    Files.writeString(register.resolve("text"), "");
    awaitOutcome(Outcome.Failed.class);
    HttpResponse<String> answer = get("badges/un/");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("<html lang=\"fr\">", "vide &lt;ici&gt;", "empty &lt;here&gt;", "reload.js");
    Files.writeString(register.resolve("text"), "mended");
    awaitOutcome(Outcome.Built.class);
    assertThat(get("").body()).contains("mended");
  }

  @Test
  void closingRemovesWhatWasBuiltAndFreesThePort() throws Exception {
    run();
    int port = port();
    server.close();
    assertThat(built).doesNotExist();
    PreviewServer.listen(OptionalInt.of(port), Language.ENGLISH).close();
  }

  private void awaitOutcome(Class<? extends Outcome> kind) throws InterruptedException {
    Outcome outcome = outcomes.poll(20, TimeUnit.SECONDS);
    while (outcome != null && !kind.isInstance(outcome)) {
      outcome = outcomes.poll(20, TimeUnit.SECONDS);
    }
    assertThat(outcome).isInstanceOf(kind);
  }

  private int port() {
    return URI.create(server.base().value()).getPort();
  }

  private String raw(String line, String host) throws IOException {
    try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request(line, host));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] request(String line, String host) {
    String text = line + "\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void readUntil(BufferedReader in, String wanted) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(wanted)) {
      line = in.readLine();
    }
    assertThat(line).isEqualTo(wanted);
  }
}
