package org.armorial.operate;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Looks at names, sizes and times again and again; never busy more than a tenth of the time. */
final class PollingWatch implements FolderWatch {
  private static final long LEAST_PAUSE_MILLISECONDS = 400;

  private final Path folder;
  private long known;

  PollingWatch(Path folder) {
    this.folder = folder;
    this.known = look();
  }

  @Override
  public void awaitChange() throws InterruptedException {
    long pause = LEAST_PAUSE_MILLISECONDS;
    while (true) {
      Thread.sleep(pause);
      long before = System.nanoTime();
      long seen = look();
      pause = Math.max(LEAST_PAUSE_MILLISECONDS, (System.nanoTime() - before) / 100_000);
      if (seen != known) {
        settle(seen);
        return;
      }
    }
  }

  private void settle(long first) throws InterruptedException {
    known = first;
    while (true) {
      Thread.sleep(SystemWatch.QUIET_MILLISECONDS);
      long seen = look();
      if (seen == known) {
        return;
      }
      known = seen;
    }
  }

  /** A number that changes when a file comes, goes or changes; order does not matter. */
  private long look() {
    long[] sum = {FolderIdentity.of(folder).hashCode()};
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              long mixed = file.toString().hashCode() * 0x9E3779B97F4A7C15L;
              mixed ^= attributes.size() * 0xC2B2AE3D27D4EB4FL;
              mixed ^= attributes.lastModifiedTime().hashCode() * 0x165667B19E3779F9L;
              sum[0] += mixed ^ (mixed >>> 29);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A folder that goes away while it is looked at is a change that the next look sees.
      sum[0]++;
    }
    return sum[0];
  }

  @Override
  public void close() {}
}
