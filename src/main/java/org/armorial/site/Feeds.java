package org.armorial.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.SitePath;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What other programs read beside the pages: only what is public, and nobody's name. */
public final class Feeds {
  private final Site site;

  /** The feeds of {@code checked}, published as {@code publication} says. */
  public Feeds(Checked checked, Publication publication) {
    this.site = Site.of(checked, publication);
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
    Xml xml = new Xml().raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (SitePath page : Sitemap.pages(site)) {
      xml.raw("<url>").raw("<loc>").text(site.base().resolve(page)).raw("</loc></url>\n");
    }
    return xml.raw("</urlset>\n").toString().getBytes(UTF_8);
  }

  /** The issuer and its badges with their addresses, as JSON. */
  public byte[] index() {
    return Json.pretty(IndexDocument.of(site));
  }

  /** What is new (JSON Feed 1.1). */
  public byte[] jsonFeed() {
    ObjectNode feed = Json.object();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", title());
    feed.put("home_page_url", home());
    feed.put("feed_url", site.base().resolve(jsonFeedPath()));
    feed.put("language", language().tag());
    ArrayNode items = feed.putArray("items");
    for (FeedEntry entry : new FeedEntries(site).newest()) {
      ObjectNode item = items.addObject();
      item.put("id", entry.id());
      item.put("url", entry.url());
      item.put("title", entry.title());
      item.put("content_text", entry.summary());
      item.put("date_published", entry.date().toString());
    }
    return Json.pretty(feed);
  }

  /** What is new (Atom, RFC 4287). */
  public byte[] atomFeed() {
    List<FeedEntry> entries = new FeedEntries(site).newest();
    Instant updated =
        entries.stream().map(FeedEntry::date).findFirst().orElse(site.publication().asOf());
    Xml xml =
        new Xml()
            .raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
            .text(language().tag())
            .raw("\">\n")
            .element("title", title())
            .element("id", home())
            .element("updated", updated.toString())
            .raw("<author>")
            .element("name", site.issuer().name().in(language()))
            .raw("</author>\n");
    link(xml, "self", site.base().resolve(atomFeedPath()));
    link(xml, "alternate", home());
    for (FeedEntry entry : entries) {
      xml.raw("<entry>\n")
          .element("id", entry.id())
          .element("title", entry.title())
          .element("updated", entry.date().toString())
          .element("summary", entry.summary());
      link(xml, "alternate", entry.url());
      xml.raw("</entry>\n");
    }
    return xml.raw("</feed>\n").toString().getBytes(UTF_8);
  }

  private static void link(Xml xml, String rel, String href) {
    xml.raw("<link rel=\"" + rel + "\" href=\"").text(href).raw("\"/>\n");
  }

  private Language language() {
    return site.issuer().pageLanguage();
  }

  private String title() {
    Texts t = site.texts(language());
    return t.text("feed.title", "issuer", site.issuer().name().in(language()));
  }

  private String home() {
    return site.base().resolve(site.layout().home(language()));
  }
}
