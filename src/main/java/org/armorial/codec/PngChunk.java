package org.armorial.codec;

/**
 * A chunk inside a PNG's bytes.
 *
 * @param type its four letters
 * @param offset of its length field
 * @param length of its data
 */
record PngChunk(String type, int offset, int length) {
  int data() {
    return offset + 8;
  }

  /** Offset behind its check value. */
  int end() {
    return offset + 12 + length;
  }

  boolean isText() {
    return type.equals("tEXt") || type.equals("zTXt") || type.equals("iTXt");
  }
}
