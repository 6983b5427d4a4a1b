package org.armorial.authoring.emblem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.BadgeKind;

/**
 * The image of a badge that nobody drew: the shape of its kind, a charge, and a few capitals. The
 * same values give the same bytes; letters are strokes, so that no machine needs a font. The pen's
 * own width table fits them into their room.
 *
 * @param kind gives the shape and the charge
 * @param colour of the field
 * @param text at most {@link #LONGEST} characters; two lines at a space when one is too long
 * @param title what the image is, for who cannot see it
 */
public record Emblem(BadgeKind kind, Colour colour, String text, String title) {
  /** Characters that still can be read. */
  public static final int LONGEST = 16;

  private static final double SHADE = 0.1;
  private static final double ACCENT = 42;
  private static final double TELLING = 2;

  /** Refuses a text that cannot be drawn: see {@link #undrawable}. */
  public Emblem {
    if (text.length() > LONGEST || undrawable(text).isPresent()) {
      throw new IllegalArgumentException("cannot be drawn: " + text);
    }
  }

  /** The colour of a kind when none is asked for. */
  public static Colour colour(BadgeKind kind) {
    return Shape.of(kind).colour();
  }

  /** The first character of {@code text} that cannot be drawn. */
  public static Optional<String> undrawable(String text) {
    return new Letters().unknown(text);
  }

  /** The image: SVG without fonts, scripts or anything from elsewhere. */
  public String svg() {
    Shape shape = Shape.of(kind);
    Colour shaded = colour.shaded(SHADE);
    // Letters lie on both halves: what can be read on the darker side of the two must do on both.
    Colour letters = colour.luminance() > 0.18 ? shaded.letters() : colour.letters();
    boolean gold = kind != BadgeKind.META && colour.contrast(Colour.GOLD) >= TELLING;
    String outline = "<path d=\"" + shape.outline() + "\" ";
    StringBuilder svg = new StringBuilder(4_000);
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"512\" height=\"512\""
            + " viewBox=\"0 0 512 512\" role=\"img\">");
    line(svg, "  <title>" + escaped(title) + "</title>");
    line(svg, "  <clipPath id=\"field\">" + outline + "/></clipPath>");
    line(svg, "  <g stroke-linejoin=\"round\">");
    line(svg, "    " + outline + stroked("none", Colour.INK, 60));
    line(svg, "    " + outline + stroked("none", Colour.GOLD, 48));
    line(svg, "    " + outline + "fill=\"" + colour.hex() + "\"/>");
    line(svg, "  </g>");
    line(svg, "  <g clip-path=\"url(#field)\">");
    if (kind == BadgeKind.META) {
      line(svg, "    <path d=\"M0 0H512V190H0Z\" fill=\"" + Colour.IVORY.hex() + "\"/>");
      line(svg, "    <path d=\"M0 190H512\" " + stroked("none", Colour.INK, 10));
    }
    line(
        svg,
        "    <path d=\"M256 0H512V512H256Z\" fill=\"#000000\" fill-opacity=\"" + SHADE + "\"/>");
    line(svg, "  </g>");
    charge(svg, shape, kind == BadgeKind.META ? Colour.INK : gold ? Colour.GOLD : letters);
    text(svg, shape, letters);
    line(
        svg,
        "  "
            + outline.replace("<path ", "<path stroke-linejoin=\"round\" ")
            + stroked("none", Colour.INK, 14));
    return svg.append("</svg>\n").toString();
  }

  private static void charge(StringBuilder svg, Shape shape, Colour colour) {
    line(
        svg,
        "  <g transform=\"translate(256 "
            + number(shape.chargeMiddle())
            + ") scale("
            + number(shape.chargeSize())
            + ")\">");
    if (!shape.filled().isEmpty()) {
      line(
          svg,
          "    <path d=\""
              + shape.filled()
              + "\" fill=\""
              + colour.hex()
              + "\" fill-rule=\"evenodd\"/>");
    }
    if (!shape.drawn().isEmpty()) {
      line(
          svg,
          "    <path d=\""
              + shape.drawn()
              + "\" stroke-linecap=\"round\""
              + " stroke-linejoin=\"round\" "
              + stroked("none", colour, 11));
    }
    line(svg, "  </g>");
  }

  private void text(StringBuilder svg, Shape shape, Colour colour) {
    Letters letters = new Letters();
    List<Letters.Line> lines = split().stream().map(letters::line).toList();
    if (lines.stream().allMatch(l -> l.strokes().isEmpty())) {
      return;
    }
    double widest = lines.stream().mapToDouble(Letters.Line::width).max().orElse(1);
    double pitch = Letters.HEIGHT * 1.62;
    double above = Letters.capitals(text).chars().anyMatch(Letters::isAbove) ? ACCENT : 0;
    double tall = above + Letters.HEIGHT + Letters.PEN + pitch * (lines.size() - 1);
    double room = lines.size() == 1 ? shape.height() : shape.height() * 1.25;
    double scale = Math.min(shape.width() / widest, room / tall);
    double top = shape.middle() - scale * (tall / 2 - Letters.PEN / 2 - above);
    line(
        svg,
        "  <g fill=\"none\" stroke=\""
            + colour.hex()
            + "\" stroke-width=\""
            + number(Letters.PEN)
            + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
    for (int i = 0; i < lines.size(); i++) {
      double left = 256 - scale * lines.get(i).width() / 2;
      for (Letters.Placed stroke : lines.get(i).strokes()) {
        line(
            svg,
            "    <path transform=\"translate("
                + number(left + scale * stroke.x())
                + " "
                + number(top + scale * pitch * i)
                + ") scale("
                + number(scale)
                + ")\" d=\""
                + stroke.path()
                + "\"/>");
      }
    }
    line(svg, "  </g>");
  }

  /** One line, or two at the space nearest to the middle of a long one. */
  private List<String> split() {
    String all = text.strip();
    int best = -1;
    for (int i = all.indexOf(' '); i >= 0; i = all.indexOf(' ', i + 1)) {
      if (best < 0 || Math.abs(2 * i - all.length()) < Math.abs(2 * best - all.length())) {
        best = i;
      }
    }
    if (best < 0 || all.length() < 6) {
      return List.of(all);
    }
    List<String> lines = new ArrayList<>();
    lines.add(all.substring(0, best));
    lines.add(all.substring(best + 1));
    return lines;
  }

  private static String stroked(String fill, Colour stroke, int width) {
    return "fill=\"" + fill + "\" stroke=\"" + stroke.hex() + "\" stroke-width=\"" + width + "\"/>";
  }

  private static void line(StringBuilder svg, String line) {
    svg.append(line).append('\n');
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
