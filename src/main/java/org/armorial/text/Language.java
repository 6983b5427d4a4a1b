package org.armorial.text;

import java.util.regex.Pattern;

/**
 * A language as a BCP 47 tag, restricted to {@code language[-Script][-REGION]} in canonical case.
 *
 * @param tag for example {@code fr}, {@code en}, {@code pt-BR}
 */
public record Language(String tag) implements Comparable<Language> {
  // Before the languages below, which it checks.
  private static final Pattern TAG =
      Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

  /** French, the first language of the program and of its example. */
  public static final Language FRENCH = new Language("fr");

  /** English. */
  public static final Language ENGLISH = new Language("en");

  /** Refuses a tag that is not of the stated form. */
  public Language {
    if (!isTag(tag)) {
      throw new IllegalArgumentException("not a language tag: " + tag);
    }
  }

  /** Whether {@code text} is a tag that this type accepts. */
  public static boolean isTag(String text) {
    return isTwoLetters(text) || TAG.matcher(text).matches();
  }

  /** As nearly all tags are. */
  private static boolean isTwoLetters(String text) {
    return text.length() == 2 && isLetter(text.charAt(0)) && isLetter(text.charAt(1));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  // By hand: what the compiler makes of a record is linked when it is first used, and for a short
  // command that is a tenth of its time.
  @Override
  public boolean equals(Object other) {
    return other instanceof Language that && tag.equals(that.tag);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public String toString() {
    return tag;
  }
}
