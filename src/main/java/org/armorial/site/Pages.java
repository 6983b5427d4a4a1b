package org.armorial.site;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armorial.check.Checked;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionState;
import org.armorial.model.Slug;
import org.armorial.text.Language;

/**
 * Every page of a site, as UTF-8 HTML. Made once for a build; each method is pure and may be called
 * from any thread.
 */
public final class Pages {
  private final Checked checked;
  private final Publication publication;

  /** The pages of {@code checked}, published as {@code publication} says. */
  public Pages(Checked checked, Publication publication) {
    this.checked = checked;
    this.publication = publication;
  }

  /** The languages that pages exist in, the default first. */
  public List<Language> languages() {
    return checked.register().issuer().languages();
  }

  /** The definitions that have a page: all but drafts, which only a preview shows. */
  public SortedSet<BadgeId> badges() {
    boolean drafts = publication.mode() == Publication.Mode.PREVIEW;
    return checked.register().definitions().values().stream()
        .filter(d -> drafts || d.lifecycle().state() != DefinitionState.DRAFT)
        .map(BadgeDefinition::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The home page with the catalogue. */
  public byte[] home(Language language) {
    return new byte[0];
  }

  /** The page of one version of a badge. */
  public byte[] badge(Language language, BadgeId badge) {
    return new byte[0];
  }

  /** The page of a badge: its newest version that is awarded, else its newest. */
  public byte[] newestBadge(Language language, Slug slug) {
    return new byte[0];
  }

  /** The page of an award; a draft has none. */
  public byte[] award(Language language, Assertion award) {
    return new byte[0];
  }

  /** The page that says who issues. */
  public byte[] issuer(Language language) {
    return new byte[0];
  }

  /** The page of the keys, with how to verify by hand. */
  public byte[] keys(Language language) {
    return new byte[0];
  }

  /** The page for addresses that do not exist, in all languages. */
  public byte[] notFound() {
    return new byte[0];
  }
}
