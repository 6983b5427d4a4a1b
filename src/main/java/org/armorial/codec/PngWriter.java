package org.armorial.codec;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Writes pixels as PNG: with a palette where 256 colours are enough, else in full colour. */
final class PngWriter {
  private static final int MAX_PALETTE = 256;

  private final int width;
  private final int height;
  private final int[] argb;
  private final ByteSink out;

  private PngWriter(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
    this.out = new ByteSink(width * height / 4 + 256);
  }

  /** The file for {@code width * height} pixels, not premultiplied, row by row from the top. */
  static byte[] write(int width, int height, int[] argb) {
    return new PngWriter(width, height, argb).write();
  }

  private byte[] write() {
    out.write(PngReader.SIGNATURE);
    SortedMap<Integer, Integer> palette = palette();
    if (palette.isEmpty()) {
      boolean opaque = true;
      for (int pixel : argb) {
        opaque &= pixel >>> 24 == 255;
      }
      header(8, opaque ? 2 : 6);
      chunk("IDAT", Deflate.zlib(filtered(opaque ? 3 : 4)));
    } else {
      int depth = palette.size() <= 2 ? 1 : palette.size() <= 4 ? 2 : palette.size() <= 16 ? 4 : 8;
      header(depth, PngHeader.PALETTE);
      paletteChunks(palette);
      chunk("IDAT", Deflate.zlib(indexed(palette, depth)));
    }
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Colours with their places, transparent ones first; empty when there are too many. */
  private SortedMap<Integer, Integer> palette() {
    TreeMap<Integer, Integer> palette = new TreeMap<>(Integer::compareUnsigned);
    for (int pixel : argb) {
      if (palette.putIfAbsent(pixel, 0) == null && palette.size() > MAX_PALETTE) {
        return new TreeMap<>();
      }
    }
    int index = 0;
    for (var entry : palette.entrySet()) {
      entry.setValue(index++);
    }
    return palette;
  }

  private void header(int depth, int colourType) {
    ByteSink header = new ByteSink(PngHeader.LENGTH);
    header.int32(width);
    header.int32(height);
    header.write(depth);
    header.write(colourType);
    header.write(new byte[3]);
    chunk("IHDR", header.toByteArray());
  }

  private void paletteChunks(SortedMap<Integer, Integer> palette) {
    ByteSink colours = new ByteSink(3 * palette.size());
    ByteSink alphas = new ByteSink(palette.size());
    for (int colour : palette.keySet()) {
      colours.write(colour >> 16);
      colours.write(colour >> 8);
      colours.write(colour);
      if (colour >>> 24 < 255) {
        alphas.write(colour >>> 24);
      }
    }
    chunk("PLTE", colours.toByteArray());
    if (alphas.size() > 0) {
      chunk("tRNS", alphas.toByteArray());
    }
  }

  private byte[] indexed(SortedMap<Integer, Integer> palette, int depth) {
    int row = (width * depth + 7) / 8 + 1;
    byte[] data = new byte[row * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int index = palette.getOrDefault(argb[y * width + x], 0);
        int bit = x * depth;
        data[y * row + 1 + bit / 8] |= (byte) (index << (8 - depth - bit % 8));
      }
    }
    return data;
  }

  private byte[] filtered(int channels) {
    int row = width * channels;
    byte[] previous = new byte[row];
    byte[] current = new byte[row];
    ByteSink data = new ByteSink((row + 1) * height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = argb[y * width + x];
        int at = x * channels;
        current[at] = (byte) (pixel >> 16);
        current[at + 1] = (byte) (pixel >> 8);
        current[at + 2] = (byte) pixel;
        if (channels == 4) {
          current[at + 3] = (byte) (pixel >>> 24);
        }
      }
      PngFilter.writeBest(data, previous, current, channels);
      byte[] swap = previous;
      previous = current;
      current = swap;
    }
    return data.toByteArray();
  }

  private void chunk(String type, byte[] data) {
    ByteSink named = new ByteSink(data.length + 4);
    named.ascii(type);
    named.write(data);
    byte[] bytes = named.toByteArray();
    CRC32 sum = new CRC32();
    sum.update(bytes);
    out.int32(data.length);
    out.write(bytes);
    out.int32((int) sum.getValue());
  }
}
