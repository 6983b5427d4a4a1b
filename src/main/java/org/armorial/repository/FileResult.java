package org.armorial.repository;

import java.util.List;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.model.RegisterPath;

/**
 * What reading one file gave.
 *
 * @param value nothing when a fault leaves in doubt what the file says
 * @param blob git blob id; empty when the bytes could not be had
 * @param faults in the order in which they were found
 */
record FileResult<T>(RegisterPath path, Optional<T> value, String blob, List<Diagnostic> faults) {}
