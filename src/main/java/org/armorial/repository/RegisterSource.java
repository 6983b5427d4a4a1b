package org.armorial.repository;

import java.util.Map;
import java.util.SortedSet;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.RegisterFiles;
import org.armorial.model.RegisterPath;

/**
 * The files of a register: which there are, their bytes, and where in them a field stands. Links
 * are never followed.
 */
public final class RegisterSource implements RegisterFiles {
  private final RegisterFolder folder;
  private final SortedSet<RegisterPath> files;

  RegisterSource(RegisterFolder folder, SortedSet<RegisterPath> files) {
    this.folder = folder;
    this.files = files;
  }

  /** Lists the files of {@code folder}; links, strangers and too many of them are told. */
  public static RegisterSource open(RegisterFolder folder, Findings findings) {
    return NotYet.here(new RegisterSource(folder, new java.util.TreeSet<>()));
  }

  /** The folder that was opened. */
  public RegisterFolder folder() {
    return folder;
  }

  /** Every file, sorted. */
  public SortedSet<RegisterPath> files() {
    return files;
  }

  /**
   * Whether the file exists, even if it is at fault; a rule tells what is missing from what could
   * not be read by this.
   */
  public boolean contains(RegisterPath file) {
    return files.contains(file);
  }

  /** Whether a file of this award exists, even if it is at fault. */
  public boolean hasAward(AssertionId id) {
    return NotYet.here(false);
  }

  @Override
  public byte[] bytes(RegisterPath path) {
    return NotYet.here(new byte[0]);
  }

  @Override
  public Assertion assertion(AssertionSummary summary) {
    throw new UnsupportedOperationException("not yet: " + summary);
  }

  /**
   * Where the value of a field stands. Reads the file again: for faults only.
   *
   * @param field for example {@code badge}, {@code evidence[1].url} or {@code requires.all[0]};
   *     empty for the file as a whole, which is also the answer when the field is not there
   */
  public SourceSpan span(RegisterPath file, String field) {
    return NotYet.here(SourceSpan.whole("x"));
  }

  /** A diagnostic at {@link #span}, with the text of its line. */
  public Diagnostic fault(
      FaultCode code, RegisterPath file, String field, Map<String, String> values) {
    return NotYet.here(Diagnostic.of(FaultCode.FILE_UNREADABLE, "x"));
  }

  /** A diagnostic at a place that a rule found itself, with the text of its line. */
  public Diagnostic fault(
      FaultCode code,
      RegisterPath file,
      int line,
      int column,
      int length,
      Map<String, String> values) {
    return NotYet.here(Diagnostic.of(FaultCode.FILE_UNREADABLE, "x"));
  }
}
