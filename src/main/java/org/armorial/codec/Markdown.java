package org.armorial.codec;

import org.armorial.fault.Findings;

/** CommonMark as a safe subset: no raw HTML, no images, links only to https and mailto. */
public final class Markdown {
  private Markdown() {}

  /** Safe HTML to embed; a first-level heading becomes {@code h3}. */
  public static String html(String markdown) {
    return Unbuilt.yet();
  }

  /** The words without marks, blocks separated by a line feed; for descriptions. */
  public static String plain(String markdown) {
    return Unbuilt.yet();
  }

  /**
   * Tells what {@link #html} would leave out or alter: {@code RAW_HTML} {html}, {@code UNSAFE_LINK}
   * {address}, and what makes the file unreadable as text.
   */
  public static void faults(String file, byte[] bytes, Findings findings) {
    Unbuilt.yet();
  }
}
