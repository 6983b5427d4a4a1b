package org.armorial.repository.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a mapping's fields that are not at fault. */
public final class Values {
  private final Map<String, Object> byName;

  Values(Map<String, Object> byName) {
    this.byName = byName;
  }

  /** The value of a required field. */
  public <T> T get(Field<T> field) {
    return find(field).orElseThrow(() -> new IllegalStateException("not read: " + field.name()));
  }

  /** The value of a field, when the file gives one. */
  // A field puts in only what its own kind read.
  @SuppressWarnings("unchecked")
  public <T> Optional<T> find(Field<T> field) {
    return Optional.ofNullable((T) byName.get(field.name()));
  }

  /** The items of a field, none when it is left out. */
  public <T> List<T> list(Field<List<T>> field) {
    return find(field).orElse(List.of());
  }

  /** Whether the file gives a value. */
  public boolean has(Field<?> field) {
    return byName.containsKey(field.name());
  }
}
