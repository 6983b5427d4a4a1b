package org.armorial.world;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The path of an address as names of files: none of them leads out of the folder where they are
 * looked for.
 *
 * @param names decoded; the folder itself when empty
 */
record AddressPath(List<String> names) {
  private static final int MAX_LENGTH = 2000;

  /** Nothing for a query, and for what cannot be a path of files. */
  static Optional<AddressPath> of(String path) {
    if (path.indexOf('?') >= 0 || path.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (!plain.isEmpty()) {
      for (String part : plain.split("/", -1)) {
        Optional<String> name = decoded(part).filter(AddressPath::isName);
        if (name.isEmpty()) {
          return Optional.empty();
        }
        names.add(name.get());
      }
    }
    return Optional.of(new AddressPath(List.copyOf(names)));
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c < 0x20);
  }

  /** RFC 3986 section 2.1: a percent sign and two hexadecimal digits stand for a byte. */
  private static Optional<String> decoded(String part) {
    byte[] raw = part.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.put(raw[i]);
      } else if (i + 2 < raw.length
          && HexFormat.isHexDigit(raw[i + 1])
          && HexFormat.isHexDigit(raw[i + 2])) {
        bytes.put(
            (byte) (HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2])));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
