package org.armorial.check;

import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Png;
import org.armorial.codec.PngImage;
import org.armorial.codec.SafeSvg;
import org.armorial.codec.SvgImage;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.model.DefinitionImages;
import org.armorial.model.Image;
import org.armorial.model.ImageFormat;
import org.armorial.model.Register;

/** Images are what they say, safe, and square where they are badges. */
final class ImagesRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    register.issuer().logo().ifPresent(logo -> check(logo, false, false, report));
    register.definitions().values().stream()
        .map(definition -> definition.images())
        .forEach(images -> check(images, report));
  }

  private static void check(DefinitionImages images, Report report) {
    // Without a PNG of its own, the PNG of a badge is drawn from its SVG.
    boolean drawn = images.png().isEmpty();
    images.svg().ifPresent(image -> check(image, true, drawn, report));
    images.png().ifPresent(image -> check(image, true, false, report));
  }

  private static void check(Image image, boolean isBadge, boolean drawn, Report report) {
    Findings found = new Findings();
    byte[] bytes = report.bytes(image.path());
    if (image.format() == ImageFormat.PNG) {
      Optional<PngImage> png = Png.check(report.shown(image.path()), bytes, found);
      png.filter(p -> isBadge).ifPresent(p -> square(image, p.width(), p.height(), report));
    } else {
      Optional<SvgImage> svg = SafeSvg.read(report.shown(image.path()), bytes, found);
      svg.filter(s -> drawn).ifPresent(s -> s.isDrawable(found));
      svg.filter(s -> isBadge).ifPresent(s -> square(image, s.width(), s.height(), report));
    }
    report.addAll(found);
  }

  private static void square(Image image, double width, double height, Report report) {
    if (Math.abs(width - height) > 0.01 * Math.max(width, height)) {
      Map<String, String> values = Map.of("width", number(width), "height", number(height));
      report.add(FaultCode.IMAGE_NOT_SQUARE, image.path(), "", values);
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
