package org.armorial.repository;

import java.util.SortedMap;

/** The JSON Schemas (draft-07, which editors understand) of every file type of a register. */
public final class Schemas {
  private Schemas() {}

  /** Bytes by name, for example {@code badge}; the file is {@code <name>.schema.json}. */
  public static SortedMap<String, byte[]> all() {
    return NotYet.here(new java.util.TreeMap<String, byte[]>());
  }
}
