package org.armorial.model;

/**
 * The path of a file in the published site, relative to the base address (design, section 5).
 *
 * @param value ASCII letters, digits and {@code . _ -} in parts joined by {@code /}; no part begins
 *     with a dot, because the upload to Pages drops those
 */
public record SitePath(String value) implements Comparable<SitePath> {
  private static final int LONGEST = 300;

  /** Refuses a path that is not of the stated form. */
  public SitePath {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a path of the site: " + value);
    }
  }

  /** Whether {@code text} is of the stated form. */
  public static boolean isValid(String text) {
    // By hand: a build makes and reads these by the hundred thousand.
    if (text.length() > LONGEST) {
      return false;
    }
    char before = '/';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = before != '/';
      if (!Ascii.isLetterOrDigit(c)
          && c != '_'
          && c != '-'
          && !(inside && (c == '.' || c == '/'))) {
        return false;
      }
      before = c;
    }
    return before != '/';
  }

  /** A path from its parts. */
  public static SitePath of(String first, String... more) {
    return new SitePath(more.length == 0 ? first : first + "/" + String.join("/", more));
  }

  /**
   * The relative link from the page at this path to {@code target}; a target that ends in {@code
   * index.html} is linked as its folder.
   */
  public String linkTo(SitePath target) {
    int depth = 0;
    for (int i = value.indexOf('/'); i >= 0; i = value.indexOf('/', i + 1)) {
      depth++;
    }
    String up = "../".repeat(depth);
    String link = up + target.folderForm();
    return link.isEmpty() ? "./" : link;
  }

  /** The path without a last {@code index.html}; the empty string for the home page. */
  public String folderForm() {
    if (value.equals("index.html")) {
      return "";
    }
    return value.endsWith("/index.html")
        ? value.substring(0, value.length() - "index.html".length())
        : value;
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
