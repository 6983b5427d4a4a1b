package org.armorial.repository.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.armorial.fault.FaultCode;
import org.armorial.model.LocalizedText;
import org.armorial.model.Word;

/** The kinds of value that fields hold. */
final class Kinds {
  static final String LANGUAGE_PATTERN = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";
  static final int NAME = 200;
  static final int PARAGRAPH = 2_000;
  static final int PAGE = 20_000;

  private Kinds() {}

  /** A text in one or more languages on one line. */
  static Kind<LocalizedText> text(int max) {
    return new TextKind(TextLimits.line(max));
  }

  /** A text in one or more languages, over several lines if need be. */
  static Kind<LocalizedText> block(int max) {
    return new TextKind(TextLimits.block(max));
  }

  /** A string on one line that is the same in every language. */
  static Kind<String> string(int max) {
    return free("form.string", TextLimits.line(max));
  }

  /** A string over several lines. */
  static Kind<String> lines(int max) {
    return free("form.lines", TextLimits.block(max));
  }

  private static Kind<String> free(String form, TextLimits limits) {
    return new ScalarKind<>(Phrase.of(form), limits, FaultCode.BAD_VALUE, Optional::of, "", "");
  }

  /** A string of a stated form; {@code form.<form>} names it. */
  static Kind<String> form(String form, int max, String pattern, String example) {
    return parsed(form, max, FaultCode.BAD_VALUE, pattern, example, Optional::of);
  }

  /** As above; {@code is} says by hand the same as {@code pattern}. */
  static Kind<String> spelt(
      String form, int max, String pattern, String example, Predicate<String> is) {
    return scalar(
        form,
        max,
        FaultCode.BAD_VALUE,
        pattern,
        example,
        text -> is.test(text) ? Optional.of(text) : Optional.empty());
  }

  /** A value that a string of a stated form gives. */
  static <T> Kind<T> parsed(
      String form,
      int max,
      FaultCode code,
      String pattern,
      String example,
      Function<String, Optional<T>> parse) {
    return scalar(form, max, code, pattern, example, strict(pattern, parse));
  }

  /** What {@code parse} makes of a text of this form. */
  static <T> Function<String, Optional<T>> strict(
      String pattern, Function<String, Optional<T>> parse) {
    Pattern compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).matches() ? parse.apply(text) : Optional.empty();
  }

  /** A value of which {@code parse} judges the form that {@code pattern} tells to editors. */
  static <T> Kind<T> scalar(
      String form,
      int max,
      FaultCode code,
      String pattern,
      String example,
      Function<String, Optional<T>> parse) {
    Phrase expected = new Phrase("form." + form, Map.of("example", example));
    return new ScalarKind<>(expected, TextLimits.line(max), code, parse, pattern, example);
  }

  /** A value whose own type judges the form that {@code pattern} tells to editors. */
  static <T> Kind<T> typed(
      String form,
      int max,
      FaultCode code,
      String pattern,
      String example,
      Function<String, T> constructor) {
    return scalar(form, max, code, pattern, example, made(constructor));
  }

  /** A value that a constructor refuses or takes. */
  static <T> Function<String, Optional<T>> made(Function<String, T> constructor) {
    return text -> {
      try {
        return Optional.of(constructor.apply(text));
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        return Optional.empty();
      }
    };
  }

  /** One word of an enumeration. */
  static <E extends Enum<E> & Word> Kind<E> choice(Class<E> type) {
    return new ChoiceKind<>(type);
  }

  /** A whole number. */
  static Kind<Integer> integer(int minimum, int maximum) {
    return new NumberKind<>(true, minimum, maximum, BigDecimal::intValueExact);
  }

  /** A number that may have decimals. */
  static Kind<BigDecimal> decimal(long minimum, long maximum) {
    return new NumberKind<>(false, minimum, maximum, Function.identity());
  }

  /** Yes or no. */
  static Kind<Boolean> bool() {
    return new BooleanKind();
  }

  /** Any number of values up to a limit. */
  static <T> Kind<List<T>> list(Kind<T> item, int maximum) {
    return new ListKind<>(item, 0, maximum, false);
  }

  /** At least one value. */
  static <T> Kind<List<T>> someOf(Kind<T> item, int maximum) {
    return new ListKind<>(item, 1, maximum, false);
  }

  /** Values of which none comes twice. */
  static <T> Kind<List<T>> distinct(Kind<T> item, int minimum, int maximum) {
    return new ListKind<>(item, minimum, maximum, true);
  }

  /** Fields of their own. */
  static <T> Kind<T> mapping(FieldSet set, Function<Values, T> make) {
    return MappingKind.of(set, make);
  }

  /** Fields of which some hold such fields again. */
  static <T> Kind<T> tree(Supplier<FieldSet> set, Function<Values, T> make) {
    return new MappingKind<>(set, make, true);
  }
}
