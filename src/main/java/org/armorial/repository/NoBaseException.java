package org.armorial.repository;

import java.io.IOException;

/** There is nothing to compare a register with where somebody asked for a comparison. */
public final class NoBaseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The register stands in no git repository. */
    NO_REPOSITORY,
    /** The repository, or what was cloned of it, has no such commit. */
    NO_COMMIT,
    /** What was cloned shows no commit that both come from. */
    NOTHING_IN_COMMON
  }

  private final Reason reason;

  /** For a reason. */
  public NoBaseException(Reason reason) {
    super("couldn't compare: " + reason);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
