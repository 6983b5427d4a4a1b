package org.armorial.operate;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The system's own watch over a folder and all folders in it. */
final class SystemWatch implements FolderWatch {
  /** An editor saves in several steps; one change is over when nothing follows for so long. */
  static final long QUIET_MILLISECONDS = 120;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  /** How often the folder itself is looked at: the system tells of what is in it alone. */
  private static final long LOOK_MILLISECONDS = 500;

  private final Path folder;
  private final WatchService service;
  private FolderIdentity known;

  private SystemWatch(Path folder, WatchService service) {
    this.folder = folder;
    this.service = service;
    this.known = FolderIdentity.of(folder);
  }

  static SystemWatch over(Path folder) throws IOException {
    SystemWatch watch = new SystemWatch(folder, folder.getFileSystem().newWatchService());
    try {
      watch.register();
    } catch (IOException e) {
      watch.close();
      throw e;
    }
    return watch;
  }

  /** Registering a folder again costs little and changes nothing. */
  private void register() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes)
              throws IOException {
            try {
              inside.register(service, KINDS);
            } catch (IOException e) {
              if (Files.isDirectory(inside)) {
                throw e;
              }
              // It went away meanwhile, which the folder around it tells.
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }

          // A folder that goes away while it is listed is the next change.
          @Override
          public FileVisitResult postVisitDirectory(Path inside, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void awaitChange() throws InterruptedException, IOException {
    try {
      WatchKey key = service.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
      while (key == null && FolderIdentity.of(folder).equals(known)) {
        key = service.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
      // A folder that came back is watched from here on, so that what is still copied into it is
      // waited for.
      register();
      do {
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
        key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
      } while (key != null);
      known = FolderIdentity.of(folder);
      register();
    } catch (ClosedWatchServiceException e) {
      InterruptedException over = new InterruptedException("the watch was closed");
      over.initCause(e);
      throw over;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      // Nothing waits for it any more.
    }
  }
}
