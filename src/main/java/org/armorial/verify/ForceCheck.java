package org.armorial.verify;

import java.time.Instant;
import java.util.Optional;

/** Does a badge hold at a moment: begun, not ended, not taken back? */
record ForceCheck(Instant asOf) {
  /** From what was found out about the document and from its dates. */
  Line line(Examined examined, Validity validity) {
    Optional<Line> status = examined.status();
    // That it was revoked says more than that it has expired as well.
    if (status.filter(line -> line.answer() == Answer.NO).isPresent()) {
      return status.get();
    }
    if (examined.genuine().answer() != Answer.YES) {
      return Line.of(Reason.GENUINE_FIRST);
    }
    return validity
        .problem(asOf)
        .or(() -> status)
        .orElseGet(() -> Line.of(Reason.DATES_ONLY).asOf(asOf));
  }
}
