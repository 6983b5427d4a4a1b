package org.armorial.repository;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.codec.Json;
import org.armorial.repository.field.FileType;
import org.armorial.repository.field.FileTypes;

/** The JSON Schemas (draft-07, which editors understand) of every file type of a register. */
public final class Schemas {
  private Schemas() {}

  /** Bytes by name, for example {@code badge}; the file is {@code <name>.schema.json}. */
  public static SortedMap<String, byte[]> all() {
    SortedMap<String, byte[]> schemas = new TreeMap<>();
    for (FileType type : FileTypes.ALL) {
      schemas.put(type.name(), Json.pretty(type.schema()));
    }
    return Collections.unmodifiableSortedMap(schemas);
  }
}
