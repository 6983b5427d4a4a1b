package org.armorial.repository;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.codec.SourceText;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.codec.YamlScalar;
import org.armorial.codec.YamlSequence;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.RegisterPath;
import org.armorial.repository.field.FaultSheet;
import org.armorial.repository.field.Field;
import org.armorial.repository.field.FileType;
import org.armorial.repository.field.Sound;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;

/**
 * One YAML file whose fields are not at fault, while a value is made of it.
 *
 * @param path which
 * @param root where its fields stand
 * @param values what they hold
 * @param sheet takes further faults
 */
record YamlFile(RegisterPath path, YamlNode root, Values values, FaultSheet sheet) {
  /** A hundred times the largest file that was seen. */
  static final int LARGEST = 1 << 20;

  /** Reads and judges a file; {@code make} may add faults that need more than one field. */
  static <T> FileResult<T> read(
      RegisterSource source,
      RegisterPath path,
      FileType type,
      Language language,
      Function<YamlFile, T> make) {
    String shown = source.folder().shown(path);
    byte[] bytes;
    try {
      bytes = source.read(path, LARGEST);
    } catch (IOException e) {
      Map<String, String> reason = BoundedFile.reason(e);
      SourceSpan where = SourceSpan.whole(shown);
      return FileResult.failed(path, Diagnostic.of(FaultCode.FILE_UNREADABLE, where, reason));
    }
    if (bytes.length > LARGEST) {
      SourceSpan where = FirstPlace.of(shown, bytes, LARGEST);
      Map<String, String> sizes = BoundedFile.against(source.folder().resolve(path), LARGEST);
      return FileResult.failed(
          path, SourceText.of(shown, bytes).diagnostic(FaultCode.FILE_TOO_LARGE, where, sizes));
    }
    return parse(path, shown, bytes, type, language, make);
  }

  /** As {@link #read}, of bytes at hand. */
  static <T> FileResult<T> parse(
      RegisterPath path,
      String shown,
      byte[] bytes,
      FileType type,
      Language language,
      Function<YamlFile, T> make) {
    Findings form = new Findings();
    Optional<YamlNode> root = YamlReader.read(shown, bytes, form);
    FaultSheet sheet = new FaultSheet(shown, bytes, language);
    Optional<T> value = Optional.empty();
    if (root.isPresent()) {
      ownLanguage(root.get()).ifPresent(sheet::setLanguage);
      Optional<Values> values = type.known(root.get(), sheet);
      if (values.isPresent()) {
        value = Optional.of(make.apply(new YamlFile(path, root.get(), values.get(), sheet)));
      }
    }
    List<Diagnostic> faults = new ArrayList<>(form.sorted());
    faults.addAll(sheet.diagnostics());
    boolean sure = faults.isEmpty() || faults.stream().allMatch(YamlFile::leavesTheRest);
    String blob = Digests.gitBlob(bytes);
    return new FileResult<>(
        path, sure ? value : Optional.empty(), blob, Digests.sha256(bytes), List.copyOf(faults));
  }

  /**
   * Whether what a file says otherwise is sure in spite of a fault. A name like that of a field may
   * stand for that field, which then only seems to be missing.
   */
  static boolean leavesTheRest(Diagnostic fault) {
    return !fault.isError()
        || (fault.code() == FaultCode.UNKNOWN_FIELD && !fault.values().containsKey("near"));
  }

  /** What a file at fault says all the same; its faults are not told again. */
  static Sound sound(RegisterSource source, RegisterPath path, FileType type, Language language) {
    return sound(source.folder().shown(path), bytes(source, path), type, language);
  }

  /** As above, of bytes at hand. */
  static Sound sound(String shown, byte[] bytes, FileType type, Language language) {
    FaultSheet sheet = new FaultSheet(shown, bytes, language);
    Optional<YamlNode> root = YamlReader.read(shown, bytes, new Findings());
    root.flatMap(YamlFile::ownLanguage).ifPresent(sheet::setLanguage);
    return type.sound(root, sheet);
  }

  private static byte[] bytes(RegisterSource source, RegisterPath path) {
    try {
      return source.contains(path) ? source.read(path, LARGEST) : new byte[0];
    } catch (IOException e) {
      // That it cannot be read was told; nothing of it is known.
      return new byte[0];
    }
  }

  /** The language that a file says its plain texts are in, needed before they are read. */
  private static Optional<Language> ownLanguage(YamlNode root) {
    if (!(root instanceof YamlMapping mapping)) {
      return Optional.empty();
    }
    Optional<YamlEntry> one = mapping.find("language");
    Optional<YamlNode> first =
        one.isPresent()
            ? one.map(YamlEntry::value)
            : mapping.find("languages").flatMap(YamlFile::first);
    return first.isPresent()
            && first.get() instanceof YamlScalar scalar
            && Language.isTag(scalar.text())
        ? Optional.of(new Language(scalar.text()))
        : Optional.empty();
  }

  private static Optional<YamlNode> first(YamlEntry entry) {
    return entry.value() instanceof YamlSequence list && !list.items().isEmpty()
        ? Optional.of(list.items().get(0))
        : Optional.empty();
  }

  /** Tells a fault of a field's value. */
  void fault(FaultCode code, Field<?> field, Map<String, String> values) {
    fault(code, field.name(), values);
  }

  /** As above, of the value at a path, for example {@code languages[1]}. */
  void fault(FaultCode code, String path, Map<String, String> values) {
    SourceSpan where = FieldPath.find(root, path).map(YamlNode::span).orElseGet(root::span);
    sheet.add(code, where, values);
  }
}
