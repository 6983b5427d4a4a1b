package org.armorial.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which element uses which, so that a few nested {@code <use>} cannot ask for a billion shapes, and
 * none can use itself.
 */
final class SvgReferences {
  private static final int MAX_DRAWN = 50_000;
  private static final int MAX_HOPS = 8;
  private static final Pattern LOCAL = Pattern.compile("url\\(\\s*[\"']?#([^\"'()\\s]+)");

  private static final class Element {
    final XmlTag tag;
    final List<Element> children = new ArrayList<>();
    final List<String> uses = new ArrayList<>();
    long weight;
    int hops;

    Element(XmlTag tag) {
      this.tag = tag;
    }
  }

  private final Deque<Element> open = new ArrayDeque<>();
  private final Map<String, Element> byId = new HashMap<>();
  private final List<Element> roots = new ArrayList<>();
  private final Set<Element> visiting = new HashSet<>();

  void start(XmlTag tag) {
    Element element = new Element(tag);
    tag.attribute("id").ifPresent(id -> byId.putIfAbsent(id, element));
    if (open.isEmpty()) {
      roots.add(element);
    } else {
      open.element().children.add(element);
    }
    open.push(element);
  }

  void end() {
    open.pop();
  }

  boolean isIn(String name) {
    return !open.isEmpty() && open.element().tag.name().equals(name);
  }

  /** The open element uses the one with this id. */
  void add(String id) {
    open.element().uses.add(id);
  }

  /** The open element uses what {@code url(#…)} names in this value. */
  void addAll(String value) {
    Matcher matcher = LOCAL.matcher(value);
    while (matcher.find()) {
      add(matcher.group(1));
    }
  }

  /** Whether nothing uses itself, and everything used is drawn a bounded number of times. */
  boolean isBounded() {
    return roots.stream().allMatch(root -> weigh(root, 0)) && roots.get(0).weight <= MAX_DRAWN;
  }

  /** Weighs an element once; recursion is as deep as elements nest, times the hops allowed. */
  private boolean weigh(Element element, int hops) {
    if (element.weight > 0) {
      return hops + element.hops <= MAX_HOPS;
    }
    if (hops > MAX_HOPS || !visiting.add(element)) {
      return false;
    }
    long weight = 1;
    for (Element child : element.children) {
      if (!weigh(child, hops)) {
        return false;
      }
      weight += child.weight;
      element.hops = Math.max(element.hops, child.hops);
    }
    for (String id : element.uses) {
      Element used = byId.get(id);
      if (used != null) {
        if (!weigh(used, hops + 1)) {
          return false;
        }
        weight += used.weight;
        element.hops = Math.max(element.hops, used.hops + 1);
      }
    }
    visiting.remove(element);
    element.weight = Math.min(weight, MAX_DRAWN + 1L);
    return true;
  }
}
