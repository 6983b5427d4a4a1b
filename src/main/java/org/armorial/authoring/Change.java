package org.armorial.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.model.RegisterPath;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * A change of a register that was thought through and is not made yet: what the check must pass
 * first, a person may look at, and {@link RegisterEditor} makes whole or not at all.
 *
 * @param written the bytes of files that are new or other than before
 * @param deleted files that go
 * @param key its commit message stands under {@code commit.<key>} in the bundle of this package;
 *     the first line is the subject
 * @param values of that message
 */
public record Change(
    SortedMap<RegisterPath, byte[]> written,
    SortedSet<RegisterPath> deleted,
    String key,
    Map<String, ?> values) {
  /** Copies its collections and refuses to write what it deletes. */
  public Change {
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    deleted = Collections.unmodifiableSortedSet(new TreeSet<>(deleted));
    values = Map.copyOf(values);
    if (!Collections.disjoint(deleted, written.keySet())) {
      throw new IllegalArgumentException("written and deleted at once");
    }
  }

  /** Of one file. */
  public static Change of(RegisterPath path, String text, String key, Map<String, ?> values) {
    SortedMap<RegisterPath, byte[]> written = new TreeMap<>();
    written.put(path, text.getBytes(StandardCharsets.UTF_8));
    return new Change(written, new TreeSet<>(), key, values);
  }

  /** Every file that it touches, sorted. */
  public SortedSet<RegisterPath> paths() {
    SortedSet<RegisterPath> paths = new TreeSet<>(deleted);
    paths.addAll(written.keySet());
    return paths;
  }

  /** What the commit says: a subject, and a body after an empty line where there is one. */
  public String message(Language language) {
    return Messages.beside(Change.class).text(language, "commit." + key, values);
  }
}
