package org.armorial.repository.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.Slug;
import org.armorial.text.Language;
import org.armorial.text.Timestamps;
import org.junit.jupiter.api.Test;

/** What is told by hand is what the patterns say: each is the judge of texts almost of its form. */
class SpellingTest {
  private static final String ODD = "09azAFgZ-._~/:$+=%@#? é٠\n";
  private static final int TIMES = 40_000;

  @Test
  void hashes() {
    agree(Spelling::isHash, "sha256\\$[0-9a-f]{64}", "sha256$" + "0123456789abcdef".repeat(4));
  }

  @Test
  void salts() {
    agree(Spelling::isSalt, "[A-Za-z0-9+/=_-]{8,128}", "Ab9+/=_-", "z".repeat(128));
  }

  @Test
  void uuids() {
    agree(
        Spelling::isUuid,
        "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        "urn:uuid:e1dc2467-01ad-40fe-9046-f0c82e91e26e");
  }

  @Test
  void timestamps() {
    agree(
        text -> Timestamps.hasForm(text) && isMoment(text),
        "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z",
        "2026-03-12T09:00:00Z",
        "2024-12-31T23:59:59Z");
  }

  /** A month with fewer days apart, which no pattern knows. */
  private static boolean isMoment(String text) {
    return isRead(text)
        || (isRead(text.substring(0, 8) + "01" + text.substring(10))
            && text.substring(8, 10).matches("29|30|31"));
  }

  private static boolean isRead(String text) {
    return ((ScalarKind<?>) Formats.TIMESTAMP).parse().apply(text).isPresent();
  }

  @Test
  void slugsVersionsAndLanguages() {
    agree(Slug::isValid, "(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*", "un-atelier-9", "a".repeat(64));
    agree(
        DefinitionVersion::isValid,
        "(?=.{1,16}$)(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){0,2}",
        "1",
        "1.22.3",
        "10.0.4");
    agree(Language::isTag, Kinds.LANGUAGE_PATTERN, "fr", "zh-Hant-TW");
  }

  @Test
  void plainAddressesAreAddresses() throws Exception {
    Pattern address =
        Pattern.compile(
            "https://[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?(:[0-9]{1,5})?"
                + "([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]*)?");
    int plain = 0;
    for (String text : almost("https://preuves.ex-a1.org/3662d/~A_b.c-d", "https://a.b")) {
      if (Spelling.isPlainAddress(text)) {
        plain++;
        assertThat(text).matches(address);
        assertThat(new URI(text).getHost()).isNotNull();
      }
    }
    assertThat(plain).isGreaterThan(1000);
  }

  @Test
  void numbers() {
    Pattern number =
        Pattern.compile(
            "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
                + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                + "|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");
    agree(
        text -> PlainForm.ofPlain(text) == PlainForm.NUMBER,
        number.pattern(),
        "0",
        "-12",
        "0x1F",
        "0o17",
        "1.5e-3",
        "2026-03-12",
        "1e36",
        ".inf",
        "+.5");
  }

  private static void agree(Predicate<String> byHand, String pattern, String... examples) {
    Pattern judge = Pattern.compile(pattern);
    for (String text : almost(examples)) {
      assertThat(byHand.test(text)).as(text).isEqualTo(judge.matcher(text).matches());
    }
    assertThat(examples).filteredOn(judge.asMatchPredicate()).isNotEmpty().allMatch(byHand);
  }

  /** The examples, whole and with a few characters changed, taken away or put in. */
  private static List<String> almost(String... examples) {
    Random random = new Random(7);
    return random
        .ints(TIMES, 0, examples.length)
        .mapToObj(i -> changed(examples[i], random))
        .toList();
  }

  private static String changed(String example, Random random) {
    StringBuilder text = new StringBuilder(example);
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      String c = String.valueOf(ODD.charAt(random.nextInt(ODD.length())));
      text.replace(
          at, Math.min(text.length(), at + random.nextInt(2)), random.nextInt(4) == 0 ? "" : c);
    }
    return text.toString();
  }
}
