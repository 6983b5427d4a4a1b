package org.armorial.codec;

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
   * @param fragment well-formed XML in UTF-8 that uses the declared prefixes only
   */
  public byte[] with(byte[] fragment) {
    byte[] out = new byte[head.length + fragment.length + tail.length];
    System.arraycopy(head, 0, out, 0, head.length);
    System.arraycopy(fragment, 0, out, head.length, fragment.length);
    System.arraycopy(tail, 0, out, head.length + fragment.length, tail.length);
    return out;
  }
}
