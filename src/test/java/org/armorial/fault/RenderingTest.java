package org.armorial.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderingTest {
  private static final List<Diagnostic> SAMPLE =
      List.of(
          new Diagnostic(
              FaultCode.DANGLING_REFERENCE,
              new SourceSpan("badges/assertions/animer/2026-03/0a.yaml", 3, 8, 8),
              Map.of("variant", "badge", "name", "animr/1", "near", "animer/1"),
              Optional.of("badge: animr/1")),
          new Diagnostic(
              FaultCode.DATES_CONTRADICT,
              new SourceSpan("badges/assertions/animer/2026-03/0a.yaml", 112, 10, 20),
              Map.of("variant", "expires", "later", "2025-03-12", "earlier", "2026-03-12"),
              Optional.of("expires: 2025-03-12T09:00:00Z")),
          Diagnostic.of(
              FaultCode.MISSING_IMAGE,
              SourceSpan.whole("badges/definitions/animer/1/badge.yaml"),
              Map.of("badge", "animer/1", "folder", "badges/definitions/animer/1")),
          new Diagnostic(
              FaultCode.MISSING_TRANSLATION,
              new SourceSpan("badges/issuer.yaml", 2, 7, 4),
              Map.of("field", "name", "language", "en", "tag", "en"),
              Optional.of("name: Cœur")));

  static List<Language> languages() {
    return Messages.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void terminal(Language language) throws IOException {
    golden("terminal." + language + ".txt", new TerminalText(language, false).all(SAMPLE));
  }

  @Test
  void terminalInColour() throws IOException {
    golden(
        "colour.fr.txt",
        new TerminalText(Language.FRENCH, true).all(SAMPLE).replace('\u001b', '␛'));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void annotations(Language language) throws IOException {
    List<String> lines = new Annotations(language).lines(SAMPLE);
    golden("annotations." + language + ".txt", String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void summary(Language language) throws IOException {
    golden("summary." + language + ".md", new MarkdownSummary(language).text(SAMPLE));
  }

  @Test
  void nothingWrongIsSaid() {
    assertThat(new TerminalText(Language.FRENCH, false).all(List.of()))
        .isEqualTo("Le registre est en ordre.\n");
    assertThat(new Annotations(Language.FRENCH).lines(List.of())).isEmpty();
    assertThat(new MarkdownSummary(Language.ENGLISH).text(List.of()))
        .endsWith("The register is in order.\n");
  }

  @Test
  void underlineStandsUnderWhatIsMeant() {
    assertThat(underlined("\tname: x", 2, 4)).isEqualTo("    name: x\n    ^^^^");
    assertThat(underlined("名前: x", 1, 2)).isEqualTo("名前: x\n^^^^");
    assertThat(underlined("e\u0301te\u0301: x", 6, 1)).isEqualTo("e\u0301te\u0301: x\n   ^");
    assertThat(underlined("😀😀: y", 4, 1)).isEqualTo("😀😀: y\n     ^");
    assertThat(underlined("abc", 9, 3)).isEqualTo("abc\n   ^");
    assertThat(underlined("", 1, 1)).isEqualTo("\n^");
  }

  @Test
  void longLineIsCutAroundThePlace() {
    String line = "x".repeat(5000) + "here" + "y".repeat(5000);
    String[] lines = underlined(line, 5001, 4).split("\n", -1);
    assertThat(lines[0]).startsWith("…x").endsWith("y…").hasSize(102);
    assertThat(lines[0].substring(lines[1].indexOf('^'), lines[1].length())).isEqualTo("here");
  }

  @Test
  void annotationsKeepWithinTheLimitsOfThePlatform() {
    List<Diagnostic> many = new ArrayList<>();
    IntStream.range(0, 40).forEach(i -> many.add(Diagnostic.of(FaultCode.CYCLE, "a" + i)));
    IntStream.range(0, 10).forEach(i -> many.add(Diagnostic.of(FaultCode.WEAK_IDENTIFIER, "b")));
    List<String> lines = new Annotations(Language.FRENCH).lines(many);
    assertThat(lines).hasSize(20);
    assertThat(lines.get(9)).isEqualTo("::error::et 31 autres erreurs, voir le résumé");
    assertThat(lines.get(19)).isEqualTo("::warning::et 1 autre avertissement, voir le résumé");
  }

  @Test
  void faultsThatAreNotListedAreCounted() {
    List<Diagnostic> many = new ArrayList<>();
    IntStream.range(0, 12).forEach(i -> many.add(Diagnostic.of(FaultCode.CYCLE, "a" + i)));
    many.add(Diagnostic.of(FaultCode.MORE_FAULTS, SourceSpan.whole("b"), Map.of("count", "4950")));
    assertThat(new TerminalText(Language.ENGLISH, false).all(many)).endsWith("4,962 errors\n");
    assertThat(new Annotations(Language.ENGLISH).lines(many))
        .last()
        .isEqualTo("::error::and 4,953 more errors, see the summary");
    assertThat(new MarkdownSummary(Language.ENGLISH).text(many)).contains("4,962 errors\n");
  }

  @Test
  void textFromOutsideIsNotACommand() {
    Diagnostic hostile =
        new Diagnostic(
            FaultCode.DANGLING_REFERENCE,
            new SourceSpan("a,b:c%\n::error::x.yaml", 1, 1, 1),
            Map.of("name", "x\n::stop-commands::t\u001b[2J\u202E%0A|<img>@you[a](b)"),
            Optional.of("\u001b[31mred\u202E"));
    List<String> lines = new Annotations(Language.ENGLISH).lines(List.of(hostile));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .startsWith("::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.yaml,line=1,")
        .doesNotContain("\n", "\r", "\u001b", "\u202E")
        .contains("%250A");
    String terminal = new TerminalText(Language.ENGLISH, false).one(hostile);
    assertThat(terminal).doesNotContain("\u001b", "\u202E", "\n::");
    String table = new MarkdownSummary(Language.ENGLISH).text(List.of(hostile));
    assertThat(table).doesNotContain("<img", "@you", "[a]", "\n::", "\u001b");
    assertThat(table.lines().filter(line -> line.contains("C001")))
        .allMatch(line -> line.chars().filter(c -> c == '|').count() == 5);
  }

  @Test
  void summaryStaysBelowAMebibyte() {
    List<Diagnostic> many =
        IntStream.range(0, 20_000)
            .mapToObj(
                i ->
                    Diagnostic.of(
                        FaultCode.DANGLING_REFERENCE,
                        SourceSpan.whole("f" + i),
                        Map.of("name", "<".repeat(300))))
            .toList();
    String text = new MarkdownSummary(Language.FRENCH).text(many);
    assertThat(text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
        .isLessThan(1024 * 1024);
    assertThat(text.strip()).endsWith("pour tout voir.");
  }

  private static String underlined(String line, int column, int length) {
    Diagnostic diagnostic =
        new Diagnostic(
            FaultCode.CYCLE, new SourceSpan("f", 1, column, length), Map.of(), Optional.of(line));
    Excerpt excerpt = Excerpt.of(diagnostic).orElseThrow();
    return excerpt.text() + "\n" + excerpt.underline();
  }

  private static void golden(String name, String actual) throws IOException {
    Path file = Path.of("src/test/resources/golden/diagnostics", name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
