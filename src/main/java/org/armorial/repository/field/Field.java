package org.armorial.repository.field;

import java.util.Optional;
import org.armorial.text.Language;

/**
 * A field of a file. Its label, help and example stand in the bundle under {@code <set>.<name>}.
 *
 * @param name the key in the file
 * @param required whether a file without it is at fault
 * @param <T> what it holds
 */
public record Field<T>(String name, Kind<T> kind, boolean required) {
  /** A field that every file has. */
  static <T> Field<T> required(String name, Kind<T> kind) {
    return new Field<>(name, kind, true);
  }

  /** A field that may be left out. */
  static <T> Field<T> optional(String name, Kind<T> kind) {
    return new Field<>(name, kind, false);
  }

  /** What a form calls it. */
  public String label(FieldSet set, Language language) {
    return Words.MESSAGES.text(language, set.id() + "." + name + ".label");
  }

  /** What to write there and what becomes of it. */
  public String help(FieldSet set, Language language) {
    return Words.MESSAGES.text(language, set.id() + "." + name + ".help");
  }

  /** A text that somebody could have written there. */
  public Optional<String> example(FieldSet set, Language language) {
    return Words.find(language, set.id() + "." + name + ".example");
  }
}
