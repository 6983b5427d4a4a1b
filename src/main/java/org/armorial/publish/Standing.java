package org.armorial.publish;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.armorial.model.SitePath;
import org.armorial.world.Folder;
import org.armorial.world.StorageException;

/**
 * Which files of the last build still stand as it left them. A file of another size does not. One
 * that was written before the manifest, the last thing that a build writes, does. One that is as
 * young as the manifest or younger is read: clocks of file systems are coarse, and somebody may
 * have altered it since. Only somebody who sets clocks back on purpose escapes this, and a build
 * into an empty folder is the answer to them.
 */
final class Standing {
  private final Folder folder;
  private final Set<SitePath> untouched = new HashSet<>();
  private final Set<SitePath> younger = new HashSet<>();
  private final Set<SitePath> unlike = new HashSet<>();

  private Standing(Folder folder) {
    this.folder = folder;
  }

  /**
   * What stands of {@code before}. Looks at every file once, before anything is written, so that a
   * link that nobody knows is refused too: it would be published with the rest.
   */
  static Standing of(Folder folder, Manifest before, Optional<Instant> written)
      throws StorageException {
    Standing standing = new Standing(folder);
    folder.survey(
        seen -> {
          if (SitePath.isValid(seen.path())) {
            standing.note(seen, new SitePath(seen.path()), before, written);
          }
        });
    return standing;
  }

  private void note(
      Folder.Seen seen, SitePath path, Manifest before, Optional<Instant> manifestWritten) {
    if (before.entry(path).filter(entry -> entry.size() == seen.size()).isPresent()) {
      boolean older = manifestWritten.filter(seen.modified()::isBefore).isPresent();
      (older ? untouched : younger).add(path);
    } else {
      unlike.add(path);
    }
  }

  /** Whether there was no file of a site. */
  boolean isEmpty() {
    return untouched.isEmpty() && younger.isEmpty() && unlike.isEmpty();
  }

  /** Whether there was a file at all, whoever wrote it. */
  boolean has(SitePath path) {
    return untouched.contains(path) || younger.contains(path) || unlike.contains(path);
  }

  /** Whether the file still has the bytes of {@code entry}, its entry in the manifest. */
  boolean holds(SitePath path, Manifest.Entry entry) throws StorageException {
    if (untouched.contains(path)) {
      return true;
    }
    return younger.contains(path)
        && folder
            .read(path.value())
            .filter(bytes -> InputDigest.of(bytes).equals(entry.digest()))
            .isPresent();
  }
}
