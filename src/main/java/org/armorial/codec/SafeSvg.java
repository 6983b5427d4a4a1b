package org.armorial.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;

/** Reads SVG as a closed list of elements and attributes, so that nothing in it runs or loads. */
public final class SafeSvg {
  private static final int MAX_BYTES = 512 << 10;

  /** A badge from elsewhere may carry pictures; it is only searched, never shown. */
  private static final int MAX_FOREIGN_BYTES = 4 << 20;

  private SafeSvg() {}

  /**
   * The image, or nothing when it is not one or not safe: {@link FaultCode#NOT_AN_IMAGE} {format,
   * problem}, {@link FaultCode#NOT_UTF8}, {@link FaultCode#IMAGE_TOO_LARGE} {size, limit}, {@link
   * FaultCode#UNSAFE_SVG} {what, problem} for each place.
   */
  public static Optional<SvgImage> read(String file, byte[] bytes, Findings findings) {
    if (bytes.length > MAX_BYTES) {
      findings.add(
          Diagnostic.of(
              FaultCode.IMAGE_TOO_LARGE,
              SourceSpan.whole(file),
              Words.sizes(bytes.length, MAX_BYTES)));
      return Optional.empty();
    }
    SourceText source = SourceText.of(file, bytes);
    if (!Utf8Lines.areSound(source, bytes, findings)) {
      return Optional.empty();
    }
    SvgInspector inspector = new SvgInspector(source, findings);
    try {
      new XmlScanner(source.text(), false, inspector).scan();
      XmlTag root = inspector.root().orElseThrow();
      if (!root.name().equals("svg") || !root.namespace().equals(SvgVocabulary.SVG)) {
        throw new XmlRefusal("svg.root", Map.of(), root.from());
      }
      inspector.finish();
      SvgSize size =
          SvgSize.of(root).orElseThrow(() -> new XmlRefusal("svg.size", Map.of(), root.from()));
      return inspector.isSafe()
          ? Optional.of(new SvgImage(bytes, source, inspector, root, size))
          : Optional.empty();
    } catch (XmlRefusal refusal) {
      Map<String, String> values = Words.problem(refusal.key, refusal.values);
      values.put("format", "SVG");
      SourceSpan where = source.span(refusal.offset, refusal.offset + 1);
      findings.add(source.diagnostic(FaultCode.NOT_AN_IMAGE, where, values));
      return Optional.empty();
    }
  }

  /**
   * The badges that any SVG carries, safe or not, as they stand; nothing else of it is believed.
   * Elements that carry a badge may stand inside one another.
   */
  public static List<BakedElement> baked(byte[] bytes) throws CodecException {
    if (bytes.length > MAX_FOREIGN_BYTES) {
      throw new CodecException("couldn't read SVG: too large", "svg.too-large", Map.of());
    }
    if (Utf8.firstInvalid(bytes) >= 0) {
      throw new CodecException("couldn't read SVG: not UTF-8", "svg.utf8", Map.of());
    }
    SourceText source = SourceText.of("", bytes);
    BakedCollector collector = new BakedCollector();
    try {
      new XmlScanner(source.text(), true, collector).scan();
    } catch (XmlRefusal refusal) {
      SourceSpan where = source.span(refusal.offset, refusal.offset);
      Map<String, String> values = new HashMap<>(refusal.values);
      values.put("line", Integer.toString(where.line()));
      values.put("column", Integer.toString(where.column()));
      throw new CodecException(String.valueOf(refusal.getMessage()), refusal.key, values);
    }
    return collector.found();
  }
}
