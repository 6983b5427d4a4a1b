package org.armorial.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.armorial.world.Fetched.Failed;
import org.armorial.world.Fetched.Found;
import org.armorial.world.Fetched.Gone;
import org.armorial.world.Fetched.Refused;
import org.armorial.world.HttpsFetcher.Loopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's server may do what it likes. */
class HttpsFetcherTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final String JSON = "application/ld+json, application/json";
  private static final FetchLimits SMALL =
      new FetchLimits(10_000, 20, 500, 5, Duration.ofMillis(700), Duration.ofMillis(1500));

  private final Stranger server = new Stranger();
  private final List<String> asked = new ArrayList<>();
  private final HttpsFetcher fetcher = fetcher(Loopback.ALLOWED);

  private HttpsFetcher fetcher(Loopback loopback) {
    return new HttpsFetcher(
        () -> NOW,
        host -> {
          asked.add(host);
          return Resolver.system().resolve(host);
        },
        SMALL,
        loopback);
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @Test
  void findsADocument() {
    server.answer("/a.json", 200, Map.of("Content-Type", "Application/JSON; charset=utf-8"), "{}");
    Found found = (Found) fetcher.fetch(server.address("/a.json#key"), JSON);
    assertThat(found.address()).isEqualTo(server.address("/a.json"));
    assertThat(found.body()).asString(UTF_8).isEqualTo("{}");
    assertThat(found.contentType()).isEqualTo("application/json");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.at()).isEqualTo(NOW);
  }

  @Test
  void tellsNothingOfItself() {
    server.answer("/a", 200, Map.of("Set-Cookie", "a=b"), "{}");
    fetcher.fetch(server.address("/a"), JSON);
    fetcher.fetch(server.address("/a"), JSON);
    Headers headers = server.lastHeaders();
    assertThat(headers.keySet())
        .containsExactlyInAnyOrder("Accept", "Accept-encoding", "Connection", "Host", "User-agent");
    assertThat(headers.getFirst("Accept")).isEqualTo(JSON);
    assertThat(headers.getFirst("User-agent")).startsWith("Armorial ");
  }

  @ParameterizedTest
  @CsvSource({
    "404, true",
    "410, true",
    "401, false",
    "403, false",
    "429, false",
    "500, false",
    "503, false"
  })
  void tellsWhatIsGone(int status, boolean certain) {
    server.answer("/a", status, Map.of("Retry-After", "1"), "x".repeat(50_000));
    Gone gone = (Gone) fetcher.fetch(server.address("/a"), JSON);
    assertThat(gone.status()).isEqualTo(status);
    assertThat(gone.isCertain()).isEqualTo(certain);
    assertThat(server.count("/a")).isEqualTo(1);
  }

  @Test
  void followsFiveRedirectsAndNoMore() {
    for (int i = 0; i < 6; i++) {
      server.answer("/r" + i, 302 + (i % 2 == 0 ? 0 : 5), Map.of("Location", "r" + (i + 1)), "");
    }
    server.answer("/r6", 200, Map.of(), "here");
    assertThat(fetcher.fetch(server.address("/r1"), JSON))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.address()).isEqualTo(server.address("/r6")));
    assertThat(fetcher.fetch(server.address("/r0"), JSON))
        .isEqualTo(new Refused(server.address("/r5"), Refused.Why.TOO_MANY_REDIRECTS));
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, REDIRECT_SCHEME",
    "https://badges.example/, REDIRECT_SCHEME",
    "ftp://127.0.0.1/, REDIRECT_SCHEME",
    "javascript:alert(1), REDIRECT_SCHEME",
    "data:text/plain;x, REDIRECT_SCHEME",
    "http://169.254.169.254/latest/meta-data/, SCHEME",
    "http://[::1]/, SCHEME",
    "http://127.0.0.1:1/, SCHEME",
    "http://a:b@127.0.0.1/, SCHEME",
    "http://2130706433/, REDIRECT_ADDRESS",
    "http://[/, REDIRECT_ADDRESS",
    "'', REDIRECT_ADDRESS",
  })
  void doesNotFollowElsewhere(String location, Refused.Why why) {
    server.answer("/a", 302, Map.of("Location", location), "");
    assertThat(fetcher.fetch(server.address("/a"), JSON))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  @ParameterizedTest
  @CsvSource({
    "https://169.254.169.254/latest/meta-data/, PRIVATE_ADDRESS",
    "https://[::1]:8443/, PRIVATE_ADDRESS",
    "https://127.0.0.2/, PRIVATE_ADDRESS",
    "https://localhost:1/, PRIVATE_ADDRESS",
    "http://127.0.0.1/, REDIRECT_SCHEME",
    "//10.0.0.1/, PRIVATE_ADDRESS",
    "https://user@badges.example/, CREDENTIALS",
  })
  void doesNotFollowFromHttpsElsewhere(String location, Refused.Why why) throws IOException {
    try (Stranger secure = Stranger.secure();
        HttpsFetcher trusting =
            new HttpsFetcher(
                () -> NOW, Resolver.system(), SMALL, Loopback.ALLOWED, secure.trust())) {
      secure.answer("/a", 307, Map.of("Location", location), "");
      assertThat(trusting.fetch(secure.address("/a"), JSON))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://badges.example/, SCHEME",
    "http://127.0.0.1/, SCHEME",
    "file:///etc/passwd, NOT_AN_ADDRESS",
    "ftp://badges.example/, SCHEME",
    "https://127.0.0.1/, PRIVATE_ADDRESS",
    "https://[::ffff:127.0.0.1]/, PRIVATE_ADDRESS",
    "https://[::ffff:a9fe:a9fe]/, PRIVATE_ADDRESS",
    "https://10.1.2.3/, PRIVATE_ADDRESS",
    "https://me:secret@badges.example/, CREDENTIALS",
    "https://@badges.example/, CREDENTIALS",
    "https://badges.example:0/, NOT_AN_ADDRESS",
    "https://badges.example:99999/, NOT_AN_ADDRESS",
    "https://2130706433/, NOT_AN_ADDRESS",
    "https://0x7f000001/, NOT_AN_ADDRESS",
    "https:///etc, NOT_AN_ADDRESS",
    "urn:uuid:1, NOT_AN_ADDRESS",
    "a.json, NOT_AN_ADDRESS",
    "'https://badges.example/ x', NOT_AN_ADDRESS",
    "'', NOT_AN_ADDRESS",
  })
  void asksOnlyThePublicInternet(String address, Refused.Why why) {
    try (HttpsFetcher strict = fetcher(Loopback.REFUSED)) {
      assertThat(strict.fetch(address, JSON))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
  }

  /** Neither the one who answers first publicly, then privately, nor the one who mixes both. */
  @Test
  void looksANameUpOnceAndBelievesItAsAWhole() throws IOException {
    List<List<InetAddress>> answers = new ArrayList<>();
    answers.add(List.of(InetAddress.getByName("192.0.1.1"), InetAddress.getByName("10.0.0.1")));
    answers.add(List.of(InetAddress.getLoopbackAddress()));
    List<String> names = new ArrayList<>();
    Resolver changing =
        host -> {
          names.add(host);
          return answers.remove(0);
        };
    try (HttpsFetcher strict = new HttpsFetcher(() -> NOW, changing, SMALL, Loopback.REFUSED)) {
      assertThat(strict.fetch("https://badges.example/", JSON))
          .isEqualTo(new Refused("https://badges.example/", Refused.Why.PRIVATE_ADDRESS));
      assertThat(strict.fetch("https://badges.example/", JSON))
          .isEqualTo(new Refused("https://badges.example/", Refused.Why.PRIVATE_ADDRESS));
    }
    assertThat(names).containsExactly("badges.example", "badges.example");
  }

  /** The connection goes to the machine that was checked, the name goes into the request. */
  @Test
  void connectsToTheAddressThatWasChecked() throws IOException {
    try (Stranger secure = Stranger.secure()) {
      List<String> names = new ArrayList<>();
      Resolver once =
          host -> {
            names.add(host);
            if (names.size() > 1) {
              throw new UnknownHostException(host);
            }
            return List.of(InetAddress.getLoopbackAddress());
          };
      secure.answer("/a", 200, Map.of(), "{}");
      try (HttpsFetcher trusting =
          new HttpsFetcher(() -> NOW, once, SMALL, Loopback.ALLOWED, secure.trust())) {
        String address = "https://badges.example:" + secure.port() + "/a";
        assertThat(trusting.fetch(address, JSON)).isInstanceOf(Found.class);
        assertThat(names).containsExactly("badges.example");
        assertThat(secure.lastHeaders().getFirst("Host"))
            .isEqualTo("badges.example:" + secure.port());
        assertThat(trusting.fetch(address, JSON))
            .isEqualTo(new Failed(address, Failed.Why.UNKNOWN_HOST));
      }
    }
  }

  @Test
  void checksTheCertificateAndItsName() throws IOException {
    try (Stranger secure = Stranger.secure()) {
      secure.answer("/a", 200, Map.of(), "{}");
      Resolver here = host -> List.of(InetAddress.getLoopbackAddress());
      String named = "https://badges.example:" + secure.port() + "/a";
      String other = "https://other.example:" + secure.port() + "/a";
      try (HttpsFetcher wary = new HttpsFetcher(() -> NOW, here, SMALL, Loopback.ALLOWED);
          HttpsFetcher trusting =
              new HttpsFetcher(() -> NOW, here, SMALL, Loopback.ALLOWED, secure.trust())) {
        assertThat(wary.fetch(named, JSON)).isEqualTo(new Failed(named, Failed.Why.TLS));
        assertThat(trusting.fetch(other, JSON)).isEqualTo(new Failed(other, Failed.Why.TLS));
        assertThat(trusting.fetch(named, JSON)).isInstanceOf(Found.class);
      }
    }
  }

  @Test
  void triesTheNextMachine() throws IOException {
    server.answer("/a", 200, Map.of(), "{}");
    Resolver two =
        host -> List.of(InetAddress.getByName("127.0.0.9"), InetAddress.getLoopbackAddress());
    try (HttpsFetcher patient = new HttpsFetcher(() -> NOW, two, SMALL, Loopback.ALLOWED)) {
      assertThat(patient.fetch("http://badges.example:" + server.port() + "/a", JSON))
          .isInstanceOf(Found.class);
    }
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    server.answer("/stated", 200, Map.of(), "x".repeat(10_001));
    server.answer("/fits", 200, Map.of(), "x".repeat(10_000));
    server.raw("/endless", Stranger.endless("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(1000)));
    assertThat(why("/stated")).isEqualTo(Failed.Why.TOO_LARGE);
    assertThat(fetcher.fetch(server.address("/fits"), JSON)).isInstanceOf(Found.class);
    assertThat(why("/endless")).isEqualTo(Failed.Why.TOO_LARGE);
  }

  @Test
  void refusesABombOfGzip() {
    server.answer("/good", 200, Map.of("Content-Encoding", "gzip"), gzip(9_999));
    server.answer("/bomb", 200, Map.of("Content-Encoding", "gzip"), gzip(1 << 22));
    server.answer("/cut", 200, Map.of("Content-Encoding", "gzip"), cut(gzip(9_999)));
    server.answer("/not", 200, Map.of("Content-Encoding", "gzip"), "{}");
    server.answer("/other", 200, Map.of("Content-Encoding", "br"), "{}");
    Found found = (Found) fetcher.fetch(server.address("/good"), JSON);
    assertThat(found.body()).hasSize(9_999);
    assertThat(why("/bomb")).isEqualTo(Failed.Why.TOO_LARGE);
    assertThat(why("/cut")).isEqualTo(Failed.Why.DAMAGED);
    assertThat(why("/not")).isEqualTo(Failed.Why.DAMAGED);
    assertThat(why("/other")).isEqualTo(Failed.Why.DAMAGED);
  }

  @Test
  void refusesHeadersWithoutEnd() {
    server.raw("/headers", Stranger.endless("HTTP/1.1 200 OK\r\n", "X: y\r\n"));
    server.raw("/header", Stranger.endless("HTTP/1.1 200 OK\r\nX: ", "y".repeat(100)));
    server.raw("/hints", Stranger.endless("", "HTTP/1.1 103 Early Hints\r\n\r\n"));
    assertThat(why("/headers")).isEqualTo(Failed.Why.TOO_LARGE);
    assertThat(why("/header")).isEqualTo(Failed.Why.TOO_LARGE);
    assertThat(why("/hints")).isIn(Failed.Why.TIMEOUT, Failed.Why.DAMAGED);
  }

  @Test
  void noticesALyingLength() {
    server.raw("/long", Stranger.once("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{}"));
    server.raw(
        "/huge", Stranger.once("HTTP/1.1 200 OK\r\nContent-Length: 9999999999999\r\n\r\n{}"));
    server.raw("/minus", Stranger.once("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}"));
    server.raw("/none", Stranger.once("what?\r\n\r\n"));
    server.raw("/silent", Stranger.once(""));
    assertThat(why("/long")).isEqualTo(Failed.Why.DAMAGED);
    assertThat(why("/huge")).isEqualTo(Failed.Why.DAMAGED);
    assertThat(why("/minus")).isEqualTo(Failed.Why.DAMAGED);
    assertThat(why("/none")).isEqualTo(Failed.Why.DAMAGED);
    assertThat(why("/silent")).isEqualTo(Failed.Why.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n", "HTTP/1.1 200 OK\r\nX: "})
  void doesNotWaitForTheSlow(String start) {
    server.raw("/drip", Stranger.drip(start));
    server.raw("/mute", Stranger.mute());
    long before = System.nanoTime();
    assertThat(why("/drip")).isEqualTo(Failed.Why.TIMEOUT);
    assertThat(why("/mute")).isEqualTo(Failed.Why.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void doesNotWaitForWhoKnowsNames() {
    Resolver slow =
        host -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    try (HttpsFetcher impatient = new HttpsFetcher(() -> NOW, slow, SMALL, Loopback.REFUSED)) {
      assertThat(impatient.fetch("https://badges.example/", JSON))
          .isEqualTo(new Failed("https://badges.example/", Failed.Why.TIMEOUT));
    }
  }

  @Test
  void tellsWhenNobodyIsThere() {
    String address = server.address("/a");
    server.close();
    assertThat(fetcher.fetch(address, JSON)).isEqualTo(new Failed(address, Failed.Why.UNREACHABLE));
    Resolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    try (HttpsFetcher lost = new HttpsFetcher(() -> NOW, none, SMALL, Loopback.REFUSED)) {
      Failed failed = (Failed) lost.fetch("https://badges.example/", JSON);
      assertThat(failed.why()).isEqualTo(Failed.Why.UNKNOWN_HOST);
      assertThat(failed.why().word()).isEqualTo("unknown-host");
    }
  }

  private Failed.Why why(String path) {
    return ((Failed) fetcher.fetch(server.address(path), JSON)).why();
  }

  private static byte[] gzip(int length) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(new byte[length]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length - 9);
  }
}
