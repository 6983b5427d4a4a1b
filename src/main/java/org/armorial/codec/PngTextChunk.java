package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A tEXt, zTXt or iTXt chunk (PNG third edition, sections 11.3.3.2 to 11.3.3.4). */
final class PngTextChunk {
  private static final int MAX_TEXT = 1 << 20;
  private static final int MAX_KEYWORD = 79;

  private final byte[] bytes;
  private final PngChunk chunk;
  private final int end;

  PngTextChunk(byte[] bytes, PngChunk chunk) {
    this.bytes = bytes;
    this.chunk = chunk;
    this.end = chunk.data() + chunk.length();
  }

  /** "Keyword: 1-79 bytes (character string), null separator: 1 byte". */
  Optional<String> keyword() {
    int length = zero(chunk.data()) - chunk.data();
    return length < 1 || length > MAX_KEYWORD
        ? Optional.empty()
        : Optional.of(new String(bytes, chunk.data(), length, StandardCharsets.ISO_8859_1));
  }

  /** Refused as {@code png.text} (damaged), {@code png.text-large} or {@code png.text-utf8}. */
  String text() throws Refusal {
    int at = zero(chunk.data()) + 1;
    if (at > end) {
      throw wrong("png.text");
    }
    return switch (chunk.type()) {
      case "tEXt" -> latin1(Arrays.copyOfRange(bytes, at, end));
      case "zTXt" -> latin1(inflated(at));
      default -> international(at);
    };
  }

  /**
   * "Compression flag: 1 byte, compression method: 1 byte, language tag: 0 or more bytes, null
   * separator, translated keyword: 0 or more bytes, null separator, text: 0 or more bytes".
   */
  private String international(int at) throws Refusal {
    int language = zero(at + 2);
    int text = zero(language + 1) + 1;
    if (at + 2 > end || text <= 0 || text > end || (bytes[at] & ~1) != 0) {
      throw wrong("png.text");
    }
    if (bytes[at] == 1 && bytes[at + 1] != 0) {
      throw wrong("png.text");
    }
    byte[] utf8 = bytes[at] == 0 ? Arrays.copyOfRange(bytes, text, end) : inflate(text);
    if (utf8.length > MAX_TEXT) {
      throw wrong("png.text-large");
    }
    if (Utf8.firstInvalid(utf8) >= 0) {
      throw wrong("png.text-utf8");
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** zTXt: "compression method: 1 byte", of which only 0 exists, then zlib data. */
  private byte[] inflated(int at) throws Refusal {
    if (at >= end || bytes[at] != 0) {
      throw wrong("png.text");
    }
    return inflate(at + 1);
  }

  private byte[] inflate(int from) throws Refusal {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, end - from);
      return Inflation.all(inflater, MAX_TEXT);
    } catch (DataFormatException e) {
      throw wrong("png.text");
    } catch (CodecException e) {
      throw wrong(e.reason().equals("inflate.large") ? "png.text-large" : "png.text");
    } finally {
      inflater.end();
    }
  }

  private static String latin1(byte[] text) throws Refusal {
    if (text.length > MAX_TEXT) {
      throw wrong("png.text-large");
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static Refusal wrong(String key) {
    return new Refusal("PNG", key, Map.of());
  }

  /** Where the next zero byte stands; the end when there is none. */
  private int zero(int from) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return end;
  }
}
