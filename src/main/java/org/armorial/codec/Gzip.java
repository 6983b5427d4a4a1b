package org.armorial.codec;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** gzip (RFC 1952), the same bytes on every machine. */
public final class Gzip {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECK = 2;

  private Gzip() {}

  /** One member without name or time. */
  public static byte[] compress(byte[] bytes) {
    ByteSink out = new ByteSink(bytes.length / 4 + 64);
    // RFC 1952 section 2.3: ID1, ID2, CM = 8, FLG = 0, MTIME = 0 ("no time stamp is available"),
    // XFL = 0, OS = 255 ("unknown").
    out.int32(0x1F8B0800);
    out.int32(0);
    out.write(0);
    out.write(255);
    Deflate.write(out, bytes);
    CRC32 check = new CRC32();
    check.update(bytes);
    out.int32(Integer.reverseBytes((int) check.getValue()));
    out.int32(Integer.reverseBytes(bytes.length));
    return out.toByteArray();
  }

  /** The content of one member, if it is whole and at most {@code limit} bytes long. */
  public static byte[] decompress(byte[] bytes, int limit) throws CodecException {
    int from = endOfHeader(bytes);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      byte[] content = Inflation.all(inflater, limit);
      int end = bytes.length - inflater.getRemaining();
      if (bytes.length - end != TRAILER) {
        throw wrong("its length is wrong");
      }
      CRC32 check = new CRC32();
      check.update(content);
      if (little(bytes, end) != (int) check.getValue()
          || little(bytes, end + 4) != content.length) {
        throw wrong("its check value is wrong");
      }
      return content;
    } catch (DataFormatException e) {
      throw wrong("it is damaged");
    } finally {
      inflater.end();
    }
  }

  private static int endOfHeader(byte[] bytes) throws CodecException {
    if (bytes.length < HEADER + TRAILER
        || bytes[0] != 0x1F
        || bytes[1] != (byte) 0x8B
        || bytes[2] != 8
        || (bytes[3] & 0xE0) != 0) {
      throw wrong("it has no gzip header");
    }
    int flags = bytes[3];
    int at = HEADER;
    if ((flags & EXTRA) != 0) {
      at += 2 + (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8);
    }
    if ((flags & NAME) != 0) {
      at = afterZero(bytes, at);
    }
    if ((flags & COMMENT) != 0) {
      at = afterZero(bytes, at);
    }
    if ((flags & HEADER_CHECK) != 0) {
      at += 2;
    }
    if (at > bytes.length - TRAILER) {
      throw wrong("it ends too early");
    }
    return at;
  }

  private static int afterZero(byte[] bytes, int from) throws CodecException {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i + 1;
      }
    }
    throw wrong("it ends too early");
  }

  private static int little(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | ((bytes[at + 1] & 0xFF) << 8)
        | ((bytes[at + 2] & 0xFF) << 16)
        | ((bytes[at + 3] & 0xFF) << 24);
  }

  private static CodecException wrong(String why) {
    return new CodecException("couldn't read gzip: " + why);
  }
}
