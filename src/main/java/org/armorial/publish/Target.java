package org.armorial.publish;

import org.armorial.model.SitePath;

/**
 * A file that a unit of work will make.
 *
 * @param path where
 * @param frozen whether other bytes under the same path are an error: a signed credential is never
 *     exchanged silently
 */
public record Target(SitePath path, boolean frozen) {
  /** A file that may change from build to build. */
  public static Target of(SitePath path) {
    return new Target(path, false);
  }
}
