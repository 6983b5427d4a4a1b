package org.armorial.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;

/** Holds every tag of an image against {@link SvgVocabulary} and notes what is needed later. */
final class SvgInspector implements XmlHandler {
  private static final int MAX_FAULTS = 50;
  private static final int MAX_QUOTED = 60;
  private static final Pattern LOCAL = Pattern.compile("#[^\\s\"'()<>\\\\]+");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|jpg);base64,[A-Za-z0-9+/=\\s]*");

  private final SourceText source;
  private final Findings findings;
  private final SvgReferences references = new SvgReferences();
  private final StringBuilder sheet = new StringBuilder();

  /** Elements that carry badges, outermost only. */
  final List<XmlTag> badges = new ArrayList<>();

  /** Offsets behind each of {@link #badges}. */
  final List<Integer> badgeEnds = new ArrayList<>();

  /** Tags whose look differs between machines. */
  final List<XmlTag> undrawable = new ArrayList<>();

  private Optional<XmlTag> root = Optional.empty();
  private int insideBadges;
  private int faults;

  SvgInspector(SourceText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  Optional<XmlTag> root() {
    return root;
  }

  boolean isSafe() {
    return faults == 0;
  }

  @Override
  public void start(XmlTag tag) {
    if (root.isEmpty()) {
      root = Optional.of(tag);
    }
    references.start(tag);
    boolean badge = SvgVocabulary.BADGES.contains(tag.namespace());
    if (badge || insideBadges > 0) {
      startOfBadge(tag, badge);
    } else if (tag.namespace().equals(SvgVocabulary.SVG)) {
      if (!SvgVocabulary.ELEMENTS.contains(tag.name())) {
        fault("svg.element", "<" + tag.qualifiedName() + ">", tag.from(), tag.nameEnd());
      }
      if (SvgVocabulary.TEXTS.contains(tag.name()) || tag.name().equals("image")) {
        undrawable.add(tag);
      }
      tag.attributes().forEach(attribute -> attribute(tag, attribute));
    } else if (!SvgVocabulary.NOTES.contains(tag.namespace())) {
      fault("svg.namespace", "<" + tag.qualifiedName() + ">", tag.from(), tag.nameEnd());
    }
  }

  private void startOfBadge(XmlTag tag, boolean badge) {
    if (!badge) {
      fault("svg.namespace", "<" + tag.qualifiedName() + ">", tag.from(), tag.nameEnd());
    }
    if (insideBadges++ == 0) {
      badges.add(tag);
    }
  }

  @Override
  public void text(String characters) {
    if (references.isIn("style")) {
      sheet.append(characters);
    }
  }

  @Override
  public void end(XmlTag tag, int to) {
    if (insideBadges > 0 && --insideBadges == 0) {
      badgeEnds.add(to);
    }
    if (tag.namespace().equals(SvgVocabulary.SVG) && tag.name().equals("style")) {
      SvgStyles.unsafeSheet(sheet.toString())
          .ifPresent(what -> fault("svg.style", what, tag.from(), tag.nameEnd()));
      references.addAll(sheet.toString());
      sheet.setLength(0);
    }
    references.end();
  }

  /** Tells what only the whole shows: references that multiply. */
  void finish() {
    if (!references.isBounded()) {
      XmlTag tag = root.orElseThrow();
      fault("svg.references", "<use>", tag.from(), tag.nameEnd());
    }
  }

  private void attribute(XmlTag tag, XmlAttribute attribute) {
    if (attribute.isDeclaration() || SvgVocabulary.NOTES.contains(attribute.namespace())) {
      return;
    }
    String name = attribute.name();
    boolean plain = attribute.prefix().isEmpty();
    boolean link =
        name.equals("href") && (plain || attribute.namespace().equals(SvgVocabulary.XLINK));
    if (link) {
      link(tag, attribute);
    } else if (plain && name.toLowerCase(Locale.ROOT).startsWith("on")) {
      fault("svg.event", name, attribute.from(), attribute.to());
    } else if (!isKnown(attribute)) {
      fault("svg.attribute", attribute.qualifiedName(), attribute.from(), attribute.to());
    } else if (plain && !SvgVocabulary.isFreeText(name)) {
      value(attribute);
    }
  }

  private static boolean isKnown(XmlAttribute attribute) {
    String name = attribute.name();
    if (attribute.prefix().isEmpty()) {
      return SvgVocabulary.ATTRIBUTES.contains(name) || SvgVocabulary.isFreeText(name);
    }
    if (attribute.namespace().equals(SvgVocabulary.XML)) {
      return name.equals("space") || name.equals("lang") || name.equals("id");
    }
    return attribute.namespace().equals(SvgVocabulary.XLINK)
        && (name.equals("title") || name.equals("type") || name.equals("show"));
  }

  private void value(XmlAttribute attribute) {
    String name = attribute.name();
    if (!name.equals("id") && !name.equals("class")) {
      SvgStyles.unsafe(attribute.value())
          .ifPresent(what -> fault("svg.style", what, attribute.from(), attribute.to()));
      references.addAll(attribute.value());
    }
  }

  private void link(XmlTag tag, XmlAttribute attribute) {
    String address = attribute.value().strip();
    if (LOCAL.matcher(address).matches()) {
      references.add(address.substring(1));
    } else if (!tag.name().equals("image") || !PICTURE.matcher(address).matches()) {
      String shown =
          address.codePointCount(0, address.length()) <= MAX_QUOTED
              ? address
              : address.substring(0, address.offsetByCodePoints(0, MAX_QUOTED)) + "…";
      fault("svg.link", shown, attribute.from(), attribute.to());
    }
  }

  private void fault(String key, String what, int from, int to) {
    if (faults++ < MAX_FAULTS) {
      SourceSpan where = source.span(from, to);
      findings.add(
          source.diagnostic(FaultCode.UNSAFE_SVG, where, Words.problem(key, Map.of("what", what))));
    }
  }
}
