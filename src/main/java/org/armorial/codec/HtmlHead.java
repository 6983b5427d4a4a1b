package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The links in the head of anybody's page. Tolerant, as browsers are, and nothing of it is ever
 * shown; what visitors may have written stands in the body, which is not read.
 */
public final class HtmlHead {
  /** A head ends long before. */
  private static final int MAX_BYTES = 1 << 20;

  private static final int MAX_LINKS = 200;

  /** HTML section 13.2.5: what stands in these is no markup, or markup that is not active. */
  private static final Set<String> OPAQUE =
      Set.of(
          "script",
          "style",
          "title",
          "textarea",
          "noscript",
          "template",
          "iframe",
          "xmp",
          "noembed",
          "noframes",
          "svg",
          "math");

  private final String text;

  /** The same length, since only ASCII letters are changed. */
  private final String lower;

  private final List<HtmlLink> links = new ArrayList<>();
  private Optional<String> base = Optional.empty();
  private int at;

  private HtmlHead(String text) {
    this.text = text;
    StringBuilder lowered = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        lowered.setCharAt(i, (char) (c | 0x20));
      }
    }
    lower = lowered.toString();
  }

  /** Reads the first MiB of a page; what is not UTF-8 in it does not matter. */
  public static HtmlHead read(byte[] bytes) {
    HtmlHead head =
        new HtmlHead(
            new String(bytes, 0, Math.min(bytes.length, MAX_BYTES), StandardCharsets.UTF_8));
    head.scan();
    return head;
  }

  /** The links, as they stand, at most 200. */
  public List<HtmlLink> links() {
    return List.copyOf(links);
  }

  /** HTML section 4.2.3: the first {@code base} with an address changes what others mean. */
  public Optional<String> base() {
    return base;
  }

  private void scan() {
    at = next("<", 0);
    while (at < text.length() && links.size() < MAX_LINKS) {
      if (lower.startsWith("<!--", at)) {
        at = behind("-->", at + 4);
      } else if (at + 1 < text.length() && isLetter(lower.charAt(at + 1))) {
        HtmlTag tag = HtmlTag.at(text, at);
        at = tag.end();
        if (tag.name().equals("body")) {
          return;
        }
        take(tag);
      } else if (lower.startsWith("</head", at)) {
        return;
      } else {
        at = behind(">", at);
      }
      at = next("<", at);
    }
  }

  private void take(HtmlTag tag) {
    Map<String, String> attributes = tag.attributes();
    if (OPAQUE.contains(tag.name())) {
      at = next("</" + tag.name(), at);
    } else if (tag.name().equals("base") && base.isEmpty()) {
      base = Optional.ofNullable(attributes.get("href")).map(String::strip);
    } else if (tag.name().equals("link") && attributes.containsKey("href")) {
      String relations = attributes.getOrDefault("rel", "").toLowerCase(Locale.ROOT);
      String type = attributes.getOrDefault("type", "").toLowerCase(Locale.ROOT);
      int parameters = type.indexOf(';');
      links.add(
          new HtmlLink(
              " " + String.join(" ", relations.strip().split("\\s+")) + " ",
              (parameters < 0 ? type : type.substring(0, parameters)).strip(),
              attributes.getOrDefault("href", "").strip()));
    }
  }

  private int next(String wanted, int from) {
    int found = lower.indexOf(wanted, from);
    return found < 0 ? text.length() : found;
  }

  private int behind(String wanted, int from) {
    return Math.min(text.length(), next(wanted, from) + wanted.length());
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
