package org.armorial.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values and style sheets that load nothing: only known functions, and url() of the same file. */
final class SvgStyles {
  private static final Pattern FUNCTION = Pattern.compile("([-_a-z0-9]*)\\s*\\(");
  private static final Pattern LOCAL = Pattern.compile("\\s*([\"']?)#[^\"'()\\s\\\\]+\\1\\s*\\)");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "",
          "rgb",
          "rgba",
          "hsl",
          "hsla",
          "matrix",
          "translate",
          "translatex",
          "translatey",
          "scale",
          "scalex",
          "scaley",
          "rotate",
          "skewx",
          "skewy",
          "calc",
          "min",
          "max",
          "var",
          "blur",
          "brightness",
          "contrast",
          "drop-shadow",
          "grayscale",
          "hue-rotate",
          "invert",
          "opacity",
          "saturate",
          "sepia",
          "rect",
          "not");

  private SvgStyles() {}

  /** What is not allowed in an attribute's value or a declaration, if anything. */
  static Optional<String> unsafe(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    // An escape could spell any of the words that are looked for.
    if (lower.indexOf('\\') >= 0) {
      return Optional.of("\\");
    }
    // Comments may stand between the letters that matter.
    if (lower.contains("/*") && lower.indexOf('(') >= 0) {
      lower = lower.replaceAll("(?s)/\\*.*?\\*/", "");
    }
    Matcher function = FUNCTION.matcher(lower);
    while (function.find()) {
      String name = function.group(1);
      if (name.equals("url")) {
        Matcher local = LOCAL.matcher(lower).region(function.end(), lower.length());
        if (!local.lookingAt()) {
          return Optional.of("url(…)");
        }
      } else if (!FUNCTIONS.contains(name)) {
        return Optional.of(name + "(…)");
      }
    }
    return Optional.empty();
  }

  /** As {@link #unsafe}, for a whole style sheet: rules that begin with {@code @} may load. */
  static Optional<String> unsafeSheet(String sheet) {
    return sheet.indexOf('@') >= 0 ? Optional.of("@") : unsafe(sheet);
  }
}
