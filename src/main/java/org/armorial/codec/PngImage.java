package org.armorial.codec;

import java.util.List;

/** A PNG whose chunks were verified. */
public final class PngImage {
  PngImage() {}

  /** In pixels. */
  public int width() {
    return Unbuilt.yet();
  }

  /** In pixels. */
  public int height() {
    return Unbuilt.yet();
  }

  /** All texts of {@code tEXt}, {@code zTXt} and {@code iTXt} chunks, in order, under a limit. */
  public List<PngText> texts() throws CodecException {
    return Unbuilt.yet();
  }

  /** This image without the badges that it carries, ready to take others. */
  public PreparedPng prepare() {
    return Unbuilt.yet();
  }
}
