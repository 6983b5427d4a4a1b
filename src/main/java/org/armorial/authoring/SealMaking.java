package org.armorial.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.world.StorageException;

/**
 * Seals, once, everything that a build would sign: afterwards it needs no key.
 *
 * @param change the files that the register has not as they are
 * @param awards how many credentials among them
 * @param endorsements how many endorsements
 * @param lists how many status lists
 */
public record SealMaking(Change change, int awards, int endorsements, int lists) {
  /** Signs all of {@code sealing}. */
  public static SealMaking of(Sealing sealing) throws StorageException {
    TreeMap<RegisterPath, byte[]> written = new TreeMap<>();
    sealing.into(written::put);
    int awards = count(written, RegisterLayout.SEALED_ASSERTIONS);
    int endorsements = count(written, RegisterLayout.SEALED_ENDORSEMENTS);
    int lists = count(written, RegisterLayout.SEALED_STATUS);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("awards", awards);
    values.put("endorsements", endorsements);
    values.put("lists", lists);
    return new SealMaking(
        new Change(written, new TreeSet<>(), "seal", values), awards, endorsements, lists);
  }

  /** Whether everything was sealed already. */
  public boolean isNothing() {
    return change.written().isEmpty();
  }

  /** A document has two files; one whose JSON did not change counts no less. */
  private static int count(Map<RegisterPath, byte[]> written, String folder) {
    return (int)
        written.keySet().stream()
            .map(RegisterPath::value)
            .filter(path -> path.startsWith(folder))
            .map(path -> path.substring(0, path.lastIndexOf('.')))
            .distinct()
            .count();
  }
}
