package org.armorial.repository;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.Image;
import org.armorial.model.ImageFormat;
import org.armorial.model.Issuer;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.repository.field.IssuerFile;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** Reads {@code issuer.yaml} and the logo that it names. */
final class IssuerReader {
  static final RegisterPath PATH = new RegisterPath("issuer.yaml");

  private final RegisterSource source;
  private final Findings findings;
  private final SortedMap<RegisterPath, String> blobs;

  IssuerReader(RegisterSource source, Findings findings, SortedMap<RegisterPath, String> blobs) {
    this.source = source;
    this.findings = findings;
    this.blobs = blobs;
  }

  Optional<Issuer> read() {
    if (source.isRefused(PATH)) {
      return Optional.empty();
    }
    if (!source.contains(PATH)) {
      SourceSpan where = SourceSpan.whole(source.folder().shown(PATH));
      findings.add(Diagnostic.of(FaultCode.MISSING_FILE, where, Map.of("file", PATH.value())));
      return Optional.empty();
    }
    FileResult<Issuer> result =
        YamlFile.read(source, PATH, IssuerFile.TYPE, Language.FRENCH, this::issuer);
    findings.addAll(result.faults());
    if (!result.blob().isEmpty()) {
      blobs.put(PATH, result.blob());
    }
    return result.value();
  }

  /** The issuer as far as a missing file or one at fault tells it. */
  KnownIssuer asFarAsKnown() {
    return KnownIssuer.of(YamlFile.sound(source, PATH, IssuerFile.TYPE, Language.FRENCH));
  }

  private Issuer issuer(YamlFile file) {
    Values values = file.values();
    pages(file, values.get(IssuerFile.LANGUAGES));
    Optional<Image> logo = values.find(IssuerFile.LOGO).flatMap(name -> logo(file, name));
    return KnownIssuer.issuer(values, logo);
  }

  /** Whoever declares a language expects pages in it, and the program speaks few. */
  private static void pages(YamlFile file, List<Language> languages) {
    String spoken =
        Messages.LANGUAGES.stream()
            .map(language -> "`" + language + "`")
            .collect(Collectors.joining(", "));
    boolean none = languages.stream().noneMatch(Messages::speaks);
    for (int i = 0; i < (none ? 1 : languages.size()); i++) {
      Language language = languages.get(i);
      if (!Messages.speaks(language)) {
        Map<String, String> values = new TreeMap<>();
        values.put("value", language.tag());
        values.put("language", language.tag());
        values.put("spoken", spoken);
        values.put("variant", "pages");
        file.fault(
            none ? FaultCode.BAD_LANGUAGE : FaultCode.LANGUAGE_WITHOUT_PAGES,
            IssuerFile.LANGUAGES.name() + "[" + i + "]",
            values);
      }
    }
  }

  private Optional<Image> logo(YamlFile file, String name) {
    RegisterPath path = new RegisterPath(name);
    if (source.isRefused(path)) {
      return Optional.empty();
    }
    if (!source.contains(path)) {
      file.fault(FaultCode.MISSING_IMAGE, IssuerFile.LOGO, Map.of("variant", "logo", "name", name));
      return Optional.empty();
    }
    ImageFormat format = name.endsWith(".png") ? ImageFormat.PNG : ImageFormat.SVG;
    ImageFiles images = new ImageFiles(source, findings);
    images.read(path, format, blobs, new TreeMap<String, Sha256>());
    return images.image(format);
  }
}
