package org.armorial.openbadges;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.armorial.openbadges.IntakeFault.Reason;
import org.armorial.openbadges.Origin.Kind;

/** Reads what is neither image nor page: JSON, a JWS, an address, or lines with addresses. */
final class HandedText {
  /** The first line of a file that Windows makes of an address; it must not pass for JSON. */
  private static final String SHORTCUT = "[InternetShortcut]";

  private static final int MAX_LINES = 1000;
  private static final int MAX_LINE = 10_000;

  private final Unpacking unpacking;

  HandedText(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  void read(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      unpacking.refuse(Reason.NOT_UTF8, Origin.INPUT);
      return;
    }
    // RFC 8259 section 8.1: parsers may ignore a byte order mark.
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (unmarked.isBlank()) {
      unpacking.refuse(Reason.EMPTY, Origin.INPUT);
    } else if (unmarked.startsWith(SHORTCUT) || !unpacking.takeText(unmarked, Origin.INPUT)) {
      lines(unmarked);
    }
  }

  /** The first address of each line; an Internet shortcut has one behind {@code URL=}. */
  private void lines(String text) {
    int number = 0;
    for (String line : text.split("\\R", MAX_LINES + 1)) {
      number++;
      if (number > MAX_LINES) {
        unpacking.refuse(Reason.TOO_MANY, Origin.INPUT);
        continue;
      }
      if (line.length() > MAX_LINE) {
        continue;
      }
      Origin origin = Origin.INPUT.inner(Kind.LINE, Integer.toString(number));
      Optional<String> address = WebAddress.in(line);
      address.ifPresent(found -> unpacking.take(new Carried.Address(found, "", origin)));
    }
    if (unpacking.isEmpty()) {
      unpacking.notABadge("", Origin.INPUT);
    }
  }
}
