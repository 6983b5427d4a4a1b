package org.armorial.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.armorial.authoring.emblem.Colour;
import org.armorial.authoring.emblem.Emblem;
import org.armorial.model.BadgeKind;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * The image that is drawn for a badge, and the words for it.
 *
 * @param emblem the image
 * @param alternative what it shows, for who cannot see it
 */
record BadgeImage(Emblem emblem, LocalizedText alternative) {
  /**
   * For a badge of this name and kind.
   *
   * @param colour as somebody typed it, else that of the kind
   * @param letters as somebody typed them, else those of the name
   */
  static BadgeImage of(
      String name, BadgeKind kind, Optional<String> colour, Optional<String> letters, Language own)
      throws AuthoringException {
    Colour field = colour.isPresent() ? colour(colour.get()) : Emblem.colour(kind);
    String text = letters.isPresent() ? letters(letters.get()) : drawable(Initials.of(name));
    return new BadgeImage(new Emblem(kind, field, text, name), alternative(kind, text, own));
  }

  static Colour colour(String typed) throws AuthoringException {
    return Colour.of(typed)
        .orElseThrow(() -> new AuthoringException("colour", Map.of("colour", typed)));
  }

  static String letters(String typed) throws AuthoringException {
    Optional<String> undrawable = Emblem.undrawable(typed);
    if (undrawable.isPresent()) {
      throw new AuthoringException(
          "letters", Map.of("letters", typed, "character", undrawable.get()));
    }
    if (typed.length() > Emblem.LONGEST) {
      throw new AuthoringException(
          "letters-long", Map.of("letters", typed, "most", Emblem.LONGEST));
    }
    return typed;
  }

  /** Letters of another script than ours are left away: the shape and its charge remain. */
  private static String drawable(String initials) {
    return Emblem.undrawable(initials).isPresent() ? "" : initials;
  }

  private static LocalizedText alternative(BadgeKind kind, String text, Language own) {
    Messages messages = Messages.beside(BadgeImage.class);
    Map<Language, String> texts = new LinkedHashMap<>();
    Language first = Messages.closest(own);
    texts.put(first, words(messages, first, kind, text));
    Messages.LANGUAGES.forEach(
        other -> texts.putIfAbsent(other, words(messages, other, kind, text)));
    return new LocalizedText(texts);
  }

  private static String words(Messages messages, Language language, BadgeKind kind, String text) {
    String shape = messages.text(language, "emblem." + kind.word());
    return text.isEmpty()
        ? messages.text(language, "emblem.bare", Map.of("shape", shape))
        : messages.text(language, "emblem.lettered", Map.of("shape", shape, "letters", text));
  }
}
