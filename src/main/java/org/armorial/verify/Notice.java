package org.armorial.verify;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What else was found, and answers none of the five questions: it alters no {@link Line}.
 *
 * @param kind what it is
 * @param evidence what it rests on, by the names of the placeholders in the texts
 */
public record Notice(Kind kind, SortedMap<String, String> evidence) {
  /** Its word is that of the browser's script; what it means stands under {@code notice.<word>}. */
  public enum Kind {
    /** The picture that carries the badge shows the badge's own image. */
    PICTURE_SAME,
    /** It shows something else. */
    PICTURE_DIFFERS,
    /** {@code address} of the badge's own image, and {@code why} it was not compared. */
    PICTURE_UNCHECKED,
    /** {@code address} where a newer one would be, and {@code why} it was not had. */
    REFRESH_UNCHECKED,
    /** {@code type} of a way to newer ones that is not known. */
    REFRESH_UNSUPPORTED,
    /** {@code count} of endorsements and badges that were not looked at. */
    ATTACHMENTS_CUT,
    /** A badge that another rests on names another person than that. */
    ANOTHER_PERSON,
    /** {@code holder} signed the presentation that it came in. */
    PRESENTATION_SIGNED,
    /** Nobody signed the presentation that it came in. */
    PRESENTATION_UNSIGNED,
    /** The signature of the presentation that it came in is not its {@code holder}'s. */
    PRESENTATION_INVALID,
    /** Whether {@code holder} signed that presentation is not known. */
    PRESENTATION_UNCHECKED;

    /** {@code picture-same}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Keeps the evidence from changing. */
  public Notice {
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
  }

  static Notice of(Kind kind) {
    return of(kind, Map.of());
  }

  static Notice of(Kind kind, Map<String, String> evidence) {
    return new Notice(kind, new TreeMap<>(evidence));
  }
}
