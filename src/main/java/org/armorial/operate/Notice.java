package org.armorial.operate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    note(notices, "unrevoked", change.removed(), "revocations/");
    note(notices, "award-removed", change.removed(), "assertions/");
    note(notices, "issuer-added", change.added(), "issuer.yaml");
    note(notices, "issuer-changed", change.changed(), "issuer.yaml");
    note(notices, "issuer-removed", change.removed(), "issuer.yaml");
    note(notices, "key-added", change.added(), "keys/");
    note(notices, "key-changed", change.changed(), "keys/");
    note(notices, "key-removed", change.removed(), "keys/");
    note(notices, "policy-added", change.added(), "policy/");
    note(notices, "policy-changed", change.changed(), "policy/");
    note(notices, "policy-removed", change.removed(), "policy/");
    note(notices, "award-changed", change.changed(), "assertions/");
    note(notices, "revocation-changed", change.changed(), "revocations/");
    note(notices, "definition-removed", change.removed(), "definitions/");
    note(notices, "endorsement-changed", change.changed(), "endorsements/");
    note(notices, "endorsement-removed", change.removed(), "endorsements/");
    note(notices, "sealed-changed", change.changed(), "sealed/");
    note(notices, "sealed-removed", change.removed(), "sealed/");
    note(notices, "sealed-added", change.added(), "sealed/");
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
