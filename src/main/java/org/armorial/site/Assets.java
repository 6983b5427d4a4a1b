package org.armorial.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;

/** The style sheet, scripts and icon that pages name; the same for every site. */
public final class Assets {
  private static final List<String> NAMES =
      List.of("armorial.css", "armorial.js", "bake.js", "favicon.svg");

  private Assets() {}

  /** Every asset with its bytes. */
  public static SortedMap<SitePath, byte[]> all() {
    SortedMap<SitePath, byte[]> all = new TreeMap<>();
    for (String name : NAMES) {
      all.put(SiteLayout.asset(name), bytes(name));
    }
    return all;
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream("assets/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no asset " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("couldn't read the asset " + name, e);
    }
  }
}
