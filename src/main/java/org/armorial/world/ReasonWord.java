package org.armorial.world;

import java.util.Locale;

/** Names of constants as words: {@code UNKNOWN_HOST} as {@code unknown-host}. */
final class ReasonWord {
  private ReasonWord() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
