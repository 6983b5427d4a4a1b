package org.armorial.codec;

/**
 * A text that a PNG carries in a chunk (PNG third edition, section 11.3.3).
 *
 * @param keyword 1 to 79 characters of Latin-1
 */
public record PngText(String keyword, String text) {
  /** Refuses a keyword that the format does not hold. */
  public PngText {
    if (keyword.isEmpty() || keyword.length() > 79 || keyword.chars().anyMatch(c -> c == 0)) {
      throw new IllegalArgumentException("not a PNG keyword: " + keyword);
    }
  }
}
