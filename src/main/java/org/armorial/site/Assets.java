package org.armorial.site;

import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.SitePath;

/** The style sheet, script and icon that every page names; the same for every site. */
public final class Assets {
  private Assets() {}

  /** Every asset with its bytes. */
  public static SortedMap<SitePath, byte[]> all() {
    return new TreeMap<>();
  }
}
