package org.armorial.model;

import java.util.Arrays;
import java.util.Optional;

/** A choice as the register's files write it. */
public interface Word {
  /** The word in the file. */
  String word();

  /** The constant of {@code type} that is written {@code word}. */
  static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.word().equals(word)).findFirst();
  }
}
