package org.armorial.site;

import org.armorial.check.Checked;
import org.armorial.model.SitePath;

/** What other programs read beside the pages: only what is public, and nobody's name. */
public final class Feeds {
  private final Checked checked;
  private final Publication publication;

  /** The feeds of {@code checked}, published as {@code publication} says. */
  public Feeds(Checked checked, Publication publication) {
    this.checked = checked;
    this.publication = publication;
  }

  /** Where {@link #sitemap} stands. */
  public static SitePath sitemapPath() {
    return new SitePath("sitemap.xml");
  }

  /** Where {@link #index} stands. */
  public static SitePath indexPath() {
    return new SitePath("index.json");
  }

  /** Where {@link #jsonFeed} stands. */
  public static SitePath jsonFeedPath() {
    return new SitePath("feed.json");
  }

  /** Where {@link #atomFeed} stands. */
  public static SitePath atomFeedPath() {
    return new SitePath("feed.xml");
  }

  /** Addresses of the pages that search engines may list (sitemaps.org 0.9). */
  public byte[] sitemap() {
    return publication.program().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The issuer and its badges with their addresses, as JSON. */
  public byte[] index() {
    return checked.register().commit().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** What is new (JSON Feed 1.1). */
  public byte[] jsonFeed() {
    return new byte[0];
  }

  /** What is new (Atom, RFC 4287). */
  public byte[] atomFeed() {
    return new byte[0];
  }
}
