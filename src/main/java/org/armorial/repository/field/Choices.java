package org.armorial.repository.field;

import org.armorial.model.Word;
import org.armorial.text.Language;

/** What the words of a choice mean. */
public final class Choices {
  private Choices() {}

  /** The meaning of {@code word}, for a prompt or a page. */
  public static <E extends Enum<E> & Word> String label(
      Class<E> type, String word, Language language) {
    return Words.MESSAGES.text(language, "choice." + type.getSimpleName() + "." + word);
  }
}
