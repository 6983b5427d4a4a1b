package org.armorial.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.armorial.text.Language;

/** Small numbers in words, to find them in a text. */
final class NumberWords {
  private static final Map<Language, List<String>> WORDS =
      Map.of(
          Language.FRENCH,
          List.of(
              "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
              "douze"),
          Language.ENGLISH,
          List.of(
              "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
              "eleven", "twelve"));

  // "Un" and "a" stand in every sentence: one of several is said with more words.
  private static final Map<Language, Pattern> ONE =
      Map.of(
          Language.FRENCH,
          Pattern.compile(
              "\\b(au moins une?|l['’]une?|une? seule?|une? de|une? des|une? parmi|n['’]importe"
                  + " (le)?quel(le)?)\\b",
              Pattern.UNICODE_CHARACTER_CLASS),
          Language.ENGLISH,
          Pattern.compile("\\b(one|any|either)\\b"));

  // "1." at the beginning of a line numbers an item.
  private static final Pattern ITEM_NUMBER = Pattern.compile("(?m)^\\s*\\d+[.)]\\s");

  private NumberWords() {}

  /**
   * Whether {@code text}, in lower case, has the number in digits or in words; also yes in a
   * language whose words are not known here.
   */
  static boolean states(Language language, String text, int number) {
    Language known = primary(language);
    List<String> words = WORDS.get(known);
    if (words == null) {
      return true;
    }
    String prose = ITEM_NUMBER.matcher(text).replaceAll(" ");
    if (wholeWord(Integer.toString(number)).matcher(prose).find()) {
      return true;
    }
    Pattern one = ONE.get(known);
    if (number == 1 && one != null) {
      return one.matcher(prose).find();
    }
    return number <= words.size() && wholeWord(words.get(number - 1)).matcher(prose).find();
  }

  /** The number as a sentence of this language says it. */
  static String word(Language language, int number) {
    List<String> words = WORDS.getOrDefault(primary(language), List.of());
    return number <= words.size() ? words.get(number - 1) : Integer.toString(number);
  }

  private static Language primary(Language language) {
    return new Language(language.tag().split("-", 2)[0]);
  }

  private static Pattern wholeWord(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + word + "(?![\\p{L}\\p{N}])");
  }
}
