package org.armorial.codec;

import org.armorial.fault.SourceSpan;

/**
 * A text as the file gives it; no type is guessed.
 *
 * @param text without quotes, escapes resolved, lines folded
 * @param plain whether it stood without quotes and not as a block, so that {@code null}, {@code
 *     true} or {@code 3} may mean more than their letters
 * @param swallowed whether it is empty because a {@code #} after it began a comment, as in {@code
 *     colour: #fff}
 */
public record YamlScalar(String text, boolean plain, boolean swallowed, SourceSpan span)
    implements YamlNode {
  /** Whether YAML 1.2's core schema reads it as null: plain and empty, {@code ~}, {@code null}. */
  public boolean isNull() {
    return plain
        && switch (text) {
          case "", "~", "null", "Null", "NULL" -> true;
          default -> false;
        };
  }
}
