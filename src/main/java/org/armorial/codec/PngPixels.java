package org.armorial.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * Decodes the pixels of a PNG (third edition, section 13.4 and the following) row by row: whatever
 * its size, two rows are held at a time. Of an animated one, the still picture; profiles and gamma
 * are left aside.
 */
final class PngPixels {
  /** Longer sides are nobody's badge, and cost time. */
  static final int MAX_SIDE = 4096;

  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparency;
  private final PictureGrid grid;

  private PngPixels(PngHeader header, byte[] palette, byte[] transparency) {
    this.header = header;
    this.palette = palette;
    this.transparency = transparency;
    this.grid = new PictureGrid(header.width(), header.height());
  }

  /** The pixels of {@code data}, the content of the IDAT chunks, in a grid. */
  static PictureGrid grid(
      PngHeader header, byte[] palette, byte[] transparency, List<ByteArrayInputStream> data)
      throws Refusal {
    if (header.width() > MAX_SIDE || header.height() > MAX_SIDE) {
      throw new Refusal("PNG", "png.too-large", Map.of());
    }
    PngPixels pixels = new PngPixels(header, palette, transparency);
    try (InputStream rows =
        new InflaterInputStream(new SequenceInputStream(Collections.enumeration(data)))) {
      for (PngPass pass : header.passes()) {
        pixels.read(pass, rows);
      }
    } catch (IOException | ArrayIndexOutOfBoundsException e) {
      // It is cut, it is no zlib, or an index is beyond its palette.
      throw new Refusal("PNG", "png.data", Map.of());
    }
    return pixels.grid;
  }

  private void read(PngPass pass, InputStream rows) throws IOException {
    int columns = pass.columns(header.width());
    int length = Math.toIntExact(header.rowLength(columns));
    int step = Math.max(1, header.pixelBits() / 8);
    byte[] above = new byte[length];
    byte[] row = new byte[length];
    for (int i = 0; columns > 0 && i < pass.rows(header.height()); i++) {
      int filter = rows.read();
      if (filter < 0 || filter > 4 || rows.readNBytes(row, 0, length) < length) {
        throw new IOException("no row");
      }
      PngFilter.undo(filter, above, row, step);
      for (int x = 0; x < columns; x++) {
        pixel(
            row,
            x,
            pass.firstColumn() + x * pass.columnStep(),
            pass.firstRow() + i * pass.rowStep());
      }
      byte[] swap = above;
      above = row;
      row = swap;
    }
  }

  private void pixel(byte[] row, int index, int x, int y) {
    int at = index * header.channels();
    switch (header.colourType()) {
      case PngHeader.PALETTE -> {
        int colour = sample(row, at);
        int alpha = colour < transparency.length ? transparency[colour] & 0xFF : 255;
        grid.add(
            x,
            y,
            palette[colour * 3] & 0xFF,
            palette[colour * 3 + 1] & 0xFF,
            palette[colour * 3 + 2] & 0xFF,
            alpha);
      }
      case 0, 4 -> {
        int grey = eight(sample(row, at));
        boolean keyed = header.colourType() == 0 && isKey(row, at, 1);
        int alpha = header.colourType() == 4 ? eight(sample(row, at + 1)) : keyed ? 0 : 255;
        grid.add(x, y, grey, grey, grey, alpha);
      }
      default -> {
        boolean keyed = header.colourType() == 2 && isKey(row, at, 3);
        int alpha = header.colourType() == 6 ? eight(sample(row, at + 3)) : keyed ? 0 : 255;
        grid.add(
            x,
            y,
            eight(sample(row, at)),
            eight(sample(row, at + 1)),
            eight(sample(row, at + 2)),
            alpha);
      }
    }
  }

  /** "tRNS … pixels of the specified … sample value are to be treated as transparent". */
  private boolean isKey(byte[] row, int at, int channels) {
    if (transparency.length != 2 * channels) {
      return false;
    }
    for (int i = 0; i < channels; i++) {
      int wanted = ((transparency[2 * i] & 0xFF) << 8) | (transparency[2 * i + 1] & 0xFF);
      if (sample(row, at + i) != wanted) {
        return false;
      }
    }
    return true;
  }

  private int sample(byte[] row, int index) {
    int depth = header.bitDepth();
    if (depth == 16) {
      return ((row[2 * index] & 0xFF) << 8) | (row[2 * index + 1] & 0xFF);
    }
    int bit = index * depth;
    return ((row[bit / 8] & 0xFF) >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
  }

  private int eight(int sample) {
    int depth = header.bitDepth();
    return depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1);
  }
}
