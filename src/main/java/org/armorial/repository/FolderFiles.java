package org.armorial.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.RegisterFiles;
import org.armorial.model.RegisterPath;
import org.armorial.repository.field.AssertionFile;
import org.armorial.text.Language;

/**
 * The bytes behind a register that was read.
 *
 * @param language of texts that do not say theirs
 */
record FolderFiles(RegisterSource source, Language language) implements RegisterFiles {
  @Override
  public byte[] bytes(RegisterPath path) {
    return source.bytes(path);
  }

  /** Reads the award again; one that changed since the register was read is unchecked. */
  @Override
  public Assertion assertion(AssertionSummary summary) {
    String shown = source.folder().shown(summary.path());
    FileResult<Assertion> again =
        YamlFile.parse(
            summary.path(),
            shown,
            source.bytes(summary.path()),
            AssertionFile.TYPE,
            language,
            AssertionReader::assertion);
    if (!again.blob().equals(summary.blob())) {
      throw new UncheckedIOException(
          "couldn't read " + shown, new IOException("it changed while the program was running"));
    }
    return again
        .value()
        .orElseThrow(() -> new IllegalStateException("listed with faults: " + shown));
  }
}
