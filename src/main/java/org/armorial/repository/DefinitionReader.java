package org.armorial.repository;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.ImageFormat;
import org.armorial.model.Lifecycle;
import org.armorial.model.LocalizedText;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.model.Slug;
import org.armorial.repository.field.BadgeFile;
import org.armorial.repository.field.FileType;
import org.armorial.repository.field.LifecycleFile;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;

/** Reads the folder of one version of a badge. */
final class DefinitionReader {
  private final RegisterSource source;
  private final String folder;
  private final Language language;
  private final Findings findings = new Findings();
  private final SortedMap<RegisterPath, String> blobs = new TreeMap<>();
  private final SortedMap<String, Sha256> digests = new TreeMap<>();

  /**
   * Reads when asked.
   *
   * @param folder for example {@code definitions/animer/1}
   */
  DefinitionReader(RegisterSource source, String folder, Language language) {
    this.source = source;
    this.folder = folder;
    this.language = language;
  }

  /**
   * What a folder gave.
   *
   * @param definition nothing when a fault leaves in doubt what the folder says
   */
  record Result(
      Optional<BadgeDefinition> definition,
      SortedMap<RegisterPath, String> blobs,
      List<Diagnostic> faults) {}

  Result read() {
    Optional<Values> badge = yaml("badge.yaml", BadgeFile.TYPE, YamlFile::values);
    Optional<Lifecycle> lifecycle =
        yaml("lifecycle.yaml", LifecycleFile.TYPE, file -> lifecycle(file.values()));
    Language own = badge.flatMap(values -> values.find(BadgeFile.LANGUAGE)).orElse(language);
    Optional<LocalizedText> criteria = criteria(own);
    ImageFiles images = new ImageFiles(source, findings);
    images.read(new RegisterPath(folder + "/image.svg"), ImageFormat.SVG, blobs, digests);
    images.read(new RegisterPath(folder + "/image.png"), ImageFormat.PNG, blobs, digests);
    if (images.none() && !refused("image.svg") && !refused("image.png")) {
      RegisterPath badgeFile = new RegisterPath(folder + "/badge.yaml");
      Map<String, String> values =
          Map.of("badge", id().toString(), "folder", source.folder().shown(folder));
      findings.add(
          source.fault(FaultCode.MISSING_IMAGE, badgeFile, source.start(badgeFile), values));
    }
    Optional<BadgeDefinition> definition =
        isInDoubt() || badge.isEmpty() || lifecycle.isEmpty() || criteria.isEmpty() || images.none()
            ? Optional.empty()
            : Optional.of(
                new DefinitionParts(id(), badge.get(), own, images)
                    .definition(criteria.get(), lifecycle.get(), DefinitionDigest.of(digests)));
    return new Result(definition, blobs, findings.sorted());
  }

  private boolean isInDoubt() {
    return !findings.sorted().stream().allMatch(YamlFile::leavesTheRest);
  }

  private BadgeId id() {
    String[] parts = folder.split("/", -1);
    return new BadgeId(new Slug(parts[1]), new DefinitionVersion(parts[2]));
  }

  private <T> Optional<T> yaml(String name, FileType type, Function<YamlFile, T> make) {
    RegisterPath path = new RegisterPath(folder + "/" + name);
    if (!source.contains(path)) {
      if (!refused(name)) {
        missing(name);
      }
      return Optional.empty();
    }
    FileResult<T> result = YamlFile.read(source, path, type, language, make);
    findings.addAll(result.faults());
    if (!result.blob().isEmpty()) {
      blobs.put(path, result.blob());
    }
    if (DefinitionDigest.isFrozen(name)) {
      bytes(path).ifPresent(bytes -> digests.put(name, Digests.sha256(bytes)));
    }
    return result.value();
  }

  private boolean refused(String name) {
    return source.isRefused(new RegisterPath(folder + "/" + name));
  }

  private void missing(String name) {
    String shown = source.folder().shown(folder + "/" + name);
    findings.add(
        Diagnostic.of(FaultCode.MISSING_FILE, SourceSpan.whole(shown), Map.of("file", name)));
  }

  private Optional<byte[]> bytes(RegisterPath path) {
    try {
      return Optional.of(source.read(path, YamlFile.LARGEST));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalizedText> criteria(Language own) {
    SortedSet<RegisterPath> files = source.files(folder);
    SortedMap<Language, String> texts = new TreeMap<>();
    List<RegisterPath> found = new ArrayList<>();
    for (RegisterPath path : files) {
      if (path.fileName().startsWith("criteria.")) {
        found.add(path);
        MarkdownFile.read(source, path, findings, blobs, digests)
            .ifPresent(text -> texts.put(MarkdownFile.language(path), text));
      }
    }
    if (found.isEmpty() && !refused("criteria." + own + ".md")) {
      missing("criteria." + own + ".md");
    }
    return found.isEmpty() || texts.size() < found.size()
        ? Optional.empty()
        : Optional.of(MarkdownFile.originalFirst(own, texts));
  }

  private static Lifecycle lifecycle(Values values) {
    return new Lifecycle(
        values.get(LifecycleFile.STATE),
        values.find(LifecycleFile.SINCE),
        values.list(LifecycleFile.REVIEWS),
        values.find(LifecycleFile.NEXT_REVIEW),
        values.find(LifecycleFile.COMMENTS));
  }
}
