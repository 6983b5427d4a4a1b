package org.armorial.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFolderTest {
  @TempDir Path root;

  private static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return files;
  }

  private List<String> left() throws StorageException {
    return DiskFolder.open(root).list();
  }

  @Test
  void aNewFolderAppearsWithAllItsFilesOrNotAtAll() throws Exception {
    Folder folder = DiskFolder.open(root);
    folder.write("a/b", files("one", "1", "two", "2"));
    assertThat(root.resolve("a/b/one")).content().isEqualTo("1");
    assertThat(root.resolve("a/b/two")).content().isEqualTo("2");

    // The second of these cannot be written.
    assertThatThrownBy(() -> folder.write("c", files("one", "1", "two/deeper", "2")))
        .isInstanceOf(StorageException.class);
    assertThat(left()).containsExactly("a/b/one", "a/b/two");
  }

  @Test
  void aFolderThatStandsKeepsItsOtherFiles() throws Exception {
    DiskFolder.open(root).write("a", files("one", "1", "two", "2"));
    // Another run, which knows nothing of the folder.
    DiskFolder.open(root).write("a", files("two", "II", "three", "III"));
    assertThat(left()).containsExactly("a/one", "a/three", "a/two");
    assertThat(root.resolve("a/two")).content().isEqualTo("II");

    Files.createDirectory(root.resolve("empty"));
    DiskFolder.open(root).write("empty", files("one", "1"));
    assertThat(root.resolve("empty/one")).content().isEqualTo("1");
  }

  @Test
  void severalMayFillAFolderAndThoseBelowItAtOnce() throws Exception {
    int rounds = 2_000;
    Folder folder = DiskFolder.open(root);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Void>> writes = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        for (String path : List.of("r" + round, "r" + round + "/a", "r" + round + "/a/b")) {
          writes.add(
              () -> {
                folder.write(path, files("one", path, "two", path));
                return null;
              });
        }
      }
      for (Future<Void> write : pool.invokeAll(writes)) {
        write.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(left()).hasSize(rounds * 3 * 2);
  }

  @Test
  void filesWithoutAFolderStandInTheRoot() throws Exception {
    DiskFolder.open(root).write("", files("one", "1", "two", "2"));
    assertThat(left()).containsExactly("one", "two");
  }

  @Test
  void aLinkInThePlaceOfAFolderOrAFileIsRefused(@TempDir Path elsewhere) throws Exception {
    Files.createSymbolicLink(root.resolve("a"), elsewhere);
    Files.createDirectory(root.resolve("b"));
    Path kept = Files.writeString(elsewhere.resolve("kept"), "kept");
    Files.createSymbolicLink(root.resolve("b/one"), kept);
    Folder folder = DiskFolder.open(root);
    for (String path : List.of("a", "a/b", "b")) {
      assertThatThrownBy(() -> folder.write(path, files("one", "1")))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("it is a link");
    }
    assertThatThrownBy(() -> folder.write("a/one", new byte[1]))
        .isInstanceOf(StorageException.class);
    assertThat(elsewhere).isDirectoryContaining("glob:**/kept");
    assertThat(kept).content().isEqualTo("kept");
  }

  @Test
  void aFileInThePlaceOfAFolderIsSaid() throws Exception {
    Files.writeString(root.resolve("a"), "a file");
    Folder folder = DiskFolder.open(root);
    for (String path : List.of("a", "a/b")) {
      assertThatThrownBy(() -> folder.write(path, files("one", "1")))
          .isInstanceOf(StorageException.class);
    }
    assertThat(root.resolve("a")).content().isEqualTo("a file");
  }

  @Test
  void whatAKilledRunStagedIsRemovedWithTheLock() throws Exception {
    Path staging = Files.createDirectories(root.resolve(".armorial/staging/7"));
    Files.writeString(staging.resolve("one"), "1");
    Files.writeString(root.resolve(".armorial/staging/8"), "2");
    DiskFolder.open(root).lock().orElseThrow().close();
    assertThat(root.resolve(".armorial/staging")).isEmptyDirectory();
  }
}
