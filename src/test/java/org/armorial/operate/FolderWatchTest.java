package org.armorial.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWatchTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void seesChangesAtAnyDepthAlsoInFoldersThatAreNew(boolean polling) throws Exception {
    Path old = Files.createDirectories(folder.resolve("a/b"));
    try (FolderWatch watch = polling ? new PollingWatch(folder) : SystemWatch.over(folder)) {
      awaitAfter(watch, () -> Files.writeString(old.resolve("one"), "1"));
      awaitAfter(
          watch,
          () -> Files.writeString(Files.createDirectories(old.resolve("c")).resolve("x"), "2"));
      awaitAfter(watch, () -> Files.writeString(old.resolve("c/later"), "3"));
      awaitAfter(watch, () -> Files.delete(old.resolve("one")));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void seesThatTheFolderItselfGoesAndComesBack(boolean polling) throws Exception {
    Path watched = folder.resolve("watched");
    Files.createDirectories(watched.resolve("a"));
    Path away = folder.resolve("away");
    Files.writeString(watched.resolve("a/one"), "1");
    try (FolderWatch watch = polling ? new PollingWatch(watched) : SystemWatch.over(watched)) {
      awaitAfter(watch, () -> Files.move(watched, away));
      awaitAfter(watch, () -> Files.move(away, watched));
      awaitAfter(watch, () -> Files.writeString(watched.resolve("a/one"), "second"));
      awaitAfter(
          watch,
          () -> {
            Files.delete(watched.resolve("a/one"));
            Files.delete(watched.resolve("a"));
            Files.delete(watched);
          });
      awaitAfter(watch, () -> Files.createDirectories(watched.resolve("a")));
      awaitAfter(watch, () -> Files.writeString(watched.resolve("a/one"), "third"));
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void awaitAfter(FolderWatch watch, Step step) throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              try {
                watch.awaitChange();
                seen.countDown();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    waiting.setDaemon(true);
    waiting.start();
    step.run();
    assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
  }
}
