package org.armorial.repository;

import java.util.List;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;

/**
 * What reading one file gave.
 *
 * @param value nothing when a fault leaves in doubt what the file says
 * @param blob git blob id; empty when the bytes could not be had
 * @param digest SHA-256 of the bytes, or of none when they could not be had
 * @param faults in the order in which they were found
 */
record FileResult<T>(
    RegisterPath path, Optional<T> value, String blob, Sha256 digest, List<Diagnostic> faults) {
  /** Of a file that gave no bytes. */
  static <T> FileResult<T> failed(RegisterPath path, Diagnostic fault) {
    return new FileResult<>(
        path, Optional.empty(), "", Digests.sha256(new byte[0]), List.of(fault));
  }
}
