package org.armorial.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armorial.approval.PolicyKey;
import org.armorial.approval.Sheet;
import org.armorial.approval.Vote;
import org.armorial.check.Checked;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Policy;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Slug;
import org.armorial.proof.ssh.SshPublicKey;
import org.armorial.proof.ssh.SshSignature;
import org.armorial.proof.ssh.SshVerdict;
import org.armorial.repository.Digests;
import org.armorial.text.Timestamps;

/**
 * Approves awards that wait, or the next policy: lays a sheet out, and takes the signature over it
 * in. It never signs itself: that is {@code ssh-keygen}'s, or a juror's browser's.
 */
public final class Approving {
  private final Checked checked;
  private final Register register;

  /** In the register of {@code checked}. */
  public Approving(Checked checked) {
    this.checked = checked;
    this.register = checked.register();
  }

  /**
   * A sheet of what {@code typed} names: awards by identifier or the start of one, of at least six
   * digits; badges, with or without version, for those of their awards that wait; {@code
   * policy/<n>.yaml}. Nothing typed is every award that waits. Where a sheet of just these files
   * exists, it is that one, so that one signature after the other comes to stand beside it.
   */
  public SheetDraft draft(List<String> typed, Instant now) throws AuthoringException {
    if (register.policies().isEmpty()) {
      throw new AuthoringException("no-policy", Map.of());
    }
    SortedMap<AssertionId, AssertionSummary> awards = new TreeMap<>();
    TreeSet<RegisterPath> policies = new TreeSet<>();
    if (typed.isEmpty()) {
      waiting().forEach(award -> awards.put(award.id(), award));
    }
    for (String word : typed) {
      Optional<RegisterPath> policy = policy(word);
      policy.ifPresent(policies::add);
      if (policy.isEmpty()) {
        named(word).forEach(award -> awards.put(award.id(), award));
      }
    }
    if (awards.isEmpty() && policies.isEmpty()) {
      throw new AuthoringException("nothing-waits", Map.of());
    }
    List<Sheet.Line> lines = new ArrayList<>();
    awards.values().forEach(award -> lines.add(Sheet.Line.of(award.digest(), award.path())));
    policies.forEach(
        path -> lines.add(Sheet.Line.of(Digests.sha256(register.files().bytes(path)), path)));
    byte[] bytes = Sheet.bytes(lines);
    Optional<RegisterPath> standing = standing(bytes);
    RegisterPath sheet = standing.orElseGet(() -> free(stem(awards, now)));
    return new SheetDraft(
        sheet, bytes, standing.isEmpty(), List.copyOf(awards.values()), List.copyOf(policies));
  }

  private Stream<AssertionSummary> waiting() {
    return register.assertions().stream().filter(award -> checked.pending().contains(award.id()));
  }

  private Optional<RegisterPath> policy(String word) {
    String path = word.substring(Math.max(0, word.replace('\\', '/').lastIndexOf("policy/")));
    return register.policies().keySet().stream()
        .map(RegisterLayout::policy)
        .filter(file -> file.value().equals(path.replace('\\', '/')))
        .findFirst();
  }

  private List<AssertionSummary> named(String word) throws AuthoringException {
    boolean isPrefix = word.matches("[0-9a-f]{6,32}");
    List<AssertionSummary> found =
        isPrefix
            ? register.assertions().stream()
                .filter(award -> award.id().value().startsWith(word))
                .toList()
            : waiting()
                .filter(
                    award ->
                        award.badge().toString().equals(word)
                            || award.badge().slug().value().equals(word))
                .toList();
    if (found.isEmpty() || (isPrefix && found.size() > 1)) {
      String key = found.isEmpty() ? "nothing-named" : "several-named";
      throw new AuthoringException(key, Map.of("name", word));
    }
    return found;
  }

  private Optional<RegisterPath> standing(byte[] bytes) {
    return register.blobs().keySet().stream()
        .filter(path -> path.value().startsWith(RegisterLayout.APPROVALS))
        .filter(path -> path.value().endsWith(".sums"))
        .filter(path -> Arrays.equals(register.files().bytes(path), bytes))
        .findFirst();
  }

  /** For people who look for it: a badge and the day. */
  private static String stem(SortedMap<AssertionId, AssertionSummary> awards, Instant now) {
    String day = Timestamps.text(now).substring(0, "2026-11-22".length());
    List<Slug> badges =
        awards.values().stream().map(award -> award.badge().slug()).distinct().toList();
    String name =
        awards.isEmpty() ? "policy" : badges.size() == 1 ? badges.get(0).value() : "badges";
    return RegisterLayout.APPROVALS + day.substring(0, 7) + "/" + name + "-" + day;
  }

  private RegisterPath free(String stem) {
    RegisterPath first = new RegisterPath(stem + ".sums");
    if (!register.blobs().containsKey(first)) {
      return first;
    }
    for (int number = 2; ; number++) {
      RegisterPath next = new RegisterPath(stem + "-" + number + ".sums");
      if (!register.blobs().containsKey(next)) {
        return next;
      }
    }
  }

  /**
   * The change that puts {@code signature} beside its sheet.
   *
   * @param signature as {@code ssh-keygen -Y sign -n badge-approval} prints it
   */
  public Change signed(SheetDraft draft, byte[] signature) throws AuthoringException {
    Optional<SshSignature> read = SshSignature.parse(signature);
    if (read.isEmpty()) {
      throw new AuthoringException("no-signature", Map.of());
    }
    if (read.get().verify(Vote.NAMESPACE, draft.bytes()) != SshVerdict.VALID) {
      throw new AuthoringException("signature-of-other", Map.of("sheet", draft.sheet()));
    }
    Policy.Approver approver = approver(read.get().key());
    SortedMap<RegisterPath, byte[]> written = new TreeMap<>();
    if (draft.isNew()) {
      written.put(draft.sheet(), draft.bytes());
    }
    String stem = draft.sheet().value().replaceFirst("\\.sums$", "");
    written.put(new RegisterPath(stem + "." + approver.principal() + ".sig"), signature);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("who", approver.principal());
    values.put("count", draft.size());
    values.put("sheet", draft.sheet());
    return new Change(written, new TreeSet<>(), "approve", values);
  }

  private Policy.Approver approver(SshPublicKey key) throws AuthoringException {
    for (Policy policy : register.policies().values()) {
      for (Policy.Approver approver : policy.approvers()) {
        if (approver.keys().stream().anyMatch(line -> PolicyKey.of(line).equals(key.text()))) {
          return approver;
        }
      }
    }
    throw new AuthoringException("key-of-nobody", Map.of("key", key.fingerprint()));
  }
}
