package org.armorial.model;

import java.util.Optional;

/** A choice as the register's files write it. */
public interface Word {
  /** The word in the file. */
  String word();

  /** The constant of {@code type} that is written {@code word}. */
  static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (constant.word().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
