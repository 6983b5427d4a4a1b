package org.armorial.authoring.emblem;

import org.armorial.model.BadgeKind;

/**
 * What the image of a kind of badge is made of: a line of {@code shapes.txt}, in a square of 512.
 *
 * @param colour unless another is asked for
 * @param outline SVG path data
 * @param middle of the letters, downwards
 * @param width room for the letters
 * @param height room for the letters
 * @param chargeMiddle of what stands above the letters, downwards
 * @param chargeSize factor
 * @param filled of the charge, SVG path data; empty without
 * @param drawn of the charge with a pen; empty without
 */
record Shape(
    Colour colour,
    String outline,
    double middle,
    double width,
    double height,
    double chargeMiddle,
    double chargeSize,
    String filled,
    String drawn) {

  /** That of a kind; every kind has one. */
  static Shape of(BadgeKind kind) {
    return Data.lines("shapes.txt").stream()
        .map(line -> line.split(" \\| ", -1))
        .filter(parts -> parts[0].equals(kind.word()))
        .map(Shape::read)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no shape for " + kind.word()));
  }

  private static Shape read(String[] parts) {
    String[] room = parts[3].split(" ", -1);
    String[] charge = parts[4].split(" ", -1);
    return new Shape(
        Colour.of(parts[1]).orElseThrow(),
        parts[2],
        Double.parseDouble(room[0]),
        Double.parseDouble(room[1]),
        Double.parseDouble(room[2]),
        Double.parseDouble(charge[0]),
        Double.parseDouble(charge[1]),
        parts[5].equals("-") ? "" : parts[5],
        parts[6].equals("-") ? "" : parts[6]);
  }
}
