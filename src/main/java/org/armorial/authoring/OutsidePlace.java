package org.armorial.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.armorial.repository.GitRepository;
import org.armorial.world.StorageException;

/** Where private things may be written: outside the repository that is published. */
public final class OutsidePlace {
  private OutsidePlace() {}

  /** Whether {@code place} is in the register's folder, or in the git repository around it. */
  public static boolean isInRepository(Path place, Path register) throws StorageException {
    try {
      Path real = real(place);
      if (real.startsWith(real(register))) {
        return true;
      }
      try (GitRepository repository = GitRepository.around(register).orElse(null)) {
        return repository != null && real.startsWith(real(repository.root()));
      }
    } catch (IOException e) {
      throw new StorageException(StorageException.Action.LOOK_AT, place, e);
    }
  }

  /** Links resolved as far as the path exists: a link must not smuggle anything inside. */
  private static Path real(Path path) throws IOException {
    Path known = path.toAbsolutePath().normalize();
    Path parent = known.getParent();
    if (Files.exists(known) || parent == null) {
      return known.toRealPath();
    }
    return real(parent).resolve(known.getFileName());
  }
}
