package org.armorial.operate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.check.Checked;
import org.armorial.check.Checker;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.fault.TerminalText;
import org.armorial.model.BaseAddress;
import org.armorial.proof.SigningKey;
import org.armorial.publish.Program;
import org.armorial.publish.PublishException;
import org.armorial.publish.Publisher;
import org.armorial.publish.Report;
import org.armorial.publish.SiteBuild;
import org.armorial.repository.FileMovedException;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterSource;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.world.DiskFolder;
import org.armorial.world.StorageException;

/**
 * Builds a register for this machine's eyes, signed with a key that nobody will meet again.
 *
 * @param register the register, as it shall be called in diagnostics
 * @param clock by which dates lie ahead
 * @param throwaway the key
 * @param program what builds
 */
public record RegisterPreview(
    RegisterFolder register, InstantSource clock, SigningKey throwaway, Program program)
    implements PreviewBuild {
  private static final Messages MESSAGES = Messages.beside(RegisterPreview.class);

  @Override
  public Outcome build(BaseAddress base, Path folder) {
    if (isGone()) {
      return gone();
    }
    try {
      return buildAsItStands(base, folder);
    } catch (FileMovedException e) {
      // Somebody renames or deletes while we read. The next change is noticed and built as well.
      return isGone() ? gone() : failed(moved(e));
    }
  }

  /** Where the whole folder is missing, a fault of one file in it would mislead. */
  private boolean isGone() {
    return !Files.isDirectory(register.path());
  }

  private Outcome gone() {
    Map<String, String> values = Map.of("folder", register.shownAs());
    return failed(language -> MESSAGES.text(language, "preview.gone", values));
  }

  private static Function<Language, String> moved(FileMovedException e) {
    return language -> MESSAGES.text(language, "preview.moved", Map.of("reason", e.text(language)));
  }

  private Outcome buildAsItStands(BaseAddress base, Path folder) {
    long start = System.nanoTime();
    Findings findings = new Findings();
    Optional<Checked> checked =
        Checker.check(RegisterSource.open(register, findings), clock, findings);
    if (checked.isEmpty()) {
      return new Outcome.Failed(texts(findings.sorted()));
    }
    SiteBuild build =
        SiteBuild.preview(
            checked.get(), base, throwaway, checked.get().register().latestDate(), program);
    try {
      Report report =
          new Publisher(
                  DiskFolder.open(folder),
                  Math.max(2, Runtime.getRuntime().availableProcessors()),
                  (done, of) -> {})
              .publish(build.edition());
      return new Outcome.Built(
          report.written(),
          (System.nanoTime() - start) / 1_000_000,
          checked.get().warnings().isEmpty() ? Map.of() : texts(checked.get().warnings()));
    } catch (StorageException e) {
      return failed(e::text);
    } catch (PublishException e) {
      return failed(language -> String.valueOf(e.getMessage()));
    }
  }

  private static Map<Language, String> texts(List<Diagnostic> diagnostics) {
    Map<Language, String> texts = new LinkedHashMap<>();
    for (Language language : Messages.LANGUAGES) {
      texts.put(language, new TerminalText(language, false).all(diagnostics));
    }
    return texts;
  }

  private static Outcome failed(Function<Language, String> reason) {
    Map<Language, String> texts = new LinkedHashMap<>();
    Messages.LANGUAGES.forEach(language -> texts.put(language, reason.apply(language)));
    return new Outcome.Failed(texts);
  }
}
