package org.armorial.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * Which folder stands at a path: another one when it was removed, renamed or put back meanwhile.
 *
 * @param value equal for the same folder
 */
record FolderIdentity(String value) {
  /** The folder that stands there now, or none. */
  static FolderIdentity of(Path folder) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
      // Windows has no key, and elsewhere a new folder may get the key of one that is gone.
      return new FolderIdentity(
          attributes.isDirectory()
              ? Objects.toString(attributes.fileKey()) + attributes.creationTime()
              : "");
    } catch (IOException e) {
      return new FolderIdentity("");
    }
  }
}
