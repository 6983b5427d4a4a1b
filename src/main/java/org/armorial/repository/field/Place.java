package org.armorial.repository.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;

/**
 * Where a value is being read: its file and the field that holds it.
 *
 * @param sheet takes the faults
 * @param field name of the nearest field
 * @param owner where that field's name stands; the file as a whole at the root
 */
public record Place(FaultSheet sheet, String field, SourceSpan owner) {
  private static final int SHOWN = 60;

  /** Tells a fault of the value at {@code where}; {@code {field}} is always given. */
  void fault(FaultCode code, SourceSpan where, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putIfAbsent("field", field);
    sheet.add(code, where, all);
  }

  /** Tells that {@code node} is of another type than {@code expected}; gives nothing. */
  <T> Optional<T> wrongType(YamlNode node, Phrase expected) {
    Map<String, String> found = Phrase.of("found." + found(node)).addTo(Map.of(), "found");
    fault(FaultCode.WRONG_TYPE, node.span(), expected.addTo(found, "expected"));
    return Optional.empty();
  }

  /** Tells that nothing stands where something must; gives nothing. */
  <T> Optional<T> empty(YamlNode node) {
    boolean comment = node instanceof YamlScalar scalar && scalar.swallowed();
    fault(FaultCode.EMPTY_VALUE, node.span(), comment ? Map.of("variant", "comment") : Map.of());
    return Optional.empty();
  }

  private static String found(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.isNull() ? "nothing" : PlainForm.of(scalar).word();
    }
    return node instanceof YamlMapping ? "mapping" : "list";
  }

  /** A value fit for a message: short, on one line, without control characters. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder();
    int[] points = text.codePoints().limit(SHOWN + 1L).toArray();
    for (int i = 0; i < Math.min(points.length, SHOWN); i++) {
      out.appendCodePoint(Characters.isRefused(points[i], false) ? 0xFFFD : points[i]);
    }
    return points.length > SHOWN ? out.append('…').toString() : out.toString();
  }
}
