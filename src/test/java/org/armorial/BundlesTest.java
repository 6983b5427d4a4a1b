package org.armorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a person reads exists in French and in English, and the French is well set. */
class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z0-9]+}");

  /** Addresses, code in back quotes and placeholders are not sentences. */
  private static final Pattern NOT_PROSE =
      Pattern.compile(
          "(?m)^    .*$|`[^`]*`|https?://\\S*|[a-z]+://\\S*|did:\\S*|urn:\\S*|<[^>]*>|&[a-z]+;");

  /** A plain space before a high mark, or inside guillemets. */
  private static final Pattern PLAIN_SPACE = Pattern.compile(" [:;!?»]|« ");

  /** No space at all where French wants one; {@code 10:30} and {@code fichier:4:1} are left. */
  private static final Pattern NO_SPACE =
      Pattern.compile("[\\p{L}\\d)\\]}\"][;!?»]|[\\p{L})\\]\"]:(?=\\s|$)|«[^ \\u00A0\\u202F]");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith("messages.fr.properties")).sorted().toList();
    }
  }

  @Test
  void englishHasAFrenchSister() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      assertThat(files.filter(file -> file.endsWith("messages.en.properties")))
          .allSatisfy(file -> assertThat(french(file)).exists());
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void languagesHaveTheSameKeysAndPlaceholders(Path french) throws IOException {
    Map<String, String> fr = load(french);
    Map<String, String> en = load(french.resolveSibling("messages.en.properties"));
    assertThat(fr.keySet()).isEqualTo(en.keySet());
    fr.forEach(
        (key, text) ->
            assertThat(placeholders(text))
                .as(key)
                .isEqualTo(placeholders(en.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void frenchIsWellSet(Path french) throws IOException {
    Map<String, String> faults = new TreeMap<>();
    load(french)
        .forEach(
            (key, text) -> faultsOf(text).forEach(fault -> faults.put(key + " " + fault, text)));
    assertThat(faults)
        .as("write \\u202F before ; ! ? and \\u00A0 before : and inside « »")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyIsWrittenTwice(Path french) throws IOException {
    for (Path file : List.of(french, french.resolveSibling("messages.en.properties"))) {
      long lines =
          Files.readAllLines(file).stream()
              .filter(line -> line.matches("[A-Za-z0-9_.-]+\\s*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .count();
      assertThat(load(file)).as(file.toString()).hasSize((int) lines);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Attention : ici | 1",
        "Attention\u00A0: ici | 0",
        "Quoi? | 1",
        "Quoi\u202F? | 0",
        "le champ « nom » | 2",
        "le champ «\u00A0nom\u00A0» | 0",
        "Attention: ici | 1",
        "à 10:30 | 0",
        "voir `a: b` | 0",
        "voir https://example.org/?a | 0",
      })
  void frenchFaultsAreSeen(String text, int faults) {
    assertThat(faultsOf(text)).hasSize(faults);
  }

  private static List<String> faultsOf(String text) {
    String prose = NOT_PROSE.matcher(text).replaceAll("x");
    List<String> faults = new ArrayList<>();
    for (Pattern pattern : List.of(PLAIN_SPACE, NO_SPACE)) {
      Matcher matcher = pattern.matcher(prose);
      while (matcher.find()) {
        faults.add("[" + matcher.group() + "] at " + matcher.start());
      }
    }
    return faults;
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }

  private static Path french(Path english) {
    return english.resolveSibling("messages.fr.properties");
  }

  private static Map<String, String> load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }
}
