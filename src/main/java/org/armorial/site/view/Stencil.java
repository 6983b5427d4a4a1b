package org.armorial.site.view;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parts of a page that are the same on every page of a family but for a few plain words: rendered
 * for the first page with a mark in the place of each word, and then only copied, with the words of
 * the page in the place of the marks. What stands in such a part may depend on nothing but what the
 * family shares and the words; and a word may hold no character that an escape would change.
 */
public final class Stencil {
  private final Map<String, Cut> cuts = new ConcurrentHashMap<>();

  /**
   * What the family's views hold in the place of word number {@code word}: 32 hexadecimal digits.
   */
  public static String mark(int word) {
    return Cut.mark(word);
  }

  /** Whether {@code word} may stand in the place of a mark: every escape leaves it as it is. */
  public static boolean takes(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("&<>\"'".indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The parts with {@code words} in the place of their marks. */
  public Parts with(List<String> words) {
    byte[][] encoded = new byte[words.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = words.get(i).getBytes(StandardCharsets.UTF_8);
    }
    return (name, content) -> {
      Cut known = cuts.get(name);
      Cut cut =
          known != null
              ? known
              : cuts.computeIfAbsent(name, any -> Cut.of(html(content), encoded.length));
      return output -> cut.writeTo(output, encoded);
    };
  }

  private static String html(Content content) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(output));
    return new String(output.toByteArray(), StandardCharsets.UTF_8);
  }
}
