package org.armorial.approval;

import java.util.Map;
import org.armorial.model.RegisterPath;

/**
 * Something under {@code approvals/} that approves nothing.
 *
 * @param file which
 * @param line in it, from 1; 0 for the whole file
 * @param kind why
 * @param values of its text
 */
public record Remark(RegisterPath file, int line, Kind kind, Map<String, String> values) {
  /** Why. */
  public enum Kind {
    /** A line of a sheet is none. */
    SHEET_UNREADABLE,
    /** It is no signature that {@code ssh-keygen -Y sign} makes, or by a weak key. */
    UNREADABLE,
    /** No sheet of its name stands beside it. */
    NO_SHEET,
    /** It was made for another purpose. */
    OTHER_NAMESPACE,
    /** It is over other bytes than the sheet's: a line was changed, or its line ends were. */
    OTHER_BYTES,
    /** No policy lists its key. */
    FOREIGN_KEY
  }

  /** Copies its values. */
  public Remark {
    values = Map.copyOf(values);
  }
}
