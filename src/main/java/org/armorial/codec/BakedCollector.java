package org.armorial.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Picks the badge elements out of an SVG, in the order of their start tags. */
final class BakedCollector implements XmlHandler {
  /** What is known of an open element. */
  private record Open(XmlTag tag, boolean badge, int place, StringBuilder text) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<BakedElement> found = new ArrayList<>();

  @Override
  public void start(XmlTag tag) {
    boolean badge = SvgVocabulary.BADGES.contains(tag.namespace());
    open.push(new Open(tag, badge, found.size(), new StringBuilder()));
    if (badge) {
      found.add(element(tag, ""));
    }
  }

  @Override
  public void text(String characters) {
    Open innermost = open.element();
    if (innermost.badge) {
      innermost.text.append(characters);
    }
  }

  @Override
  public void end(XmlTag tag, int to) {
    Open closed = open.pop();
    if (closed.badge) {
      found.set(closed.place, element(tag, closed.text.toString()));
    }
  }

  List<BakedElement> found() {
    return List.copyOf(found);
  }

  private static BakedElement element(XmlTag tag, String text) {
    return new BakedElement(tag.namespace(), tag.name(), tag.attribute("verify"), text);
  }
}
