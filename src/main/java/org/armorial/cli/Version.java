package org.armorial.cli;

import java.util.Optional;

/** The version of this program, from its jar. */
final class Version {
  private Version() {}

  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
