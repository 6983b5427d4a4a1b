package org.armorial.repository;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.armorial.codec.SourceText;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.LocalizedText;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.repository.field.Characters;
import org.armorial.text.Language;

/** Reads {@code criteria.<lang>.md} as text; whether its Markdown is safe is another question. */
final class MarkdownFile {
  private static final int LARGEST = 64 << 10;

  private MarkdownFile() {}

  /** The language in the name of {@code criteria.<lang>.md}. */
  static Language language(RegisterPath path) {
    String[] parts = path.fileName().split("\\.", -1);
    return new Language(parts[1]);
  }

  /** The text of a file without its last line ends; its digests are noted. */
  static Optional<String> read(
      RegisterSource source,
      RegisterPath path,
      Findings findings,
      Map<RegisterPath, String> blobs,
      Map<String, Sha256> digests) {
    String shown = source.folder().shown(path);
    byte[] bytes;
    try {
      bytes = source.read(path, LARGEST);
    } catch (IOException e) {
      Map<String, String> reason = BoundedFile.reason(e);
      findings.add(Diagnostic.of(FaultCode.FILE_UNREADABLE, SourceSpan.whole(shown), reason));
      return Optional.empty();
    }
    if (bytes.length > LARGEST) {
      SourceSpan where = FirstPlace.of(shown, bytes, LARGEST);
      Map<String, String> sizes = BoundedFile.against(source.folder().resolve(path), LARGEST);
      findings.add(SourceText.of(shown, bytes).diagnostic(FaultCode.FILE_TOO_LARGE, where, sizes));
      return Optional.empty();
    }
    blobs.put(path, Digests.gitBlob(bytes));
    digests.put(path.fileName(), Digests.sha256(bytes));
    Findings own = new Findings();
    Optional<SourceText> strict = SourceText.read(shown, bytes, LARGEST, own);
    strict.ifPresent(text -> visible(text, own));
    findings.addAll(own.sorted());
    return own.hasErrors() ? Optional.empty() : strict.map(text -> text.text().stripTrailing());
  }

  private static void visible(SourceText source, Findings findings) {
    String text = source.text();
    OptionalInt refused =
        IntStream.range(0, text.length())
            .filter(i -> text.charAt(i) != '\r' && Characters.isRefused(text.charAt(i), true))
            .findFirst();
    refused.ifPresent(
        at ->
            findings.add(
                source.diagnostic(
                    FaultCode.CONTROL_CHARACTER,
                    source.span(at, at + 1),
                    Map.of("character", Characters.name(text.charAt(at)), "variant", "file"))));
  }

  /** The texts with the one that the badge was written in first, the others by tag. */
  static LocalizedText originalFirst(Language own, SortedMap<Language, String> texts) {
    Map<Language, String> ordered = new LinkedHashMap<>();
    if (texts.containsKey(own)) {
      ordered.put(own, texts.getOrDefault(own, ""));
    }
    texts.forEach(ordered::putIfAbsent);
    return new LocalizedText(ordered);
  }
}
