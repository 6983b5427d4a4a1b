package org.armorial.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param t texts
 * @param title title of the page
 * @param description what search engines and messengers show
 * @param indexed whether search engines may list it
 * @param address absolute address; null in a draft, which has none of its own
 * @param canonical absolute address of the page that says the same; null when search engines may
 *     not list it
 * @param picture absolute address of a PNG; null without one
 * @param translations the page in each language, this one included
 * @param documents the same thing for programs
 * @param data schema.org JSON-LD, safe inside a script element; null without
 * @param here name of the part of the site
 * @param chrome what all pages of a language share
 */
public record Frame(
    Texts t,
    String title,
    String description,
    boolean indexed,
    @Nullable String address,
    @Nullable String canonical,
    @Nullable String picture,
    List<Translation> translations,
    List<Document> documents,
    @Nullable String data,
    String here,
    Chrome chrome) {
  /** The same for a page that is shown under any address. */
  public Frame withoutAddress() {
    return new Frame(
        t,
        title,
        description,
        indexed,
        null,
        null,
        null,
        translations,
        documents,
        data,
        here,
        chrome);
  }

  /**
   * Where scripts of this page may connect to beside its own site, as Content-Security-Policy
   * writes it: the page that checks any badge asks the site of its issuer, every other page nobody.
   */
  public String elsewhere() {
    return here.equals("verify") ? " https:" : "";
  }

  /** Marks the entry of the navigation that this page belongs to. */
  public @Nullable String current(String part) {
    return part.equals(here) ? "page" : null;
  }
}
