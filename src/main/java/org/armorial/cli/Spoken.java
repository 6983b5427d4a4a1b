package org.armorial.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** The language of whoever sits at the terminal. */
final class Spoken {
  private Spoken() {}

  /**
   * What the locale variables say, in the order that POSIX gives them; English when they do not.
   */
  static Language in(Map<String, String> variables) {
    // The launcher puts aside under ARMORIAL_LOCALE what it had to replace for Java's sake.
    return Stream.of("ARMORIAL_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> variables.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(value -> named(value.split("[_.@]", 2)[0]))
        .orElse(Language.ENGLISH);
  }

  /** One of the languages that the program speaks. */
  static Optional<Language> named(String tag) {
    return Messages.LANGUAGES.stream().filter(language -> language.tag().equals(tag)).findFirst();
  }
}
