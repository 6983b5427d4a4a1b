package org.armorial.site.view;

import gg.jte.Content;

/**
 * Where a template's parts come from: rendered anew, or remembered from a page of the same family.
 */
@FunctionalInterface
public interface Parts {
  /** Every part rendered for this page alone. */
  Parts FRESH = (name, content) -> content;

  /** The part {@code name}, which {@code content} renders. */
  Content part(String name, Content content);
}
