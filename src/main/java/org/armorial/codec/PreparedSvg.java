package org.armorial.codec;

import java.nio.charset.StandardCharsets;

/** An SVG cut open behind its root's start tag. Safe to share. */
public final class PreparedSvg {
  private final byte[] head;
  private final byte[] tail;

  PreparedSvg(byte[] head, byte[] tail) {
    this.head = head;
    this.tail = tail;
  }

  /**
   * The image with {@code fragment} as the root's first child; all else byte for byte.
   *
   * @param fragment well-formed XML that uses the declared prefixes only
   */
  public byte[] with(String fragment) {
    byte[] middle = fragment.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[head.length + middle.length + tail.length];
    System.arraycopy(head, 0, out, 0, head.length);
    System.arraycopy(middle, 0, out, head.length, middle.length);
    System.arraycopy(tail, 0, out, head.length + middle.length, tail.length);
    return out;
  }
}
