package org.armorial.operate;

import java.util.Map;
import java.util.Optional;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * One thing that the doctor looked at.
 *
 * @param level how it stands
 * @param key its text is {@code doctor.<key>} in the bundle of this package
 * @param values what the text mentions by name
 * @param link where it is set
 */
public record Remark(Level level, String key, Map<String, String> values, Optional<String> link) {
  /** How a thing stands. */
  public enum Level {
    /** As it should be. */
    FINE,
    /** Cannot be seen from here, or is a choice: somebody should know. */
    TO_KNOW,
    /** Publishing needs it. */
    TO_DO
  }

  /** Copies the values. */
  public Remark {
    values = Map.copyOf(values);
  }

  static Remark fine(String key, Map<String, String> values) {
    return new Remark(Level.FINE, key, values, Optional.empty());
  }

  static Remark toKnow(String key, Map<String, String> values) {
    return new Remark(Level.TO_KNOW, key, values, Optional.empty());
  }

  static Remark toDo(String key, Map<String, String> values) {
    return new Remark(Level.TO_DO, key, values, Optional.empty());
  }

  Remark at(String address) {
    return new Remark(level, key, values, Optional.of(address));
  }

  /** What to read. */
  public String text(Language language) {
    return Messages.beside(Remark.class).text(language, "doctor." + key, values);
  }
}
