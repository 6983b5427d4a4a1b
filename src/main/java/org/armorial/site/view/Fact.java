package org.armorial.site.view;

import org.jspecify.annotations.Nullable;

/**
 * One line of a record sheet.
 *
 * @param label what
 * @param value how much, when or who
 * @param day the value as {@code 2026-03-12} when it is a day
 */
public record Fact(String label, Link value, @Nullable String day) {
  /** A plain fact. */
  public static Fact of(String label, String value) {
    return new Fact(label, Link.to(null, value), null);
  }

  /** A fact that can be followed. */
  public static Fact of(String label, Link value) {
    return new Fact(label, value, null);
  }

  /** A day. */
  public static Fact day(String label, String prose, String day) {
    return new Fact(label, Link.to(null, prose), day);
  }
}
