package org.armorial.codec;

import java.util.Map;

/** Sizes of files as words. */
public final class FileSize {
  private FileSize() {}

  /**
   * The values {@code {size}} and {@code {limit}} of a diagnostic in each language, rounded up to
   * whole KiB.
   */
  public static Map<String, String> against(long size, long limit) {
    return Words.sizes(size, limit);
  }
}
