package org.armorial.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.world.DiskFolder;
import org.armorial.world.Folder;
import org.armorial.world.StorageException;

/**
 * Brings a folder to an edition: renders what is new, writes what differs, prunes what is gone. The
 * order of effects is that of {@link Stage}, then the manifest, then deletions; before the first
 * effect a journal names every path that may come or go, so that a run after a kill knows what is
 * ours.
 */
public final class Publisher {
  private static final String MANIFEST = DiskFolder.OWN + "/manifest";
  private static final String JOURNAL = DiskFolder.OWN + "/journal";

  private final Folder folder;
  private final int threads;
  private final Progress progress;

  /**
   * A publisher into {@code folder}.
   *
   * @param threads how many units are rendered at a time
   * @param progress hears of every unit done
   */
  public Publisher(Folder folder, int threads, Progress progress) {
    this.folder = folder;
    this.threads = threads;
    this.progress = progress;
  }

  /** Hears how far a build is; called from several threads. */
  @FunctionalInterface
  public interface Progress {
    /** So many of so many units are done. */
    void done(int units, int of);
  }

  /** Brings the folder to the edition. */
  public Report publish(Edition edition) throws StorageException, PublishException {
    refuseForeignFolder();
    Folder.Lock lock =
        folder
            .lock()
            .orElseThrow(() -> new PublishException(PublishException.Reason.BUSY, MANIFEST));
    try {
      return bring(edition);
    } finally {
      lock.close();
    }
  }

  /** What builds before this one wrote, or were about to write or delete. */
  private Set<SitePath> ours(Manifest before) throws StorageException {
    Set<SitePath> ours = new HashSet<>(before.entries().keySet());
    ours.addAll(readJournal());
    return ours;
  }

  private Report bring(Edition edition) throws StorageException, PublishException {
    Manifest before = readManifest();
    Standing standing = Standing.of(folder, before, folder.modified(MANIFEST));

    Set<SitePath> planned = new LinkedHashSet<>();
    edition.units().forEach(unit -> unit.targets().forEach(t -> planned.add(t.path())));
    SortedSet<SitePath> stale = new TreeSet<>();
    for (SitePath path : ours(before)) {
      if (!planned.contains(path)) {
        stale.add(path);
      }
    }
    if (stale.contains(SiteLayout.profile())) {
      // Only a draft has no issuer: every award of the site in place would be taken offline.
      throw new PublishException(PublishException.Reason.SIGNED_SITE, stale.first().value());
    }
    if (edition.lasting()) {
      // The journal also names what a run that was refused or killed never brought.
      Promises.keepAddresses(stale.stream().filter(before.entries()::containsKey));
    }
    writeJournal(before, planned, stale);

    Delivery delivery = new Delivery(folder, before, standing, edition.lasting());
    AtomicInteger done = new AtomicInteger();
    int all = edition.units().size();
    for (Stage stage : Stage.values()) {
      List<Unit> units = edition.units().stream().filter(u -> u.stage() == stage).toList();
      Workers.run(
          threads,
          units,
          unit -> {
            delivery.bring(unit);
            progress.done(done.incrementAndGet(), all);
          });
      delivery.settle();
    }

    // A kill before this line leaves new files beside the old manifest: the next run finds them
    // equal.
    Manifest after = new Manifest(edition.commit(), delivery.entries());
    writeIfChanged(MANIFEST, after.toBytes());
    // A kill from here on leaves stale files that nothing points at; the journal still names them.
    int deleted = 0;
    for (SitePath path : stale) {
      if (folder.size(path.value()).isPresent()) {
        folder.delete(path.value());
        deleted++;
      }
    }
    folder.delete(JOURNAL);
    return new Report(
        after.entries().size(),
        after.totalSize(),
        delivery.written(),
        deleted,
        delivery.rendered());
  }

  private Manifest readManifest() throws StorageException {
    return folder.read(MANIFEST).flatMap(Manifest::parse).orElseGet(Manifest::none);
  }

  private Set<SitePath> readJournal() throws StorageException {
    Optional<byte[]> bytes = folder.read(JOURNAL);
    if (bytes.isEmpty()) {
      return Set.of();
    }
    List<String> lines = new String(bytes.get(), StandardCharsets.UTF_8).lines().toList();
    // Deletions rest on the journal. One that is damaged is believed in nothing: a file that a
    // killed build left may stay, and no file of somebody else's goes.
    return lines.stream().allMatch(SitePath::isValid)
        ? lines.stream().map(SitePath::new).collect(Collectors.toSet())
        : Set.of();
  }

  /** Files that no build wrote are somebody's work: they are neither overwritten nor mixed with. */
  private void refuseForeignFolder() throws StorageException, PublishException {
    if (folder.size(MANIFEST).isPresent() || folder.size(JOURNAL).isPresent()) {
      return;
    }
    Optional<String> foreign =
        folder.list().stream().filter(path -> !path.startsWith(DiskFolder.OWN + "/")).findFirst();
    if (foreign.isPresent()) {
      throw new PublishException(PublishException.Reason.FOLDER_NOT_OURS, foreign.get());
    }
  }

  private void writeJournal(Manifest before, Set<SitePath> planned, SortedSet<SitePath> stale)
      throws StorageException {
    StringBuilder lines = new StringBuilder();
    for (SitePath path : planned) {
      if (before.entry(path).isEmpty()) {
        lines.append(path.value()).append('\n');
      }
    }
    stale.forEach(path -> lines.append(path.value()).append('\n'));
    if (!lines.isEmpty()) {
      writeIfChanged(JOURNAL, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void writeIfChanged(String path, byte[] bytes) throws StorageException {
    Optional<byte[]> old = folder.read(path);
    if (old.isEmpty() || !Arrays.equals(old.get(), bytes)) {
      folder.write(path, bytes);
    }
  }
}
