package org.armorial.site.view;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * HTML cut where words go.
 *
 * @param pieces what stands before, between and after the words; one more than there are words
 * @param words the number of the word after each piece
 */
record Cut(List<byte[]> pieces, int[] words) {
  /** A random number, which no text holds by chance. */
  private static final String MARK = "5f0b7c1e94d84a3fb26e8d17a0c95d";

  /** Two digits, so that no mark is the beginning of another. */
  private static final int FIRST = 10;

  private static final int LENGTH = MARK.length() + 2;

  /** What stands in the place of word number {@code word}: 32 hexadecimal digits. */
  static String mark(int word) {
    return MARK + (FIRST + word);
  }

  /** The HTML cut at the marks of so many words. */
  static Cut of(String html, int words) {
    List<byte[]> pieces = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int from = 0;
    for (int at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, at + 1)) {
      int word = word(html, at + MARK.length());
      if (word < words) {
        pieces.add(html.substring(from, at).getBytes(StandardCharsets.UTF_8));
        numbers.add(word);
        from = at + LENGTH;
      }
    }
    pieces.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
    return new Cut(List.copyOf(pieces), numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The word that two digits name; far too many when a register plays with marks of its own. */
  private static int word(String html, int at) {
    int tens = at + 1 < html.length() ? Character.digit(html.charAt(at), 10) : -1;
    int ones = at + 1 < html.length() ? Character.digit(html.charAt(at + 1), 10) : -1;
    return tens < 1 || ones < 0 ? Integer.MAX_VALUE : tens * 10 + ones - FIRST;
  }

  void writeTo(TemplateOutput output, byte[][] filling) {
    for (int i = 0; i < words.length; i++) {
      output.writeBinaryContent(pieces.get(i));
      output.writeBinaryContent(filling[words[i]]);
    }
    output.writeBinaryContent(pieces.get(words.length));
  }
}
