package org.armorial.repository;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.Issuer;
import org.armorial.model.RegisterPath;

/** Files whose content is not read here: only their blobs are noted. */
final class OtherFiles {
  private static final Set<FileRole> UNREAD = Set.of(FileRole.APPROVAL, FileRole.OTHER);

  private final RegisterSource source;
  private final Findings findings;

  OtherFiles(RegisterSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Notes the blobs, and tells images beside {@code issuer.yaml} that it does not name. */
  void addTo(SortedMap<RegisterPath, String> blobs, Optional<Issuer> issuer) {
    List<RegisterPath> paths =
        source.files().stream()
            .filter(path -> FileRole.of(path).filter(UNREAD::contains).isPresent())
            .toList();
    List<FileResult<String>> results = paths.parallelStream().map(this::blob).toList();
    for (FileResult<String> result : results) {
      findings.addAll(result.faults());
      result.value().ifPresent(blob -> blobs.put(result.path(), blob));
    }
    if (issuer.isPresent()) {
      strangers(blobs);
    }
  }

  private FileResult<String> blob(RegisterPath path) {
    try {
      byte[] bytes = source.read(path, RegisterSource.LARGEST_FILE);
      if (bytes.length > RegisterSource.LARGEST_FILE) {
        return failed(
            path,
            FaultCode.FILE_TOO_LARGE,
            BoundedFile.against(source.folder().resolve(path), RegisterSource.LARGEST_FILE));
      }
      String blob = Digests.gitBlob(bytes);
      return new FileResult<>(path, Optional.of(blob), blob, Digests.sha256(bytes), List.of());
    } catch (IOException e) {
      return failed(path, FaultCode.FILE_UNREADABLE, BoundedFile.reason(e));
    }
  }

  private FileResult<String> failed(RegisterPath path, FaultCode code, Map<String, String> values) {
    SourceSpan where = SourceSpan.whole(source.folder().shown(path));
    return FileResult.failed(path, Diagnostic.of(code, where, values));
  }

  /** A logo at fault was told already, and is no stranger. */
  private void strangers(SortedMap<RegisterPath, String> blobs) {
    for (RegisterPath path : source.files()) {
      boolean image = FileRole.of(path).equals(Optional.of(FileRole.ROOT_IMAGE));
      if (image && !blobs.containsKey(path)) {
        SourceSpan where = SourceSpan.whole(source.folder().shown(path));
        findings.add(Diagnostic.of(FaultCode.UNEXPECTED_FILE, where, Map.of("variant", "image")));
      }
    }
  }
}
