package org.armorial.authoring;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armorial.model.AssertionSummary;
import org.armorial.model.RegisterPath;

/** Collects the files of one change of some awards. */
final class ChangeDraft {
  private final SortedMap<RegisterPath, byte[]> written = new TreeMap<>();
  private final SortedSet<RegisterPath> deleted = new TreeSet<>();

  void write(RegisterPath path, String text) {
    written.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void delete(RegisterPath path) {
    deleted.add(path);
  }

  /**
   * The change; its message names badges and awards, never people.
   *
   * @param word the message stands under {@code commit.<word>}, that of several awards under {@code
   *     commit.<word>-several}
   * @param awards what it is about; not empty
   */
  Change finish(String word, List<AssertionSummary> awards) {
    AssertionSummary first = awards.get(0);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("badge", first.badge());
    values.put("id", first.id());
    values.put("count", awards.size());
    values.put(
        "awards",
        awards.stream()
            .map(award -> award.badge() + " " + award.id())
            .collect(Collectors.joining("\n")));
    return new Change(written, deleted, awards.size() == 1 ? word : word + "-several", values);
  }
}
