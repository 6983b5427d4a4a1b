package org.armorial.codec;

import java.util.Map;
import java.util.Optional;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads one YAML 1.2 document as a tree with places, and tells every fault of its form. */
public final class YamlReader {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_CONTROL_FAULTS = 20;

  private YamlReader() {}

  /**
   * The tree of {@code bytes}, or nothing when its form leaves none; faults are added to {@code
   * findings} either way.
   *
   * <ul>
   *   <li>Nothing is left by the faults of {@link SourceText#read}, {@link
   *       FaultCode#CONTROL_CHARACTER} {character}, {@link FaultCode#YAML_SYNTAX} {problem}, {@link
   *       FaultCode#TOO_DEEP} {limit}, {@link FaultCode#TOO_MANY_NODES} {limit}, {@link
   *       FaultCode#YAML_ALIAS}, {@link FaultCode#EMPTY_FILE}.
   *   <li>A tree is left by {@link FaultCode#DUPLICATE_KEY} {key, line} (the first is kept), {@link
   *       FaultCode#YAML_TAG} {tag} (read over), {@link FaultCode#SEVERAL_DOCUMENTS} (the first is
   *       kept).
   * </ul>
   */
  public static Optional<YamlNode> read(String file, byte[] bytes, Findings findings) {
    Optional<SourceText> source = SourceText.read(file, bytes, MAX_BYTES, findings);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<YamlNode> plain = PlainYaml.read(source.get());
    return plain.isPresent() ? plain : composed(source.get(), findings);
  }

  /** As {@link #read}, of a text at hand and by the engine alone. */
  static Optional<YamlNode> composed(SourceText source, Findings findings) {
    if (hasControlCharacter(source, findings)) {
      return Optional.empty();
    }
    return new YamlComposer(source, findings).compose();
  }

  private static boolean hasControlCharacter(SourceText source, Findings findings) {
    String text = source.text();
    int found = 0;
    SourceSpan firstUntold = SourceSpan.whole(source.file());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!StreamReader.isPrintable(c)) {
        found++;
        if (found <= MAX_CONTROL_FAULTS) {
          SourceSpan where = source.span(i, next);
          findings.add(
              source.diagnostic(
                  FaultCode.CONTROL_CHARACTER, where, Map.of("character", CodePoints.name(c))));
        } else if (found == MAX_CONTROL_FAULTS + 1) {
          firstUntold = source.span(i, next);
        }
      }
      i = next;
    }
    if (found > MAX_CONTROL_FAULTS) {
      Map<String, String> more = Map.of("count", Integer.toString(found - MAX_CONTROL_FAULTS));
      findings.add(source.diagnostic(FaultCode.MORE_FAULTS, firstUntold, more));
    }
    return found > 0;
  }
}
