package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Walks a PNG once and refuses what section 5 of the standard does not describe. */
final class PngReader {
  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final int MAX_CHUNKS = 20_000;

  private final byte[] bytes;
  private final List<PngChunk> chunks = new ArrayList<>();

  PngReader(byte[] bytes) {
    this.bytes = bytes;
  }

  PngImage read() throws Refusal {
    if (bytes.length > Png.MAX_BYTES) {
      throw wrong("png.too-large");
    }
    if (!Arrays.equals(SIGNATURE, 0, 8, bytes, 0, Math.min(8, bytes.length))) {
      throw wrong("png.not-png");
    }
    int at = SIGNATURE.length;
    PngChunk chunk;
    do {
      chunk = chunk(at);
      chunks.add(chunk);
      at = chunk.end();
    } while (!chunk.type().equals("IEND"));
    PngHeader header = header(chunks.get(0));
    checkOrder(header);
    return new PngImage(bytes, header, chunks);
  }

  private PngChunk chunk(int at) throws Refusal {
    String number = Integer.toString(chunks.size() + 1);
    if (chunks.size() == MAX_CHUNKS) {
      throw wrong("png.too-many", Map.of("limit", Integer.toString(MAX_CHUNKS)));
    }
    if (at == bytes.length) {
      throw wrong("png.missing");
    }
    if (bytes.length - at < 12) {
      throw wrong("png.cut", Map.of("number", number));
    }
    // "the length must not exceed 2^31-1 bytes", so a larger one is negative here.
    int length = int32(at);
    if (length < 0 || length > bytes.length - at - 12) {
      throw wrong("png.cut", Map.of("number", number));
    }
    for (int i = at + 4; i < at + 8; i++) {
      int letter = bytes[i] | 0x20;
      if (letter < 'a' || letter > 'z') {
        throw wrong("png.chunk-type", Map.of("number", number));
      }
    }
    CRC32 sum = new CRC32();
    sum.update(bytes, at + 4, length + 4);
    if ((int) sum.getValue() != int32(at + 8 + length)) {
      throw wrong("png.sum", Map.of("number", number));
    }
    return new PngChunk(new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1), at, length);
  }

  private PngHeader header(PngChunk chunk) throws Refusal {
    if (!chunk.type().equals("IHDR") || chunk.length() != PngHeader.LENGTH) {
      throw wrong("png.header");
    }
    int at = chunk.data();
    PngHeader header =
        new PngHeader(int32(at), int32(at + 4), bytes[at + 8], bytes[at + 9], bytes[at + 12] == 1);
    if (!header.isValid()
        || bytes[at + 10] != 0
        || bytes[at + 11] != 0
        || (bytes[at + 12] & ~1) != 0) {
      throw wrong("png.header-values");
    }
    return header;
  }

  private void checkOrder(PngHeader header) throws Refusal {
    boolean palette = false;
    boolean data = false;
    String previous = "";
    for (PngChunk chunk : chunks.subList(1, chunks.size())) {
      switch (chunk.type()) {
        case "PLTE" -> {
          if (palette || data || chunk.length() % 3 != 0 || chunk.length() > 768) {
            throw wrong("png.order");
          }
          palette = true;
        }
        case "IDAT" -> {
          if (data && !previous.equals("IDAT")) {
            throw wrong("png.order");
          }
          data = true;
        }
        case "IEND" -> {}
        case "IHDR" -> throw wrong("png.order");
        default -> {
          // "Chunks ... critical ... bit 5 of the first byte is 0": who does not know one must
          // give up.
          if (Character.isUpperCase(chunk.type().charAt(0))) {
            throw wrong("png.critical", Map.of("type", chunk.type()));
          }
        }
      }
      previous = chunk.type();
    }
    if (!data || (header.colourType() == PngHeader.PALETTE && !palette)) {
      throw wrong("png.missing");
    }
  }

  private int int32(int at) {
    return (bytes[at] << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }

  private static Refusal wrong(String key) {
    return wrong(key, Map.of());
  }

  private static Refusal wrong(String key, Map<String, String> values) {
    return new Refusal("PNG", key, values);
  }
}
