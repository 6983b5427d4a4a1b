package org.armorial.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.armorial.model.SitePath;
import org.armorial.world.Folder;
import org.armorial.world.StorageException;

/**
 * The way of one edition's units into the folder: what is current is left alone, what differs is
 * written, what was signed is never exchanged. Safe to share between threads.
 */
final class Delivery {
  private final Folder folder;
  private final Manifest before;
  private final Standing standing;
  private final boolean lasting;
  private final Map<SitePath, Manifest.Entry> entries = new ConcurrentHashMap<>();
  private final Queue<Folder.Prepared> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger rendered = new AtomicInteger();

  /**
   * Into a folder.
   *
   * @param before what the last build wrote
   * @param standing what stands of it
   * @param lasting as {@link Edition#lasting}
   */
  Delivery(Folder folder, Manifest before, Standing standing, boolean lasting) {
    this.folder = folder;
    this.before = before;
    this.standing = standing;
    this.lasting = lasting;
  }

  /** What the site holds by now. */
  Map<SitePath, Manifest.Entry> entries() {
    return entries;
  }

  int written() {
    return written.get();
  }

  int rendered() {
    return rendered.get();
  }

  /** Brings a unit's files, unless they are there. */
  void bring(Unit unit) throws StorageException, PublishException {
    if (isCurrent(unit)) {
      return;
    }
    rendered.incrementAndGet();
    Writing writing = changes(unit);
    written.addAndGet(writing.count());
    // A folder where nothing stands has nothing that a document found later could contradict.
    if (lasting && unit.stage() == Stage.DOCUMENTS && !standing.isEmpty()) {
      waiting.addAll(writing.prepare());
    } else {
      writing.finish();
    }
  }

  /** Puts in place what waits for the end of its stage. */
  void settle() throws StorageException {
    for (Folder.Prepared next = waiting.poll(); next != null; next = waiting.poll()) {
      next.settle();
    }
  }

  /** Same key, and the files stand as they were left: nothing to do. */
  private boolean isCurrent(Unit unit) throws StorageException {
    List<Manifest.Entry> known = new ArrayList<>(unit.targets().size());
    for (Target target : unit.targets()) {
      var entry = before.entry(target.path());
      if (entry.isEmpty()
          || !entry.get().key().equals(unit.key())
          || !standing.holds(target.path(), entry.get())) {
        return false;
      }
      known.add(entry.get());
    }
    for (int i = 0; i < known.size(); i++) {
      entries.put(unit.targets().get(i).path(), known.get(i));
    }
    return true;
  }

  private Writing changes(Unit unit) throws StorageException, PublishException {
    List<byte[]> contents = unit.rendering().render();
    if (contents.size() != unit.targets().size()) {
      throw new IllegalStateException(
          "a unit made " + contents.size() + " files, not " + unit.targets().size());
    }
    Writing writing = new Writing(folder);
    for (int i = 0; i < contents.size(); i++) {
      Target target = unit.targets().get(i);
      byte[] bytes = contents.get(i);
      Manifest.Entry entry = new Manifest.Entry(unit.key(), InputDigest.of(bytes), bytes.length);
      if (!isInPlace(target, bytes, entry)) {
        writing.add(target.path(), bytes);
      }
      entries.put(target.path(), entry);
    }
    return writing;
  }

  /**
   * Reading and comparing costs a twelfth of overwriting. What the last build published may be put
   * back over what somebody made of it.
   */
  private boolean isInPlace(Target target, byte[] bytes, Manifest.Entry entry)
      throws StorageException, PublishException {
    if (!standing.has(target.path())) {
      return false;
    }
    boolean known =
        before.entry(target.path()).filter(e -> e.digest().equals(entry.digest())).isPresent();
    if (known && standing.holds(target.path(), entry)) {
      return true;
    }
    Optional<byte[]> published = folder.read(target.path().value());
    if (published.filter(old -> Arrays.equals(old, bytes)).isPresent()) {
      return true;
    }
    if (lasting && !known && published.isPresent()) {
      if (target.frozen()) {
        throw new PublishException(
            PublishException.Reason.CREDENTIAL_CHANGED, target.path().value());
      }
      Promises.keepRevocation(target.path(), published.get(), bytes);
    }
    return false;
  }
}
