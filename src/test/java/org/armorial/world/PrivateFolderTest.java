package org.armorial.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  @TempDir Path place;

  private Path folder() {
    return place.resolve("new/drafts");
  }

  private long around() throws IOException {
    try (Stream<Path> files = Files.list(place.resolve("new"))) {
      return files.count();
    }
  }

  @Test
  void itAppearsWholeEvenWhereAnEmptyOneOrALeftoverStood() throws Exception {
    Files.createDirectories(folder());
    Files.createDirectories(place.resolve("new/.drafts.new"));
    Files.writeString(place.resolve("new/.drafts.new/of-a-killed-run"), "x");
    PrivateFolder.create(
        folder(),
        sink -> {
          sink.accept("a.eml", new byte[] {1});
          assertThat(folder().resolve("a.eml")).doesNotExist();
        });
    assertThat(folder().resolve("a.eml")).hasBinaryContent(new byte[] {1});
    assertThat(folder()).isDirectoryNotContaining(file -> !file.endsWith("a.eml"));
    assertThat(around()).isEqualTo(1);
  }

  @Test
  void aFailureOnTheWayLeavesNothing() throws Exception {
    assertThatThrownBy(
            () ->
                PrivateFolder.create(
                    folder(),
                    sink -> {
                      sink.accept("a.eml", new byte[1]);
                      sink.accept("a.eml", new byte[1]);
                    }))
        .isInstanceOf(StorageException.class);
    assertThatThrownBy(
            () -> PrivateFolder.create(folder(), sink -> sink.accept("../a", new byte[1])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(around()).isZero();
    PrivateFolder.create(folder(), sink -> sink.accept("a", new byte[1]));
    PrivateFolder.takeBack(folder());
    assertThat(around()).isZero();
  }

  @Test
  void whatStandsThereIsNotTouched() throws Exception {
    Path theirs = Files.createDirectories(folder());
    Files.writeString(theirs.resolve("theirs"), "x");
    Path link = Files.createSymbolicLink(place.resolve("link"), place.resolve("elsewhere"));
    Path file = Files.writeString(place.resolve("file"), "x");
    for (Path taken : new Path[] {theirs, link, file}) {
      assertThatThrownBy(() -> PrivateFolder.create(taken, sink -> {}))
          .isInstanceOf(StorageException.class);
    }
    assertThat(theirs.resolve("theirs")).hasContent("x");
    assertThat(place.resolve("elsewhere")).doesNotExist();
    assertThat(file).hasContent("x");
  }
}
