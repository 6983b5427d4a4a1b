package org.armorial.codec;

/**
 * A {@code link} of a page's head.
 *
 * @param relations the words of {@code rel}, in lower case, with single spaces around each
 * @param type media type in lower case without parameters, empty when not stated
 * @param href as it stands, with references resolved
 */
public record HtmlLink(String relations, String type, String href) {
  /** Whether {@code relation} is one of the words of {@code rel}. */
  public boolean is(String relation) {
    return relations.contains(" " + relation + " ");
  }
}
