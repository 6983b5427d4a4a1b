package org.armorial.repository;

import java.util.List;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.codec.YamlScalar;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.repository.field.CanvasFile;
import org.armorial.repository.field.FaultSheet;
import org.armorial.text.Language;
import tools.jackson.databind.JsonNode;

/**
 * Reads a canvas as files of a register are read, with the place of each fault. JSON that is set
 * out as {@link Json#pretty} does is YAML.
 */
public final class CanvasReader {
  private CanvasReader() {}

  /**
   * The canvas; nothing when it is at fault.
   *
   * @param file its name in faults
   * @param canvas as it was read under limits
   * @param language of texts when the canvas does not say its own
   */
  public static Optional<CanvasFile.Canvas> read(
      String file, JsonNode canvas, Language language, Findings findings) {
    byte[] bytes = Json.pretty(canvas);
    Optional<YamlNode> root = YamlReader.read(file, bytes, findings);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    FaultSheet sheet = new FaultSheet(file, bytes, own(root.get()).orElse(language));
    Optional<CanvasFile.Canvas> read = CanvasFile.read(root.get(), sheet);
    findings.addAll(sheet.diagnostics());
    return findings.hasErrors() ? Optional.empty() : read;
  }

  /**
   * What is wrong with one member of a canvas, without the others.
   *
   * @param member the name of a field that a canvas has
   */
  public static List<Diagnostic> faults(String member, JsonNode value, Language language) {
    byte[] bytes = Json.pretty(Json.object().set(member, value));
    Findings findings = new Findings();
    FaultSheet sheet = new FaultSheet(member, bytes, language);
    if (YamlReader.read(member, bytes, findings).orElse(null) instanceof YamlMapping mapping) {
      CanvasFile.readMember(mapping.entries().get(0), sheet);
    }
    findings.addAll(sheet.diagnostics());
    return findings.sorted();
  }

  private static Optional<Language> own(YamlNode root) {
    return root instanceof YamlMapping mapping
        ? mapping
            .find("language")
            .map(entry -> entry.value() instanceof YamlScalar scalar ? scalar.text() : "")
            .filter(Language::isTag)
            .map(Language::new)
        : Optional.empty();
  }
}
