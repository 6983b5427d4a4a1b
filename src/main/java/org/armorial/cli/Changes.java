package org.armorial.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.armorial.check.Checked;
import org.armorial.operate.ChangeReport;
import org.armorial.operate.RegisterChange;
import org.armorial.repository.BaseTree;

/** What the work at hand changes, when the call names a branch to compare with. */
final class Changes {
  private Changes() {}

  /** The report; empty without {@code --base}, and for a register at fault. */
  static Optional<ChangeReport> since(Invocation call, Optional<Checked> checked)
      throws CommandException {
    Optional<String> base = call.value(Flag.BASE);
    if (base.isEmpty() || checked.isEmpty()) {
      return Optional.empty();
    }
    try {
      RegisterChange change =
          RegisterChange.between(
              BaseTree.blobs(call.register(), base.get()), checked.get().register());
      return Optional.of(new ChangeReport(checked.get().register(), change));
    } catch (IOException e) {
      throw CommandException.usage(
          "base-needs-git", Map.of("base", base.get(), "reason", String.valueOf(e.getMessage())));
    }
  }
}
