package org.armorial.operate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.armorial.approval.Approvals;
import org.armorial.check.Checked;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Policy;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.BaseTree;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterSource;

/**
 * What a change must not do to who approves (design, section 7): policies are only added to, and a
 * new award names the newest that is in force where the change is merged to.
 */
final class PolicyChange {
  private final RegisterFolder folder;
  private final RegisterSource source;
  private final Optional<Checked> checked;
  private final BaseTree before;
  private final Register now;

  /** What became of {@code before}; {@code source} are the files of {@code now}. */
  PolicyChange(RegisterSource source, Optional<Checked> checked, BaseTree before, Register now) {
    this.folder = source.folder();
    this.source = source;
    this.checked = checked;
    this.before = before;
    this.now = now;
  }

  List<Diagnostic> faults() throws IOException {
    List<Diagnostic> faults = new ArrayList<>();
    List<RegisterPath> altered =
        before.blobs().entrySet().stream()
            .filter(file -> file.getKey().value().startsWith(RegisterLayout.POLICY))
            .filter(file -> !file.getValue().equals(now.blobs().get(file.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    for (RegisterPath path : altered) {
      if (isRestedOn(path)) {
        faults.add(fault(FaultCode.POLICY_ALTERED, path, Map.of("file", folder.shown(path))));
      }
    }
    List<AssertionSummary> added = added();
    int newest = added.isEmpty() ? 0 : newest();
    for (AssertionSummary award : added) {
      if (now.files().assertion(award).policy().orElse(0) < newest) {
        Map<String, String> values = Map.of("newest", Integer.toString(newest));
        faults.add(fault(FaultCode.POLICY_OUTDATED, award.path(), values));
      }
    }
    return faults;
  }

  /** The last policy may still be corrected while nothing was approved under it. */
  private boolean isRestedOn(RegisterPath policy) {
    int number =
        IntStream.iterate(
                1,
                next -> before.blobs().containsKey(RegisterLayout.policy(next)),
                next -> next + 1)
            .filter(next -> RegisterLayout.policy(next).equals(policy))
            .findFirst()
            .orElse(1);
    boolean isLast = !before.blobs().containsKey(RegisterLayout.policy(number + 1));
    return number == 1
        || !isLast
        || now.assertions().stream()
            .anyMatch(award -> now.files().assertion(award).policy().orElse(0) == number);
  }

  /** The newest policy in force that the change did not bring along; 0 where there is none. */
  private int newest() {
    if (now.policies().isEmpty()) {
      return 0;
    }
    Optional<Policy> last =
        checked.isPresent()
            ? checked.get().policy()
            : Approvals.of(now.policies(), source).newest();
    return now.policies().values().stream()
        .map(Policy::number)
        .filter(number -> before.blobs().containsKey(RegisterLayout.policy(number)))
        .filter(number -> last.filter(policy -> policy.number() >= number).isPresent())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private List<AssertionSummary> added() {
    Set<String> known =
        before.blobs().keySet().stream()
            .filter(path -> path.value().startsWith(RegisterLayout.ASSERTIONS))
            .map(RegisterPath::fileName)
            .collect(Collectors.toSet());
    return now.assertions().stream()
        .filter(award -> !known.contains(award.path().fileName()))
        .toList();
  }

  private Diagnostic fault(FaultCode code, RegisterPath path, Map<String, String> values) {
    return Diagnostic.of(code, SourceSpan.whole(folder.shown(path)), values);
  }
}
