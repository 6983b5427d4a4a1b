package org.armorial.operate;

import java.io.IOException;
import java.nio.file.Path;

/** Waits until something in a folder, at any depth, changes. */
interface FolderWatch extends AutoCloseable {
  /** Returns after a change, once the folder has been quiet for a moment. */
  void awaitChange() throws InterruptedException, IOException;

  @Override
  void close();

  /**
   * The quickest watch that works here: the system's own, or looking again and again where it has
   * none worth the name (macOS) or refuses (too many folders).
   */
  static FolderWatch over(Path folder) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    if (!mac) {
      try {
        return SystemWatch.over(folder);
      } catch (IOException | UnsupportedOperationException e) {
        return new PollingWatch(folder);
      }
    }
    return new PollingWatch(folder);
  }
}
