package org.armorial.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aPrivateFileIsReadableByItsOwnerAlone() throws Exception {
    Path file = folder.resolve("key");
    SingleFile.createPrivate(file, bytes("secret"));
    assertThat(file).content().isEqualTo("secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void aPrivateFileNeverReplacesAnother() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "old");
    assertThatThrownBy(() -> SingleFile.createPrivate(file, bytes("new")))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("exists already");
    assertThat(file).content().isEqualTo("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void writingReplacesAndMakesFoldersButRefusesLinks() throws Exception {
    Path file = folder.resolve("a/b/text");
    SingleFile.write(file, bytes("one"));
    SingleFile.write(file, bytes("two"));
    assertThat(file).content().isEqualTo("two");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThatThrownBy(() -> SingleFile.write(link, bytes("three")))
        .isInstanceOf(StorageException.class);
    assertThat(file).content().isEqualTo("two");
  }

  @Test
  void aTemporaryFolderTakesEverythingWithItButWhatItsLinksPointAt() throws Exception {
    Path kept = Files.writeString(folder.resolve("kept"), "kept");
    TemporaryFolder temporary = TemporaryFolder.make("armorial-test");
    Files.createDirectories(temporary.path().resolve("a/b"));
    Files.createSymbolicLink(temporary.path().resolve("a/b/link"), kept);
    temporary.close();
    assertThat(temporary.path()).doesNotExist();
    assertThat(kept).exists();
  }
}
