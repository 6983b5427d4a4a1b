package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.armorial.openbadges.IntakeFault;
import org.armorial.openbadges.conformance.Standard;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.world.Fetched;
import org.junit.jupiter.api.Test;

/** Every word that the program itself gives as evidence is told to people in their language. */
class VerdictWordsTest {
  private static final Messages MESSAGES = VerdictMessages.load();

  /** Where sources write such words: after the name of the evidence, or as the argument for it. */
  private static final Map<String, Pattern> WRITTEN =
      Map.of(
          "why",
          Pattern.compile(
              "\"why\", \"([a-z0-9-]+)\"|unreadable\\((?:[^\";]|\"endorsementJwt\")*\"([a-z0-9-]+)\"\\)"
                  + "|Unknown\\(\"([a-z-]+)\"|(?:return|:) \"([a-z]+-[a-z]+)\";"
                  + "|wanted, \"([a-z-]+)\"|missing\\(\"\", \"([a-z-]+)\""),
          "suite",
          Pattern.compile("unsupported\\(\"([a-z-]+)\"\\)"),
          "type",
          Pattern.compile("\"type\", \"([a-z-]+)\"\\)|\"type\"\\)\\.orElse\\(\"([a-z]+)\""));

  private static Set<String> written(String name) throws IOException {
    Set<String> words = new TreeSet<>();
    for (String folder : new String[] {"verify", "cli"}) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/armorial", folder))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          boolean isSchema = file.endsWith("VerdictSchema.java");
          boolean isVerdicts = folder.equals("verify") || file.endsWith("Exhibit.java");
          if (isVerdicts && !isSchema) {
            Matcher matcher = pattern(name).matcher(Files.readString(file));
            while (matcher.find()) {
              for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                  words.add(matcher.group(group));
                }
              }
            }
          }
        }
      }
    }
    return words;
  }

  private static Pattern pattern(String name) {
    Pattern pattern = WRITTEN.get(name);
    if (pattern == null) {
      throw new AssertionError("no pattern for " + name);
    }
    return pattern;
  }

  private static void assertTold(String name, Stream<String> words) {
    Set<String> sorted = new TreeSet<>(words.toList());
    assertThat(sorted).isNotEmpty();
    for (Language language : Messages.LANGUAGES) {
      assertThat(sorted)
          .as("%s in %s", name, language)
          .allMatch(word -> MESSAGES.has(language, name + "." + word));
    }
  }

  @Test
  void causesInTheSourcesAreTold() throws IOException {
    assertThat(written("why"))
        .contains(
            "not-a-key",
            "redirect-elsewhere",
            "unknown-hash",
            "not-readable",
            "no-reference",
            "another-subject",
            "outdated");
    assertTold("why", written("why").stream());
  }

  @Test
  void causesFromLowerFloorsAreTold() {
    assertTold("why", Arrays.stream(Fetched.Refused.Why.values()).map(Fetched.Refused.Why::word));
    assertTold("why", Arrays.stream(Fetched.Failed.Why.values()).map(Fetched.Failed.Why::word));
    assertTold("why", Arrays.stream(IntakeFault.Reason.values()).map(IntakeFault.Reason::word));
    assertTold("why", Stream.of("404", "410", "forbidden", "host-fault", "no-document"));
  }

  /** Why a list is not its issuer's. */
  @Test
  void reasonsAgainstSignaturesAreToldAsCauses() {
    assertTold(
        "why",
        Arrays.stream(Reason.values())
            .filter(reason -> reason.question() == Question.GENUINE)
            .filter(reason -> reason.answer() != Answer.YES)
            .map(Reason::word)
            .filter(word -> !word.startsWith("hosted-")));
  }

  @Test
  void signaturesKindsAndPartsAreTold() throws IOException {
    assertThat(written("suite")).contains("malformed", "no-key", "size", "extension");
    assertTold("suite", written("suite").stream());
    assertThat(written("type")).contains("date", "incomplete", "unreadable");
    assertTold("type", written("type").stream());
    assertTold(
        "member",
        Stream.of(
            "iss",
            "sub",
            "jti",
            "nbf",
            "exp",
            "vc",
            "recipient",
            "badge",
            "issuedOn",
            "expires",
            "narrative",
            "evidence"));
    assertTold("standard", Arrays.stream(Standard.values()).map(Standard::word));
  }

  /** What to do next follows from the cause, where "try again later" would be wrong. */
  @Test
  void adviceIsTrueOfTheCause() {
    VerdictText text = new VerdictText(Language.ENGLISH);
    String later =
        text.next(Line.of(Reason.KEY_UNREACHABLE, Map.of("why", "timeout"))).orElseThrow();
    assertThat(later).contains("Try again later");
    for (Fetched.Refused.Why why : Fetched.Refused.Why.values()) {
      for (Reason reason :
          new Reason[] {
            Reason.KEY_UNREACHABLE,
            Reason.HOSTED_UNREACHABLE,
            Reason.STATUS_UNREACHABLE,
            Reason.UNREADABLE
          }) {
        assertThat(text.next(Line.of(reason, Map.of("why", why.word()))).orElseThrow())
            .as("%s %s", reason, why)
            .doesNotContain("later", "original image");
      }
    }
    assertThat(text.next(Line.of(Reason.REVOKED, Map.of("why", "offline"))))
        .isEqualTo(text.next(Line.of(Reason.REVOKED)));
  }
}
