package org.armorial.cli;

import java.text.Normalizer;
import java.util.Locale;
import org.armorial.model.Slug;

/** What somebody may have meant who typed a name where a slug is wanted. */
final class Slugs {
  private static final int LONGEST = 64;

  private Slugs() {}

  /** The nearest slug; empty when there is none. */
  static String near(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    String slug = cut.replaceAll("^-|-$", "");
    return Slug.isValid(slug) ? slug : "";
  }
}
