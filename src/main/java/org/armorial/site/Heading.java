package org.armorial.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.model.SitePath;
import org.armorial.site.view.Document;
import org.armorial.text.Language;

/**
 * What is particular to the head of one page.
 *
 * @param title what it is called
 * @param description what it says, plain text
 * @param here part of the site, a key of the navigation
 * @param path its address in a language
 * @param canonical the page that says the same, when that is another
 * @param indexed whether search engines may list it
 * @param picture a PNG to show with its address
 * @param documents the same for programs
 * @param data schema.org data, safe inside a script element
 */
record Heading(
    String title,
    String description,
    String here,
    Function<Language, SitePath> path,
    Optional<SitePath> canonical,
    boolean indexed,
    Optional<SitePath> picture,
    List<Document> documents,
    Optional<String> data) {
  /** A page that search engines may list, with nothing but its words. */
  static Heading of(
      String title, String description, String here, Function<Language, SitePath> path) {
    return new Heading(
        title,
        description,
        here,
        path,
        Optional.empty(),
        true,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  Heading hidden() {
    return new Heading(
        title, description, here, path, canonical, false, picture, documents, Optional.empty());
  }

  Heading with(List<Document> more) {
    return new Heading(title, description, here, path, canonical, indexed, picture, more, data);
  }

  Heading picturing(SitePath png) {
    return new Heading(
        title, description, here, path, canonical, indexed, Optional.of(png), documents, data);
  }

  Heading sameAs(SitePath other) {
    return new Heading(
        title, description, here, path, Optional.of(other), indexed, picture, documents, data);
  }

  Heading saying(String schemaOrg) {
    return new Heading(
        title,
        description,
        here,
        path,
        canonical,
        indexed,
        picture,
        documents,
        Optional.of(schemaOrg));
  }
}
