package org.armorial.publish;

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
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.fault.Findings;
import org.armorial.model.RegisterPath;
import org.armorial.model.SitePath;
import org.armorial.repository.FileMovedException;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterSource;
import org.armorial.text.Language;
import org.armorial.world.DiskFolder;
import org.armorial.world.FaultyFolder;
import org.armorial.world.Folder;
import org.armorial.world.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  /** Documents that pages name, pages that the status names: what must never dangle. */
  private static final Map<String, String> FIRST =
      Map.of("a/doc.json", "A1", "b/doc.json", "B1", "index.html", "a,b", "status.json", "s1");

  private static final Map<String, String> SECOND =
      Map.of("b/doc.json", "B1", "c/doc.json", "C1", "index.html", "b,c", "status.json", "s2");

  @TempDir Path site;

  private static Edition edition(Map<String, String> files) {
    List<Unit> units = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (path, text) -> {
              Stage stage =
                  path.endsWith("doc.json")
                      ? Stage.DOCUMENTS
                      : path.equals("index.html") ? Stage.PAGES : Stage.STATUS;
              units.add(
                  new Unit(
                      stage,
                      new InputDigest().add(path).add(text).finish(),
                      List.of(new Target(new SitePath(path), stage == Stage.DOCUMENTS)),
                      () -> List.of(text.getBytes(UTF_8))));
            });
    return new Edition("", true, units);
  }

  private Report publish(Folder folder, Map<String, String> files) throws Exception {
    return new Publisher(folder, 1, (done, of) -> {}).publish(edition(files));
  }

  private Report publish(Map<String, String> files) throws Exception {
    return publish(DiskFolder.open(site), files);
  }

  private SortedMap<String, String> content() throws StorageException {
    SortedMap<String, String> found = new TreeMap<>();
    Folder folder = DiskFolder.open(site);
    for (String path : folder.list()) {
      if (!path.startsWith(DiskFolder.OWN)) {
        found.put(path, new String(folder.read(path).orElseThrow(), UTF_8));
      }
    }
    return found;
  }

  @Test
  void writesPrunesAndLeavesTheRestAlone() throws Exception {
    assertThat(publish(FIRST)).isEqualTo(new Report(4, 9, 4, 0, 4));
    assertThat(content()).isEqualTo(FIRST);
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(site.resolve("b/doc.json"), old);

    assertThat(publish(SECOND)).isEqualTo(new Report(4, 9, 3, 1, 3));
    assertThat(content()).isEqualTo(SECOND);
    assertThat(Files.getLastModifiedTime(site.resolve("b/doc.json"))).isEqualTo(old);
    assertThat(site.resolve("a")).doesNotExist();
  }

  @Test
  void writesNothingWhenNothingChanged() throws Exception {
    publish(FIRST);
    Folder frozen = FaultyFolder.full(DiskFolder.open(site), 0);
    assertThat(publish(frozen, FIRST)).isEqualTo(new Report(4, 9, 0, 0, 0));
  }

  @Test
  void givesTheSameBytesWithoutItsManifest() throws Exception {
    publish(FIRST);
    byte[] manifest = Files.readAllBytes(site.resolve(".armorial/manifest"));
    for (byte[] damaged : List.of(new byte[0], "nonsense\n".getBytes(UTF_8))) {
      Files.write(site.resolve(".armorial/manifest"), damaged);
      assertThat(publish(FIRST).written()).isZero();
      assertThat(Files.readAllBytes(site.resolve(".armorial/manifest"))).isEqualTo(manifest);
    }
  }

  @Test
  void putsBackAFileThatSomebodyDeletedOrCut() throws Exception {
    publish(FIRST);
    Files.delete(site.resolve("index.html"));
    Files.writeString(site.resolve("status.json"), "s");
    assertThat(publish(FIRST).written()).isEqualTo(2);
    assertThat(content()).isEqualTo(FIRST);
  }

  @Test
  void putsBackAFileThatSomebodyAlteredWithoutChangingItsSize() throws Exception {
    publish(FIRST);
    Files.writeString(site.resolve("index.html"), "a,c");
    // A document as well: what was published comes back, and is no other document.
    Files.writeString(site.resolve("a/doc.json"), "X1");
    assertThat(publish(FIRST).written()).isEqualTo(2);
    assertThat(content()).isEqualTo(FIRST);
  }

  @Test
  void aSiteThatWasCopiedIsReadAndNotWritten() throws Exception {
    publish(FIRST);
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    for (String path : FIRST.keySet()) {
      Files.setLastModifiedTime(site.resolve(path), later);
    }
    Folder frozen = FaultyFolder.full(DiskFolder.open(site), 0);
    assertThat(publish(frozen, FIRST)).isEqualTo(new Report(4, 9, 0, 0, 0));
  }

  @Test
  void aJournalThatCannotBeReadDeletesNothingAndStopsNothing() throws Exception {
    publish(FIRST);
    Files.writeString(site.resolve("CNAME"), "badges.example.org");
    Files.writeString(site.resolve(".armorial/journal"), "CNAME\n../../etc/x\n");
    assertThat(publish(SECOND).deleted()).isEqualTo(1);
    assertThat(content()).containsKey("CNAME").containsAllEntriesOf(SECOND);
    assertThat(site.resolve(".armorial/journal")).doesNotExist();
  }

  @Test
  void anInputThatMovedIsNoFaultOfTheProgram(@TempDir Path register) throws Exception {
    Path issuer = Files.writeString(register.resolve("issuer.yaml"), "name: x\n");
    RegisterSource source =
        RegisterSource.open(new RegisterFolder(register, "badges"), new Findings());
    Files.delete(issuer);
    Unit unit =
        new Unit(
            Stage.PAGES,
            new InputDigest().finish(),
            List.of(new Target(new SitePath("index.html"), false)),
            () -> List.of(source.bytes(new RegisterPath("issuer.yaml"))));
    Publisher publisher = new Publisher(DiskFolder.open(site), 2, (done, of) -> {});
    assertThatThrownBy(() -> publisher.publish(new Edition("", true, List.of(unit))))
        .isInstanceOfSatisfying(
            FileMovedException.class,
            e ->
                assertThat(e.text(Language.ENGLISH))
                    .isEqualTo("badges/issuer.yaml — there is no such file or folder"));
  }

  @Test
  void refusesALinkThatNobodyKnowsBeforeAnythingIsWritten() throws Exception {
    publish(FIRST);
    Files.createSymbolicLink(site.resolve("zzz"), Path.of("/etc/hostname"));
    assertThatThrownBy(() -> publish(SECOND))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("couldn't use zzz: it is a link");
    Files.delete(site.resolve("zzz"));
    assertThat(content()).isEqualTo(FIRST);
  }

  @Test
  void aKillAtAnyMomentLeavesAWholeSiteAndTheNextRunConverges() throws Exception {
    boolean finished = false;
    for (int changes = 0; !finished; changes++) {
      wipe();
      publish(FIRST);
      try {
        publish(FaultyFolder.killed(DiskFolder.open(site), changes), SECOND);
        finished = true;
      } catch (IllegalStateException e) {
        assertThat(e).hasCauseInstanceOf(FaultyFolder.Killed.class);
      } catch (FaultyFolder.Killed e) {
        // died outside a worker
      }
      assertWhole();
      publish(SECOND);
      assertThat(content()).as("after a kill at change %d", changes).isEqualTo(SECOND);
      assertThat(site.resolve(".armorial/journal")).doesNotExist();
    }
  }

  @Test
  void aKillDuringTheFirstBuildLeavesNothingBehindForAnotherRegister() throws Exception {
    for (int changes = 1; changes < 6; changes++) {
      wipe();
      Folder folder = FaultyFolder.killed(DiskFolder.open(site), changes);
      assertThatThrownBy(() -> publish(folder, FIRST)).isInstanceOf(Throwable.class);
      publish(SECOND);
      assertThat(content()).isEqualTo(SECOND);
    }
  }

  @Test
  void aFullDiskIsSaidAndTheOldPagesStand() throws Exception {
    publish(FIRST);
    Folder full = FaultyFolder.full(DiskFolder.open(site), 1);
    assertThatThrownBy(() -> publish(full, SECOND))
        .isInstanceOf(StorageException.class)
        .satisfies(
            failed ->
                assertThat(((StorageException) failed).text(Language.FRENCH))
                    .isEqualTo(
                        "c/doc.json n’a pas pu être écrit\u00A0: il n’y a plus de place sur le disque"));
    assertThat(content()).isEqualTo(FIRST);
  }

  private void assertWhole() throws StorageException {
    Map<String, String> now = content();
    for (String named : now.getOrDefault("index.html", "").split(",", -1)) {
      assertThat(now).containsKey(named + "/doc.json");
    }
    assertThat(now.get("status.json")).isIn("s1", "s2");
  }

  @Test
  void neverExchangesAFrozenFileSilently() throws Exception {
    publish(FIRST);
    Map<String, String> changed = new TreeMap<>(FIRST);
    changed.put("a/doc.json", "A2");
    assertThatThrownBy(() -> publish(changed))
        .isInstanceOf(PublishException.class)
        .extracting(e -> ((PublishException) e).reason())
        .isEqualTo(PublishException.Reason.CREDENTIAL_CHANGED);
    assertThat(content()).isEqualTo(FIRST);

    // What a preview signs was never handed to anyone.
    Edition preview = new Edition("", false, edition(changed).units());
    Publisher publisher = new Publisher(DiskFolder.open(site), 2, (done, of) -> {});
    assertThat(publisher.publish(preview).written()).isEqualTo(1);
  }

  @Test
  void refusesAFolderThatIsNotOurs() throws Exception {
    Files.writeString(site.resolve("thesis.odt"), "years of work");
    assertThatThrownBy(() -> publish(FIRST))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("thesis.odt");
    assertThat(content()).containsOnlyKeys("thesis.odt");
  }

  @Test
  void leavesFilesOfOthersAlone() throws Exception {
    publish(FIRST);
    Files.writeString(site.resolve("CNAME"), "badges.example.org");
    publish(SECOND);
    assertThat(content()).containsKey("CNAME");
  }

  @Test
  void refusesLinksInTheOutput(@TempDir Path elsewhere) throws Exception {
    Files.createDirectory(elsewhere.resolve("target"));
    Files.createSymbolicLink(site.resolve("a"), elsewhere.resolve("target"));
    Files.createDirectories(site.resolve(".armorial"));
    Files.writeString(site.resolve(".armorial/journal"), "index.html\n");
    assertThatThrownBy(() -> publish(FIRST))
        .isInstanceOf(StorageException.class)
        .satisfies(
            failed ->
                assertThat(((StorageException) failed).text(Language.ENGLISH))
                    .isEqualTo("a cannot be used: it is a link, and links are not followed"));
    assertThat(elsewhere.resolve("target")).isEmptyDirectory();
  }

  private void wipe() throws IOException {
    try (var paths = Files.walk(site)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!path.equals(site)) {
          Files.delete(path);
        }
      }
    }
  }

  @Test
  void twoBuildsNeverWorkInOneFolder() throws Exception {
    publish(FIRST);
    Folder.Lock other = DiskFolder.open(site).lock().orElseThrow();
    assertThatThrownBy(() -> publish(SECOND))
        .isInstanceOfSatisfying(
            PublishException.class,
            busy -> assertThat(busy.reason()).isEqualTo(PublishException.Reason.BUSY));
    assertThat(content()).isEqualTo(FIRST);
    other.close();
    publish(SECOND);
    assertThat(content()).isEqualTo(SECOND);
  }
}
