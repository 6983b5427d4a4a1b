package org.armorial.site;

import java.util.Optional;
import org.armorial.codec.Markdown;
import org.armorial.model.LocalizedText;
import org.armorial.model.SitePath;
import org.armorial.site.view.Document;
import org.armorial.site.view.Link;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.Prose;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A page in the making: its language and where it stands.
 *
 * @param site what it rests on
 * @param language of the page
 * @param t texts in that language
 * @param links addresses as seen from it
 */
record PageContext(Site site, Language language, Texts t, Links links) {
  Phrase phrase(LocalizedText text) {
    return new Phrase(text.in(language), foreign(text));
  }

  Phrase phraseOrNothing(Optional<LocalizedText> text) {
    return text.map(this::phrase).orElse(Phrase.of(""));
  }

  Prose prose(LocalizedText markdown) {
    return new Prose(Markdown.html(markdown.in(language)), foreign(markdown));
  }

  private @Nullable String foreign(LocalizedText text) {
    Language spoken = text.languageFor(language);
    return spoken.equals(language) ? null : spoken.tag();
  }

  /** A link to an address of the register, or only its label when the address is not allowed. */
  Link link(String address, Phrase label) {
    return new Link(SafeAddress.of(address).orElse(null), label);
  }

  Document document(SitePath path, String type, String key) {
    return new Document(type, links.to(path), t.text(key));
  }
}
