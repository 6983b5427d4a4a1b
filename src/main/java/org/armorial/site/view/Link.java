package org.armorial.site.view;

import org.jspecify.annotations.Nullable;

/**
 * Something to follow.
 *
 * @param href where, already on the allow-list; null when there is nowhere to go
 * @param label what the reader sees
 */
public record Link(@Nullable String href, Phrase label) {
  /** A link whose label is in the language of the page. */
  public static Link to(@Nullable String href, String label) {
    return new Link(href, Phrase.of(label));
  }
}
