package org.armorial.authoring.emblem;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A colour of sRGB.
 *
 * @param rgb eight bits each of red, green and blue
 */
public record Colour(int rgb) {
  static final Colour IVORY = new Colour(0xFBF6EA);
  static final Colour INK = new Colour(0x1C2733);
  static final Colour GOLD = new Colour(0xF2B743);

  // WCAG 2.2, success criterion 1.4.3: what is read needs this much.
  private static final double READABLE = 4.5;
  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");

  /** The words that people have for the tinctures of the house, each first in its line. */
  private static final Map<String, Integer> NAMES =
      List.of(
              "1f4f86 bleu blue azur azure",
              "a3262d rouge red gueules gules",
              "22623f vert green sinople",
              "5b3468 violet purple pourpre purpure",
              "2b3645 noir black sable",
              "8f6508 or gold jaune yellow",
              "dde3ea blanc white argent silver gris grey gray",
              "a5541b orange tenné tenne",
              "8a2c58 rose pink mûre murrey",
              "1d6f94 turquoise céleste celeste ciel sky")
          .stream()
          .map(line -> line.split(" ", -1))
          .flatMap(
              words -> List.of(words).subList(1, words.length).stream().map(w -> named(words, w)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Refuses what is no colour. */
  public Colour {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("not a colour: " + rgb);
    }
  }

  private static Map.Entry<String, Integer> named(String[] words, String name) {
    return Map.entry(name, HexFormat.fromHexDigits(words[0]));
  }

  /** What {@code #1f4f86}, {@code #15a} or a name in French or English means. */
  public static Optional<Colour> of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (HEX.matcher(word).matches()) {
      String digits = word.substring(1);
      String six = digits.length() == 6 ? digits : digits.replaceAll("([0-9a-f])", "$1$1");
      return Optional.of(new Colour(HexFormat.fromHexDigits(six)));
    }
    return Optional.ofNullable(NAMES.get(word)).map(Colour::new);
  }

  /** As CSS writes it. */
  public String hex() {
    return "#" + HexFormat.of().toHexDigits(rgb, 6);
  }

  /** This colour under a shade of black, from 0 to 1. */
  Colour shaded(double shade) {
    return new Colour(
        (shaded(red(), shade) << 16) | (shaded(green(), shade) << 8) | shaded(blue(), shade));
  }

  private static int shaded(int part, double shade) {
    return (int) Math.round(part * (1 - shade));
  }

  private int red() {
    return rgb >> 16;
  }

  private int green() {
    return (rgb >> 8) & 0xFF;
  }

  private int blue() {
    return rgb & 0xFF;
  }

  // WCAG 2.2, relative luminance.
  double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }

  /** The contrast ratio with {@code other}, from 1 to 21 (WCAG 2.2). */
  public double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** The colour of letters on this one: those of the house where they can be read. */
  Colour letters() {
    for (Colour house : List.of(IVORY, INK)) {
      if (contrast(house) >= READABLE) {
        return house;
      }
    }
    Colour white = new Colour(0xFFFFFF);
    Colour black = new Colour(0);
    return contrast(white) >= contrast(black) ? white : black;
  }
}
