package org.armorial.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.AssertionId;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.repository.PastDefinition;
import org.armorial.repository.RegisterSource;

/** Where rules tell what they found; knows where a field stands. Used by one thread. */
final class Report {
  /** To show a place its file is read again; the first of a kind teach what the others repeat. */
  private static final int SHOWN_OF_A_KIND = 200;

  private final RegisterSource source;
  private final Findings findings;
  private final Map<FaultCode, Integer> told = new EnumMap<>(FaultCode.class);

  Report(RegisterSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /**
   * Tells a fault at a field, for example {@code evidence[1].url}; empty means the whole file,
   * which is shown where it begins.
   */
  void add(FaultCode code, RegisterPath file, String field, Map<String, String> values) {
    add(code, file, List.of(field), values);
  }

  /** As above, at the first of {@code fields} that the file has. */
  void add(FaultCode code, RegisterPath file, List<String> fields, Map<String, String> values) {
    if (told.merge(code, 1, Integer::sum) > SHOWN_OF_A_KIND) {
      findings.add(Diagnostic.of(code, SourceSpan.whole(shown(file)), values));
      return;
    }
    SourceSpan where =
        fields.stream()
            .map(name -> source.span(file, name))
            .filter(place -> place.line() > 0)
            .findFirst()
            .orElseGet(() -> source.start(file));
    findings.add(source.fault(code, file, where, values));
  }

  /** Tells a fault at a line; 0 means the whole file. */
  void addAtLine(FaultCode code, RegisterPath file, int line, Map<String, String> values) {
    SourceSpan where = line == 0 ? source.start(file) : source.line(file, line);
    findings.add(source.fault(code, file, where, values));
  }

  /** Tells what a codec found in {@code file}. */
  void addAll(Findings others) {
    findings.addAll(others.sorted());
  }

  /** Whether an error was told so far. */
  boolean hasErrors() {
    return findings.hasErrors();
  }

  /** What a person calls the file or folder. */
  String shown(RegisterPath path) {
    return source.folder().shown(path);
  }

  /** The bytes of a file that the register lists. */
  byte[] bytes(RegisterPath path) {
    return source.bytes(path);
  }

  /** Whether the file is there, if only as one whose faults were told already. */
  boolean exists(RegisterPath path) {
    return source.contains(path) || source.isRefused(path);
  }

  /** The files in a folder, if only such whose faults were told already. */
  SortedSet<RegisterPath> under(RegisterPath folder) {
    return source.files(folder.value());
  }

  /** The frozen files of a definition as they were when they had this digest, if git knows. */
  Optional<SortedMap<String, byte[]>> past(RegisterPath definition, Sha256 digest) {
    return PastDefinition.find(source.folder().path(), definition, digest);
  }

  /** Whether a folder has files, if only such whose faults were told already. */
  boolean existsUnder(String folder) {
    return source.hasUnder(new RegisterPath(folder));
  }

  /** Whether an award is there, if only as one whose faults were told already. */
  boolean exists(AssertionId award) {
    return source.hasAward(award);
  }
}
