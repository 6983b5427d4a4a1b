package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  Optional<PngText> read() {
    return keyword().flatMap(keyword -> text().map(text -> new PngText(keyword, text)));
  }

  private Optional<String> text() {
    int at = zero(chunk.data()) + 1;
    return switch (chunk.type()) {
      case "tEXt" -> latin1(Arrays.copyOfRange(bytes, at, end));
      case "zTXt" -> inflated(at).flatMap(PngTextChunk::latin1);
      default -> international(at);
    };
  }

  /**
   * "Compression flag: 1 byte, compression method: 1 byte, language tag: 0 or more bytes, null
   * separator, translated keyword: 0 or more bytes, null separator, text: 0 or more bytes".
   */
  private Optional<String> international(int at) {
    int language = zero(at + 2);
    int text = zero(language + 1) + 1;
    if (at + 2 > end || text <= 0 || text > end || (bytes[at] & ~1) != 0) {
      return Optional.empty();
    }
    return (bytes[at] == 0
            ? Optional.of(Arrays.copyOfRange(bytes, text, end))
            : bytes[at + 1] == 0 ? inflate(text) : Optional.<byte[]>empty())
        .filter(utf8 -> utf8.length <= MAX_TEXT && Utf8.firstInvalid(utf8) < 0)
        .map(utf8 -> new String(utf8, StandardCharsets.UTF_8));
  }

  /** zTXt: "compression method: 1 byte", of which only 0 exists, then zlib data. */
  private Optional<byte[]> inflated(int at) {
    return at < end && bytes[at] == 0 ? inflate(at + 1) : Optional.empty();
  }

  private Optional<byte[]> inflate(int from) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, end - from);
      return Optional.of(Inflation.all(inflater, MAX_TEXT));
    } catch (DataFormatException | CodecException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static Optional<String> latin1(byte[] text) {
    return text.length > MAX_TEXT
        ? Optional.empty()
        : Optional.of(new String(text, StandardCharsets.ISO_8859_1));
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
