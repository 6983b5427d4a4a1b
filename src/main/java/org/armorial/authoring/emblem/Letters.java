package org.armorial.authoring.emblem;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Capitals as strokes of one pen: {@code letters.txt}. */
final class Letters {
  /** Height of a capital, in the units of the file. */
  static final double HEIGHT = 100;

  /** Width of the pen. */
  static final double PEN = 20;

  private static final double SPACE = 34;
  private static final double GAP = 36;
  private static final Map<Character, String> ACCENTS =
      Map.of(
          '\u0300', "grave",
          '\u0301', "acute",
          '\u0302', "circumflex",
          '\u0303', "tilde",
          '\u0308', "diaeresis",
          '\u0327', "cedilla");

  private final Map<String, Glyph> glyphs = new HashMap<>();

  /**
   * A stroke.
   *
   * @param width between the middles of its outer strokes
   * @param path SVG path data
   */
  private record Glyph(double width, String path) {}

  /**
   * A stroke in its place.
   *
   * @param x of its left, from the left of the line
   * @param path SVG path data
   */
  record Placed(double x, String path) {}

  /**
   * A line of text.
   *
   * @param strokes of its letters
   * @param width of the line, pen included
   */
  record Line(List<Placed> strokes, double width) {
    Line {
      strokes = List.copyOf(strokes);
    }
  }

  Letters() {
    for (String line : Data.lines("letters.txt")) {
      String[] parts = line.split(" ", 3);
      glyphs.put(parts[0], new Glyph(Double.parseDouble(parts[1]), parts[2]));
    }
  }

  /** Capitals without ligatures, accents behind their letters. */
  static String capitals(String text) {
    String upper = text.toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
    return Normalizer.normalize(upper.replace('’', '\'').strip(), Normalizer.Form.NFD);
  }

  /** Whether a character of {@link #capitals} is an accent above its letter. */
  static boolean isAbove(int c) {
    return c < 0x10000 && ACCENTS.containsKey((char) c) && c != '\u0327';
  }

  /** The first character of {@code text} that no pen of ours can draw. */
  Optional<String> unknown(String text) {
    return capitals(text)
        .codePoints()
        .filter(c -> c != ' ' && !knows(c))
        .mapToObj(Character::toString)
        .findFirst();
  }

  private boolean knows(int c) {
    return glyphs.containsKey(Character.toString(c))
        || (c < 0x10000 && ACCENTS.containsKey((char) c));
  }

  /** A line of characters that are known. */
  Line line(String text) {
    List<Placed> strokes = new ArrayList<>();
    double x = PEN / 2;
    double middle = 0;
    boolean first = true;
    for (char c : capitals(text).toCharArray()) {
      String accent = ACCENTS.get(c);
      if (accent != null) {
        strokes.add(new Placed(middle, glyph(accent).path()));
      } else if (c == ' ') {
        x += SPACE;
      } else {
        Glyph glyph = glyph(Character.toString(c));
        x += first ? 0 : GAP;
        strokes.add(new Placed(x, glyph.path()));
        middle = x + glyph.width() / 2;
        x += glyph.width();
        first = false;
      }
    }
    return new Line(strokes, x + PEN / 2);
  }

  private Glyph glyph(String name) {
    Glyph glyph = glyphs.get(name);
    if (glyph == null) {
      throw new IllegalArgumentException("no letter " + name);
    }
    return glyph;
  }
}
