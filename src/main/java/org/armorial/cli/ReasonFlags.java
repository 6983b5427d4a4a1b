package org.armorial.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.text.Language;

/** A reason as a person types it, in one language or in two. */
final class ReasonFlags {
  /** The options that give one. */
  static final Set<Flag> FLAGS = EnumSet.of(Flag.REASON, Flag.REASON_FR, Flag.REASON_EN);

  private ReasonFlags() {}

  /** The reason that was given; {@link Flag#REASON} is in the language of the register. */
  static Optional<LocalizedText> of(Invocation call, Register register) {
    Map<Language, String> texts = new LinkedHashMap<>();
    put(texts, register.issuer().defaultLanguage(), call.value(Flag.REASON));
    put(texts, Language.FRENCH, call.value(Flag.REASON_FR));
    put(texts, Language.ENGLISH, call.value(Flag.REASON_EN));
    return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
  }

  private static void put(Map<Language, String> texts, Language language, Optional<String> text) {
    text.map(String::strip)
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> texts.put(language, words));
  }
}
