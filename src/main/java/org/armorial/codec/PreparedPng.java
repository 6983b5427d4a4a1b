package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** A PNG cut open behind its header, so that one copy gives a baked image. Safe to share. */
public final class PreparedPng {
  private static final byte[] TYPE = {'i', 'T', 'X', 't'};

  /** Separator of the keyword, no compression, method 0, no language, no translated keyword. */
  private static final int FIELDS = 5;

  private final byte[] head;
  private final byte[] tail;

  PreparedPng(byte[] head, byte[] tail) {
    this.head = head;
    this.tail = tail;
  }

  /**
   * The image with these texts as uncompressed {@code iTXt} chunks behind its header, where they
   * disturb neither interlacing nor animation; all else byte for byte.
   */
  public byte[] with(List<PngText> texts) {
    return with(
        texts.stream().map(PngText::keyword).toList(),
        texts.stream().map(text -> text.text().getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** The same for texts that are UTF-8 already, each with its keyword. */
  public byte[] with(List<String> keywords, List<byte[]> texts) {
    int size = head.length + tail.length;
    for (int i = 0; i < texts.size(); i++) {
      size += 12 + keywords.get(i).length() + FIELDS + texts.get(i).length;
    }
    byte[] out = new byte[size];
    System.arraycopy(head, 0, out, 0, head.length);
    int at = head.length;
    for (int i = 0; i < texts.size(); i++) {
      at = chunk(out, at, keywords.get(i), texts.get(i));
    }
    System.arraycopy(tail, 0, out, at, tail.length);
    return out;
  }

  private static int chunk(byte[] out, int at, String keyword, byte[] content) {
    int length = keyword.length() + FIELDS + content.length;
    int32(out, at, length);
    System.arraycopy(TYPE, 0, out, at + 4, 4);
    byte[] name = keyword.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(name, 0, out, at + 8, name.length);
    System.arraycopy(content, 0, out, at + 8 + length - content.length, content.length);
    CRC32 sum = new CRC32();
    sum.update(out, at + 4, length + 4);
    int32(out, at + 8 + length, (int) sum.getValue());
    return at + 12 + length;
  }

  private static void int32(byte[] out, int at, int value) {
    out[at] = (byte) (value >>> 24);
    out[at + 1] = (byte) (value >>> 16);
    out[at + 2] = (byte) (value >>> 8);
    out[at + 3] = (byte) value;
  }
}
