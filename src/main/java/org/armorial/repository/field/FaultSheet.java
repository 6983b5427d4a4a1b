package org.armorial.repository.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.SourceText;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.armorial.text.Language;

/**
 * Collects the faults of one file, each with the text of its line, and knows in which language its
 * plain texts are. Used by one thread.
 */
public final class FaultSheet {
  /** More faults than this in one file help nobody: the others are counted. */
  private static final int MOST = 50;

  private final String file;
  private final byte[] bytes;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Optional<SourceText> text = Optional.empty();
  private Language language;
  private Optional<SourceSpan> firstUntold = Optional.empty();
  private int untold;

  /**
   * An empty sheet.
   *
   * @param language of texts that do not say their language
   */
  public FaultSheet(String file, byte[] bytes, Language language) {
    this.file = file;
    this.bytes = bytes;
    this.language = language;
  }

  /** The language of texts that do not say theirs. */
  public Language language() {
    return language;
  }

  /** Sets the language of texts that follow, when the file names its own. */
  public void setLanguage(Language own) {
    language = own;
  }

  /** Tells a fault at a place of this file. */
  public void add(FaultCode code, SourceSpan where, Map<String, String> values) {
    if (isFull()) {
      firstUntold = firstUntold.or(() -> Optional.of(where));
      untold++;
      return;
    }
    diagnostics.add(quoting(code, where, values));
  }

  private Diagnostic quoting(FaultCode code, SourceSpan where, Map<String, String> values) {
    if (text.isEmpty()) {
      text = Optional.of(SourceText.of(file, bytes));
    }
    return text.get().diagnostic(code, where, values);
  }

  /** Tells a fault of the file as a whole. */
  public void add(FaultCode code, Map<String, String> values) {
    add(code, SourceSpan.whole(file), values);
  }

  /** Everything told so far, and how much more there is, at the first of it. */
  public List<Diagnostic> diagnostics() {
    if (diagnostics.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    firstUntold
        .map(
            where ->
                quoting(FaultCode.MORE_FAULTS, where, Map.of("count", Integer.toString(untold))))
        .ifPresent(all::add);
    return List.copyOf(all);
  }

  /** Whether what is found from now on is only counted. */
  boolean isFull() {
    return diagnostics.size() >= MOST;
  }

  /** Whether nothing was told. */
  public boolean isClean() {
    return diagnostics.isEmpty();
  }
}
