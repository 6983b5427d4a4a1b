package org.armorial.codec;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A PNG whose chunks were verified. */
public final class PngImage {
  /** Keywords under which Open Badges 2.0 and 3.0 are baked. */
  private static final Set<String> BADGE_KEYWORDS = Set.of("openbadges", "openbadgecredential");

  private final byte[] bytes;
  private final PngHeader header;
  private final List<PngChunk> chunks;

  PngImage(byte[] bytes, PngHeader header, List<PngChunk> chunks) {
    this.bytes = bytes;
    this.header = header;
    this.chunks = List.copyOf(chunks);
  }

  /** In pixels. */
  public int width() {
    return header.width();
  }

  /** In pixels. */
  public int height() {
    return header.height();
  }

  /**
   * All texts of {@code tEXt}, {@code zTXt} and {@code iTXt} chunks, in order. A badge text that is
   * damaged or passes 1 MiB is an error; another such text is left out.
   */
  public List<PngText> texts() throws CodecException {
    List<PngText> texts = new ArrayList<>();
    for (PngChunk chunk : chunks) {
      if (chunk.isText()) {
        PngTextChunk text = new PngTextChunk(bytes, chunk);
        Optional<String> keyword = text.keyword();
        try {
          if (keyword.isPresent()) {
            texts.add(new PngText(keyword.get(), text.text()));
          }
        } catch (Refusal refusal) {
          if (isBadge(chunk)) {
            throw refusal;
          }
        }
      }
    }
    return List.copyOf(texts);
  }

  /** The chunks that carry badges, in order, so that a damaged one does not hide another. */
  public List<BakedChunk> baked() {
    List<BakedChunk> baked = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      PngChunk chunk = chunks.get(i);
      if (chunk.isText() && isBadge(chunk)) {
        baked.add(new BakedChunk(chunk.type(), i + 1, new PngTextChunk(bytes, chunk)));
      }
    }
    return List.copyOf(baked);
  }

  /** This image without the badges that it carries, ready to take others. */
  public PreparedPng prepare() {
    int cut = chunks.get(0).end();
    ByteSink tail = new ByteSink(bytes.length - cut);
    int from = cut;
    for (PngChunk chunk : chunks) {
      if (chunk.isText() && isBadge(chunk)) {
        tail.write(bytes, from, chunk.offset() - from);
        from = chunk.end();
      }
    }
    tail.write(bytes, from, bytes.length - from);
    return new PreparedPng(Arrays.copyOf(bytes, cut), tail.toByteArray());
  }

  /** What it shows, at most 4096 pixels on a side. */
  PictureGrid grid() throws Refusal {
    List<ByteArrayInputStream> data =
        chunks.stream()
            .filter(chunk -> chunk.type().equals("IDAT"))
            .map(chunk -> new ByteArrayInputStream(bytes, chunk.data(), chunk.length()))
            .toList();
    return PngPixels.grid(header, content("PLTE"), content("tRNS"), data);
  }

  private byte[] content(String type) {
    return chunks.stream()
        .filter(chunk -> chunk.type().equals(type))
        .findFirst()
        .map(chunk -> Arrays.copyOfRange(bytes, chunk.data(), chunk.data() + chunk.length()))
        .orElse(new byte[0]);
  }

  private boolean isBadge(PngChunk chunk) {
    return new PngTextChunk(bytes, chunk).keyword().filter(BADGE_KEYWORDS::contains).isPresent();
  }

  /** Whether the data decompresses to as many bytes as the header says, and nothing follows. */
  void checkPixels() throws Refusal {
    if (chunks.get(chunks.size() - 1).end() != bytes.length) {
      throw wrong("png.trailing");
    }
    Inflater inflater = new Inflater();
    try {
      long expected = header.dataLength();
      long found = 0;
      for (PngChunk chunk : chunks) {
        if (chunk.type().equals("IDAT") && found <= expected) {
          inflater.setInput(bytes, chunk.data(), chunk.length());
          found += Inflation.count(inflater, expected - found);
        }
      }
      if (found != expected) {
        throw wrong("png.pixels");
      }
    } catch (DataFormatException e) {
      throw wrong("png.data");
    } finally {
      inflater.end();
    }
  }

  private static Refusal wrong(String key) {
    return new Refusal("PNG", key, Map.of());
  }
}
