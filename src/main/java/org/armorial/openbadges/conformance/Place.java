package org.armorial.openbadges.conformance;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901), written and read. */
final class Place {
  /** A longer name, which no standard has, is not repeated in a pointer. */
  private static final int NAME = 100;

  private Place() {}

  /**
   * The member {@code name} of what {@code pointer} points to; itself when the name is too long.
   */
  static String member(String pointer, String name) {
    if (name.length() > NAME) {
      return pointer;
    }
    // RFC 6901 section 3: "~" is written "~0" and "/" is written "~1".
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static String item(String pointer, int index) {
    return pointer + "/" + index;
  }

  /** The names on the way, outermost first. */
  static List<String> names(String pointer) {
    List<String> names = new ArrayList<>();
    if (!pointer.isEmpty()) {
      for (String name : pointer.substring(1).split("/", -1)) {
        names.add(name.replace("~1", "/").replace("~0", "~"));
      }
    }
    return names;
  }
}
