package org.armorial.repository.field;

import java.util.Optional;
import org.armorial.fault.FaultCode;

/** Names of files beside the one that names them. */
final class FileName {
  private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(png|svg)";

  /** An image in the same folder: no part of a path, so that nothing outside can be meant. */
  static final Kind<String> IMAGE =
      Kinds.parsed("image", 100, FaultCode.BAD_PATH, NAME, "logo.svg", Optional::of);

  private FileName() {}
}
