package org.armorial.codec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Width and height of an image in user units (CSS pixels). */
record SvgSize(double width, double height) {
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\s*\\+?([0-9]{1,9}(?:\\.[0-9]{1,9})?|\\.[0-9]{1,9})(px|pt|pc|mm|cm|in)?\\s*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{0,9}(\\.[0-9]{1,9})?");

  /** From {@code width} and {@code height} where both are lengths, else from {@code viewBox}. */
  static Optional<SvgSize> of(XmlTag root) {
    Optional<SvgSize> box = root.attribute("viewBox").flatMap(SvgSize::viewBox);
    Optional<Double> width = root.attribute("width").flatMap(SvgSize::length);
    Optional<Double> height = root.attribute("height").flatMap(SvgSize::length);
    if (width.isPresent() && height.isPresent()) {
      return Optional.of(new SvgSize(width.get(), height.get())).filter(SvgSize::isPositive);
    }
    return box.filter(SvgSize::isPositive);
  }

  private boolean isPositive() {
    return width > 0 && height > 0;
  }

  private static Optional<SvgSize> viewBox(String value) {
    String[] numbers = value.strip().split("[\\s,]+", -1);
    if (numbers.length != 4) {
      return Optional.empty();
    }
    for (String number : numbers) {
      if (number.isEmpty() || !NUMBER.matcher(number).matches() || number.endsWith("-")) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          new SvgSize(Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Double> length(String value) {
    Matcher matcher = LENGTH.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(2) == null ? "px" : matcher.group(2);
    // CSS Values 4, section 6.2: 1in = 2.54cm = 96px, 1pc = 1in / 6, 1pt = 1in / 72.
    double pixels =
        switch (unit) {
          case "pt" -> 96.0 / 72;
          case "pc" -> 16;
          case "mm" -> 96 / 25.4;
          case "cm" -> 96 / 2.54;
          case "in" -> 96;
          default -> 1;
        };
    return Optional.of(Double.parseDouble(matcher.group(1)) * pixels);
  }
}
