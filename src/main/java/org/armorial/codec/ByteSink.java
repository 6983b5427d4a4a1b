package org.armorial.codec;

import java.util.Arrays;

/** A growing array of bytes with the few ways of writing that the codecs need; one thread only. */
final class ByteSink {
  private byte[] bytes;
  private int size;

  ByteSink(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  int size() {
    return size;
  }

  void write(int value) {
    if (size == bytes.length) {
      grow(1);
    }
    bytes[size++] = (byte) value;
  }

  void write(byte[] source, int from, int length) {
    if (bytes.length - size < length) {
      grow(length);
    }
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  void write(byte[] source) {
    write(source, 0, source.length);
  }

  void int32(int value) {
    write(value >>> 24);
    write(value >>> 16);
    write(value >>> 8);
    write(value);
  }

  /** Characters that are known to be below U+0080. */
  void ascii(String text) {
    if (bytes.length - size < text.length()) {
      grow(text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  /**
   * What stands for itself in a JSON string, from {@code from} to the first character that is not
   * ASCII or needs an escape; says where that is.
   */
  int plain(String text, int from) {
    int length = text.length();
    if (bytes.length - size < length - from) {
      grow(length - from);
    }
    byte[] into = bytes;
    int shift = size - from;
    int i = from;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c < 0x20 || c == '"' || c == '\\') {
        break;
      }
      into[shift + i] = (byte) c;
    }
    size = shift + i;
    return i;
  }

  /** One code point in UTF-8; not a surrogate. */
  void codePoint(int c) {
    if (c < 0x80) {
      write(c);
    } else if (c < 0x800) {
      write(0xC0 | (c >> 6));
      tail(c);
    } else if (c < 0x10000) {
      write(0xE0 | (c >> 12));
      tail(c >> 6);
      tail(c);
    } else {
      write(0xF0 | (c >> 18));
      tail(c >> 12);
      tail(c >> 6);
      tail(c);
    }
  }

  private void tail(int c) {
    write(0x80 | (c & 0x3F));
  }

  void truncate(int to) {
    size = to;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
  }
}
