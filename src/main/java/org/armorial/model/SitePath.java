package org.armorial.model;

import java.util.regex.Pattern;

/**
 * The path of a file in the published site, relative to the base address (design, section 5).
 *
 * @param value ASCII letters, digits and {@code . _ -} in parts joined by {@code /}; no part begins
 *     with a dot, because the upload to Pages drops those
 */
public record SitePath(String value) implements Comparable<SitePath> {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  /** Refuses a path that is not of the stated form. */
  public SitePath {
    if (value.length() > 300 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a path of the site: " + value);
    }
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
    String up = "../".repeat((int) value.chars().filter(c -> c == '/').count());
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
