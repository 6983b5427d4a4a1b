package org.armorial.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.armorial.world.Fetched.Failed;
import org.armorial.world.Fetched.Found;
import org.armorial.world.Fetched.Gone;
import org.armorial.world.Fetched.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetchers that ask no network: from folders, and from memory. */
class FetchersTest {
  private static final Instant THEN = Instant.parse("2025-01-02T03:04:05Z");
  private static final String JSON = "application/json";

  @TempDir private Path folder;

  private MappedFetcher mapped() {
    return new MappedFetcher(
        Map.of("https://", folder, "https://badges.example/deep/", folder.resolve("other")),
        Fetcher.offline());
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(THEN));
  }

  @Test
  void answersFromAFolder() throws IOException {
    put("badges.example/a b.json", "{}");
    Found found = (Found) mapped().fetch("https://badges.example/a%20b.json#k", JSON);
    assertThat(found.address()).isEqualTo("https://badges.example/a%20b.json");
    assertThat(found.body()).asString(UTF_8).isEqualTo("{}");
    assertThat(found.contentType()).isEqualTo("application/json");
    assertThat(found.at()).isEqualTo(THEN);
  }

  @Test
  void takesTheLongestPrefixAndThePageOfAFolder() throws IOException {
    put("other/index.html", "deep");
    put("badges.example/deep/index.html", "shallow");
    put("badges.example/plain/index.html", "plain");
    assertThat(((Found) mapped().fetch("https://badges.example/deep/", JSON)).body())
        .asString(UTF_8)
        .isEqualTo("deep");
    assertThat(((Found) mapped().fetch("https://badges.example/plain", JSON)).contentType())
        .isEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://badges.example/../secret",
        "https://badges.example/..%2Fsecret",
        "https://badges.example/%2e%2e/secret",
        "https://badges.example/..%5csecret",
        "https://../secret",
        "https:///secret",
        "https://badges.example//secret",
        "https://badges.example/a%00",
        "https://badges.example/a%zz",
        "https://badges.example/a%2",
        "https://badges.example/a%ff",
        "https://badges.example/secret?x",
        "https://badges.example/missing",
        "http://badges.example/secret",
        "secret"
      })
  void asksTheOthersForAllElse(String address) throws IOException {
    put("secret", "no");
    put("badges.example/secret", "no");
    assertThat(mapped().fetch(address, JSON)).isEqualTo(new Refused(address, Refused.Why.OFFLINE));
  }

  @Test
  void followsNoLink() throws IOException {
    put("secret/file", "no");
    Files.createDirectories(folder.resolve("badges.example"));
    Files.createSymbolicLink(folder.resolve("badges.example/file"), folder.resolve("secret/file"));
    Files.createSymbolicLink(folder.resolve("badges.example/way"), folder.resolve("secret"));
    for (String path : List.of("file", "way/file", "way")) {
      String address = "https://badges.example/" + path;
      assertThat(mapped().fetch(address, JSON))
          .isEqualTo(new Failed(address, Failed.Why.UNREADABLE));
    }
  }

  @Test
  void readsNoLinkedPageNorAHugeFile() throws IOException {
    put("secret/file", "no");
    Files.createDirectories(folder.resolve("badges.example/page"));
    Files.createSymbolicLink(
        folder.resolve("badges.example/page/index.html"), folder.resolve("secret/file"));
    Files.write(folder.resolve("badges.example/huge"), new byte[(10 << 20) + 1]);
    assertThat(mapped().fetch("https://badges.example/page/", JSON))
        .isEqualTo(new Failed("https://badges.example/page/", Failed.Why.UNREADABLE));
    assertThat(mapped().fetch("https://badges.example/huge", JSON))
        .isEqualTo(new Failed("https://badges.example/huge", Failed.Why.TOO_LARGE));
  }

  @Test
  void mapsOnlyWholeSegments() {
    assertThatThrownBy(
            () -> new MappedFetcher(Map.of("https://a.example", folder), Fetcher.offline()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asksOnceHoweverManyAskAtTheSameTime() throws Exception {
    AtomicInteger count = new AtomicInteger();
    CountDownLatch open = new CountDownLatch(1);
    Fetcher slow =
        (address, accept) -> {
          count.incrementAndGet();
          try {
            open.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return found(address, 10);
        };
    RememberingFetcher remembering = new RememberingFetcher(slow);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Fetched>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String address = "https://badges.example/a" + (i % 2 == 0 ? "" : "#key-" + i);
        answers.add(threads.submit(() -> remembering.fetch(address, JSON)));
      }
      Thread.sleep(200);
      open.countDown();
      Fetched first = answers.get(0).get();
      for (Future<Fetched> answer : answers) {
        assertThat(answer.get()).isSameAs(first);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(count).hasValue(1);
    remembering.fetch("https://badges.example/a", "text/plain");
    assertThat(count).hasValue(2);
  }

  @Test
  void remembersFailuresToo() {
    AtomicInteger count = new AtomicInteger();
    RememberingFetcher remembering =
        new RememberingFetcher(
            (address, accept) ->
                count.incrementAndGet() == 1 ? new Gone(address, 503, THEN) : found(address, 1));
    assertThat(remembering.fetch("https://badges.example/a", JSON)).isInstanceOf(Gone.class);
    assertThat(remembering.fetch("https://badges.example/a", JSON)).isInstanceOf(Gone.class);
  }

  @Test
  void forgetsWhatWasWantedLongestAgo() {
    List<String> asked = new ArrayList<>();
    Fetcher counting =
        (address, accept) -> {
          asked.add(address);
          return found(address, address.endsWith("big") ? 100_000 : 10);
        };
    RememberingFetcher few = new RememberingFetcher(counting, 2, 50_000);
    for (String address : List.of("a", "b", "a", "c", "a", "b", "big", "big", "a")) {
      few.fetch(address, JSON);
    }
    assertThat(asked).containsExactly("a", "b", "c", "b", "big", "big", "a");
  }

  @Test
  void doesNotRememberAFaultOfTheProgram() {
    AtomicInteger count = new AtomicInteger();
    RememberingFetcher remembering =
        new RememberingFetcher(
            (address, accept) -> {
              if (count.incrementAndGet() == 1) {
                throw new IllegalStateException("ours");
              }
              return found(address, 1);
            });
    assertThatThrownBy(() -> remembering.fetch("a", JSON)).hasMessage("ours");
    assertThat(remembering.fetch("a", JSON)).isInstanceOf(Found.class);
  }

  private static Found found(String address, int length) {
    return new Found(address, new byte[length], "", 200, THEN);
  }
}
