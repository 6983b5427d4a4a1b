package org.armorial.codec;

import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bounded decompression; unlike compression it gives the same bytes with every zlib. */
final class Inflation {
  private static final int STEP = 1 << 13;

  private Inflation() {}

  /** Everything up to the end of the stream, or a refusal at {@code limit} bytes. */
  static byte[] all(Inflater inflater, int limit) throws DataFormatException, CodecException {
    ByteSink out = new ByteSink(STEP);
    byte[] step = new byte[STEP];
    while (!inflater.finished()) {
      int count = inflater.inflate(step);
      if (count == 0 && !inflater.finished()) {
        throw new CodecException(
            "couldn't decompress: it ends too early", "inflate.early", Map.of());
      }
      if (out.size() + count > limit) {
        throw new CodecException(
            "couldn't decompress: more than " + limit + " bytes",
            "inflate.large",
            Map.of("limit", Integer.toString(limit)));
      }
      out.write(step, 0, count);
    }
    return out.toByteArray();
  }

  /** How many bytes there are, without keeping them; stops beyond {@code limit}. */
  static long count(Inflater inflater, long limit) throws DataFormatException {
    byte[] step = new byte[STEP];
    long total = 0;
    while (!inflater.finished() && total <= limit) {
      int count = inflater.inflate(step);
      total += count;
      if (count == 0) {
        break;
      }
    }
    return total;
  }
}
