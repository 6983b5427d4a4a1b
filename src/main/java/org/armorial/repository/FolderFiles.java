package org.armorial.repository;

import java.util.Map;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.HolderChoice;
import org.armorial.model.RegisterFiles;
import org.armorial.model.RegisterPath;
import org.armorial.repository.field.AssertionFile;
import org.armorial.text.Language;

/**
 * The bytes behind a register that was read.
 *
 * @param language of texts that do not say theirs
 * @param kept awards that need not be read again
 * @param holders what holders chose later, by award
 */
record FolderFiles(
    RegisterSource source,
    Language language,
    Map<RegisterPath, Assertion> kept,
    Map<AssertionId, HolderChoice> holders)
    implements RegisterFiles {
  @Override
  public byte[] bytes(RegisterPath path) {
    return source.bytes(path);
  }

  /**
   * Reads the award again unless it was kept; one that changed since the register was read is
   * unchecked.
   */
  @Override
  public Assertion assertion(AssertionSummary summary) {
    Assertion known = kept.get(summary.path());
    Assertion own = known != null ? known : readAgain(summary);
    HolderChoice choice = holders.get(summary.id());
    return choice == null ? own : choice.laidOver(own);
  }

  private Assertion readAgain(AssertionSummary summary) {
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
      throw FileMovedException.changed(shown);
    }
    return again
        .value()
        .orElseThrow(() -> new IllegalStateException("listed with faults: " + shown));
  }
}
