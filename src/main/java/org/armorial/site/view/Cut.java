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
  /** The HTML cut at every one of {@code marks}. */
  static Cut of(String html, List<String> marks) {
    List<byte[]> pieces = new ArrayList<>();
    List<Integer> words = new ArrayList<>();
    int from = 0;
    for (Mark next = Mark.after(html, 0, marks); next.at() >= 0; ) {
      pieces.add(html.substring(from, next.at()).getBytes(StandardCharsets.UTF_8));
      words.add(next.word());
      from = next.at() + marks.get(next.word()).length();
      next = Mark.after(html, from, marks);
    }
    pieces.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
    return new Cut(List.copyOf(pieces), words.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * A mark in the text.
   *
   * @param word which
   * @param at where, or -1
   */
  private record Mark(int word, int at) {
    static Mark after(String html, int from, List<String> marks) {
      Mark first = new Mark(0, -1);
      for (int word = 0; word < marks.size(); word++) {
        int at = html.indexOf(marks.get(word), from);
        if (at >= 0 && (first.at() < 0 || at < first.at())) {
          first = new Mark(word, at);
        }
      }
      return first;
    }
  }

  void writeTo(TemplateOutput output, byte[][] filling) {
    for (int i = 0; i < words.length; i++) {
      output.writeBinaryContent(pieces.get(i));
      output.writeBinaryContent(filling[words[i]]);
    }
    output.writeBinaryContent(pieces.get(words.length));
  }
}
