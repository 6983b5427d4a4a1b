package org.armorial.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private final Findings findings = new Findings();

  private Optional<YamlNode> read(String text) {
    return YamlReader.read("badge.yaml", text.getBytes(UTF_8), findings);
  }

  private YamlMapping mapping(String text) {
    return (YamlMapping) read(text).orElseThrow();
  }

  /** Code, line, column and length of every fault. */
  private List<String> faults() {
    return findings.sorted().stream()
        .map(
            d ->
                d.code().id()
                    + "@"
                    + d.where().line()
                    + ":"
                    + d.where().column()
                    + "+"
                    + d.where().length())
        .toList();
  }

  @Test
  void treeHasTheOrderTextsAndPlacesOfTheFile() {
    YamlMapping badge = mapping("name: Pâtissier 🍰 né\ntags:\n  - un\n  - \"deux trois\"\n");
    assertThat(faults()).isEmpty();
    assertThat(badge.entries()).extracting(YamlEntry::key).containsExactly("name", "tags");
    YamlScalar name = (YamlScalar) badge.find("name").orElseThrow().value();
    assertThat(name.text()).isEqualTo("Pâtissier 🍰 né");
    assertThat(name.plain()).isTrue();
    assertThat(name.span()).hasToString("badge.yaml:1:7");
    assertThat(name.span().length()).isEqualTo(14);
    YamlEntry tags = badge.find("tags").orElseThrow();
    assertThat(tags.keySpan()).hasToString("badge.yaml:2:1");
    YamlScalar second = (YamlScalar) ((YamlSequence) tags.value()).items().get(1);
    assertThat(second.plain()).isFalse();
    assertThat(second.span()).hasToString("badge.yaml:4:5");
    assertThat(second.span().length()).isEqualTo(12);
  }

  @Test
  void blockOverSeveralLinesIsUnderlinedOnItsFirst() {
    YamlScalar need = (YamlScalar) mapping("need: |\n  un\n  deux\n").entries().get(0).value();
    assertThat(need.text()).isEqualTo("un\ndeux\n");
    assertThat(need.span().length()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\n", "a: ~\n", "a: null\n", "a: # none\n"})
  void nullIsAPlainScalar(String text) {
    assertThat(((YamlScalar) mapping(text).entries().get(0).value()).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ''\n", "a: 'null'\n", "a: |\n  ~\n"})
  void quotedNullIsAText(String text) {
    assertThat(((YamlScalar) mapping(text).entries().get(0).value()).isNull()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "colour: #fff,true",
    "colour: # white,false",
    "colour:,false",
    "colour: '#fff',false"
  })
  void colourEatenByACommentIsSeen(String text, boolean swallowed) {
    YamlScalar colour = (YamlScalar) mapping(text + "\n").entries().get(0).value();
    assertThat(colour.swallowed()).isEqualTo(swallowed);
  }

  @Test
  void everyDuplicateKeyIsToldAndTheFirstKept() {
    YamlMapping map = mapping("a: 1\nb:\n  c: 1\n  c: 2\na: 2\na: 3\n");
    assertThat(faults()).containsExactly("A012@4:3+1", "A012@5:1+1", "A012@6:1+1");
    assertThat(findings.sorted().get(1).values()).containsEntry("line", "1");
    assertThat(((YamlScalar) map.entries().get(0).value()).text()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x 1\\nb: *x | A009@1:4+4",
        "a: *x | A009@1:4+2",
        "a: & | A009@1:4+1",
        "--- 1\\n--- 2 | A010@2:1+1",
        "a: !!int 1 | A011@1:4+7",
        "a: !x {} | A011@1:4+1",
        "a: b: c | A006@1:5+1",
        "a: b\\n c: d | A006@2:3+1",
        "\\ta: b | A006@1:1+1",
        "a: [1, 2\\nb: 3 | A006@1:4+1",
        "a: 'x | A006@1:4+1",
        "a: 'it's' | A006@1:8+1",
        "a: @x | A006@1:4+1",
        "a:\\n  b: 1\\n c: 2 | A006@3:2+1",
        "? [a]\\n: b | A006@1:3+1",
        "'': b | A006@1:1+2",
        "%YAML 3.0\\n--- a | A006@0:0+0",
        "a\\rb: c | A005@1:2+1",
        "a: \\1 | B012@1:4+1",
        "a: \\33[2J | B012@1:4+1",
        "# nothing | A013@1:1+1",
        "--- | A013@1:1+1",
      })
  void faultIsPlaced(String text, String fault) {
    read(text.translateEscapes());
    assertThat(faults()).contains(fault);
  }

  @Test
  void syntaxFaultSaysInBothLanguagesWhatIsWrong() {
    read("nom: Badge \"x\": y\n");
    Diagnostic fault = findings.sorted().get(0);
    assertThat(fault.values().get("problem.fr")).contains("guillemets");
    assertThat(fault.values().get("problem.en")).contains("quotation marks");
    assertThat(fault.sourceLine()).contains("nom: Badge \"x\": y");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() {
    byte[] latin1 = "name: x\ndescription: né\n".getBytes(ISO_8859_1);
    assertThat(YamlReader.read("a.yaml", latin1, findings)).isEmpty();
    assertThat(faults()).containsExactly("A003@2:15+1");
    assertThat(findings.sorted().get(0).sourceLine()).contains("description: n\uFFFD");
  }

  @Test
  void everyLineThatIsNotUtf8IsToldAtItsFirstByteThatIsNone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("\uFEFF".getBytes(UTF_8));
    bytes.write("éà𝄞".getBytes(UTF_8));
    bytes.write("é é\nname: x\né\n".getBytes(ISO_8859_1));
    assertThat(YamlReader.read("a.yaml", bytes.toByteArray(), findings)).isEmpty();
    assertThat(faults()).containsExactly("A004@1:1+1", "A003@1:4+1", "A003@3:1+1");
  }

  @Test
  void linesThatAreNotUtf8AreCountedWhenThereAreMany() {
    byte[] latin1 = "- é\n".repeat(50).getBytes(ISO_8859_1);
    assertThat(YamlReader.read("a.yaml", latin1, findings)).isEmpty();
    assertThat(findings.sorted()).hasSize(21);
    assertThat(findings.sorted().get(20).code()).isEqualTo(FaultCode.MORE_FAULTS);
    assertThat(Diagnostic.faults(findings.sorted())).isEqualTo(50);
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreToldAndTheRestIsStillRead() {
    YamlMapping map = mapping("\uFEFFa: 1\r\na: 2\r\n");
    assertThat(faults()).containsExactly("A004@1:1+1", "A005@1:5+1", "A012@2:1+1");
    assertThat(((YamlScalar) map.entries().get(0).value()).text()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a:\n", "[{"})
  void nestingBombIsRefusedAtOnce(String opening) {
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(read(opening.repeat(100_000))).isEmpty());
    assertThat(findings.hasErrors()).isTrue();
  }

  @Test
  void limitsHold() {
    assertThat(read("- a\n".repeat(100_001))).isEmpty();
    assertThat(read("x".repeat((1 << 20) + 1))).isEmpty();
    assertThat(findings.sorted())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(FaultCode.TOO_MANY_NODES, FaultCode.FILE_TOO_LARGE);
  }

  @Test
  void quotedLineIsShortAndHarmless() {
    read("a: " + "x".repeat(5000) + "\n\u202Eb: \tc\u001B[31m\n");
    assertThat(findings.sorted())
        .allSatisfy(
            fault ->
                assertThat(fault.sourceLine().orElseThrow())
                    .hasSizeLessThan(402)
                    .doesNotContain("\u001B", "\u202E"));
  }
}
