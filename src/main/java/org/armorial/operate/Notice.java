package org.armorial.operate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/**
 * One file of a change that an approver must not overlook: something published changes or goes
 * away, or what everybody's trust rests on is touched.
 *
 * @param word what happens to it; texts stand under {@code change.look.<word>}
 * @param path the file
 */
record Notice(String word, RegisterPath path) {
  /** What is forbidden and what is rare first; sealed documents, which may be many, last. */
  static List<Notice> of(RegisterChange change) {
    List<Notice> notices = new ArrayList<>();
    note(notices, "unrevoked", change.removed(), RegisterLayout.REVOCATIONS);
    note(notices, "award-removed", change.removed(), RegisterLayout.ASSERTIONS);
    note(notices, "issuer-added", change.added(), RegisterLayout.ISSUER.value());
    note(notices, "issuer-changed", change.changed(), RegisterLayout.ISSUER.value());
    note(notices, "issuer-removed", change.removed(), RegisterLayout.ISSUER.value());
    note(notices, "key-added", change.added(), RegisterLayout.KEYS);
    note(notices, "key-changed", change.changed(), RegisterLayout.KEYS);
    note(notices, "key-removed", change.removed(), RegisterLayout.KEYS);
    note(notices, "policy-added", change.added(), RegisterLayout.POLICY);
    note(notices, "policy-changed", change.changed(), RegisterLayout.POLICY);
    note(notices, "policy-removed", change.removed(), RegisterLayout.POLICY);
    note(notices, "award-changed", change.changed(), RegisterLayout.ASSERTIONS);
    note(notices, "revocation-changed", change.changed(), RegisterLayout.REVOCATIONS);
    note(notices, "definition-removed", change.removed(), RegisterLayout.DEFINITIONS);
    note(notices, "endorsement-changed", change.changed(), RegisterLayout.ENDORSEMENTS);
    note(notices, "endorsement-removed", change.removed(), RegisterLayout.ENDORSEMENTS);
    note(notices, "sealed-changed", change.changed(), RegisterLayout.SEALED);
    note(notices, "sealed-removed", change.removed(), RegisterLayout.SEALED);
    note(notices, "sealed-added", change.added(), RegisterLayout.SEALED);
    return List.copyOf(notices);
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
