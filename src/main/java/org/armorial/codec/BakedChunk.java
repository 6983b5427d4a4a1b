package org.armorial.codec;

/** A chunk of a PNG under a keyword of badges; decoded only when it is read. */
public final class BakedChunk {
  private final String type;
  private final int number;
  private final PngTextChunk chunk;

  BakedChunk(String type, int number, PngTextChunk chunk) {
    this.type = type;
    this.number = number;
    this.chunk = chunk;
  }

  /** {@code openbadges} or {@code openbadgecredential}. */
  public String keyword() {
    return chunk.keyword().orElseThrow();
  }

  /** {@code iTXt}, {@code tEXt} or {@code zTXt}. */
  public String type() {
    return type;
  }

  /** Its place among all chunks, from 1. */
  public int number() {
    return number;
  }

  /** The text, decompressed, at most 1 MiB. */
  public String text() throws CodecException {
    return chunk.text();
  }
}
