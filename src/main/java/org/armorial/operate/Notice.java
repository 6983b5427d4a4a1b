package org.armorial.operate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.operate.AwardEvent.Kind;

/**
 * One file of a change that an approver must not overlook: something published changes or goes
 * away, or what everybody's trust rests on is touched.
 *
 * @param word what happens to it; texts stand under {@code change.look.<word>}
 * @param path the file
 */
record Notice(String word, RegisterPath path) {
  /** What is forbidden and what is rare first; sealed documents, which may be many, last. */
  static List<Notice> of(RegisterChange change, List<AwardEvent> events) {
    List<Notice> notices = new ArrayList<>();
    note(notices, events, Kind.UNREVOKED);
    note(notices, events, Kind.REMOVED);
    note(notices, events, Kind.SUSPENDED);
    note(notices, "issuer-added", change.added(), RegisterLayout.ISSUER.value());
    note(notices, "issuer-changed", change.changed(), RegisterLayout.ISSUER.value());
    note(notices, "issuer-removed", change.removed(), RegisterLayout.ISSUER.value());
    note(notices, "key-added", change.added(), RegisterLayout.KEYS);
    note(notices, "key-changed", change.changed(), RegisterLayout.KEYS);
    note(notices, "key-removed", change.removed(), RegisterLayout.KEYS);
    note(notices, "policy-added", change.added(), RegisterLayout.POLICY);
    note(notices, "policy-changed", change.changed(), RegisterLayout.POLICY);
    note(notices, "policy-removed", change.removed(), RegisterLayout.POLICY);
    note(notices, events, Kind.ERASED);
    note(notices, events, Kind.CHANGED);
    note(notices, events, Kind.MOVED);
    List<RegisterPath> erased = files(events, Kind.ERASED);
    List<RegisterPath> revocations = new ArrayList<>(change.changed());
    revocations.removeAll(erased);
    note(notices, "revocation-changed", revocations, RegisterLayout.REVOCATIONS);
    note(notices, events, Kind.SHOWN);
    note(notices, "definition-removed", change.removed(), RegisterLayout.DEFINITIONS);
    note(notices, "endorsement-changed", change.changed(), RegisterLayout.ENDORSEMENTS);
    note(notices, "endorsement-removed", change.removed(), RegisterLayout.ENDORSEMENTS);
    note(notices, "sealed-changed", change.changed(), RegisterLayout.SEALED);
    note(notices, "sealed-removed", signedAgain(change, erased), RegisterLayout.SEALED);
    note(notices, "sealed-added", change.added(), RegisterLayout.SEALED);
    return List.copyOf(notices);
  }

  private static void note(List<Notice> notices, List<AwardEvent> events, Kind kind) {
    files(events, kind).forEach(path -> notices.add(new Notice(kind.word(), path)));
  }

  private static List<RegisterPath> files(List<AwardEvent> events, Kind kind) {
    return events.stream().filter(event -> event.kind() == kind).map(AwardEvent::file).toList();
  }

  /** What was signed of an erased award goes for good. */
  private static List<RegisterPath> signedAgain(RegisterChange change, List<RegisterPath> erased) {
    Set<String> ids =
        erased.stream().map(path -> stem(path)).collect(Collectors.toUnmodifiableSet());
    return change.removed().stream().filter(path -> !ids.contains(stem(path))).toList();
  }

  private static String stem(RegisterPath path) {
    return path.fileName().replaceFirst("\\.[a-z]+$", "");
  }

  private static void note(
      List<Notice> notices, String word, Collection<RegisterPath> paths, String folder) {
    for (RegisterPath path : paths) {
      if (path.value().startsWith(folder)) {
        notices.add(new Notice(word, path));
      }
    }
  }
}
