package org.armorial.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.fault.Catalogue;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be kept as files of a test: links, floods and files that change. */
class HostileRegisterTest {
  private static final Path MINIMAL = Path.of("src/test/resources/registers/minimal");
  private static final String BADGE = "definitions/ecoute/1/";

  @TempDir Path temporary;
  private Path register;

  @BeforeEach
  void minimal() throws IOException {
    register = temporary.resolve("badges");
    try (Stream<Path> files = Files.walk(MINIMAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = register.resolve(MINIMAL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void linkToAFileIsNotFollowed() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret"), "state: open\n");
    replaceByLink(BADGE + "lifecycle.yaml", secret);
    assertThat(told()).containsExactly("A014 badges/definitions/ecoute/1/lifecycle.yaml");
  }

  @Test
  void linkToAFolderIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("2026.yaml"), "state: active\n");
    Files.createSymbolicLink(register.resolve("keys"), elsewhere);
    assertThat(told()).containsExactly("A014 badges/keys");
  }

  @Test
  void linkInPlaceOfTheRegisterIsNotFollowed() throws IOException {
    Path link = temporary.resolve("link");
    Files.createSymbolicLink(link, register);
    register = link;
    assertThat(told()).containsExactly("A014 badges");
  }

  @Test
  void ofALinkInPlaceOfAnImageNothingElseIsTold() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret"), "secret");
    replaceByLink(BADGE + "image.svg", secret);
    String issuer = Files.readString(register.resolve("issuer.yaml"));
    write("issuer.yaml", issuer + "logo: logo.svg\n");
    Files.createSymbolicLink(register.resolve("logo.svg"), secret);
    assertThat(told())
        .containsExactly("A014 badges/definitions/ecoute/1/image.svg", "A014 badges/logo.svg");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such files")
  void whatIsNoPlainFileIsCalledSo() throws Exception {
    Files.delete(register.resolve(BADGE + "image.svg"));
    String pipe = register.resolve(BADGE + "image.png").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    Findings findings = new Findings();
    RegisterReader.read(source(findings), findings, AssertionVisitor.none());
    assertThat(told(findings)).containsExactly("A015 badges/definitions/ecoute/1/image.png");
    Diagnostic fault = findings.sorted().get(0);
    assertThat(new Catalogue().title(Language.ENGLISH, fault)).contains("not a plain file");
    assertThat(new Catalogue().title(Language.FRENCH, fault)).contains("pas un fichier ordinaire");
  }

  @Test
  void aTextThatIsTooLargeIsToldWithItsTrueSize() throws IOException {
    write(BADGE + "criteria.fr.md", "x".repeat(3_000_000));
    Findings findings = new Findings();
    RegisterReader.read(source(findings), findings, AssertionVisitor.none());
    assertThat(told(findings)).containsExactly("A002 badges/definitions/ecoute/1/criteria.fr.md");
    assertThat(findings.sorted().get(0).values())
        .containsEntry("size.en", "2,930 KiB")
        .containsEntry("limit.en", "64 KiB");
  }

  @Test
  void linkThatAppearsLaterIsNotFollowed() throws IOException {
    RegisterSource source = source(new Findings());
    Path secret = Files.writeString(temporary.resolve("secret"), "secret\n");
    replaceByLink(BADGE + "image.svg", secret);
    assertThatThrownBy(() -> source.bytes(new RegisterPath(BADGE + "image.svg")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("couldn't read badges/definitions/ecoute/1/image.svg");
  }

  @Test
  void tenMegabytesOfNestingAreRefusedByTheirSize() throws IOException {
    write("issuer.yaml", "[".repeat(10_000_000));
    assertThat(told()).containsExactly("A002 badges/issuer.yaml");
  }

  @Test
  void nestingIsRefusedByItsDepth() throws IOException {
    write("issuer.yaml", "name: " + "[".repeat(500_000) + "\n");
    assertThat(told()).containsExactly("A007 badges/issuer.yaml");
  }

  @Test
  void fiftyMegabytesOfImageAreRefusedUnread() throws IOException {
    byte[] image = new byte[50 << 20];
    Files.write(register.resolve(BADGE + "image.png"), image);
    assertThat(told()).containsExactly("D002 badges/definitions/ecoute/1/image.png");
  }

  @Test
  void faultsOfOneFileAreCounted() throws IOException {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      fields.append("zzzz").append(i).append(": 1\n");
    }
    write("issuer.yaml", fields.toString());
    Findings findings = new Findings();
    RegisterReader.read(source(findings), findings, AssertionVisitor.none());
    assertThat(told(findings)).hasSizeBetween(20, 200).contains("A018 badges/issuer.yaml");
    // Beside the unknown fields, those that an issuer needs are missing.
    assertThat(Diagnostic.faults(findings.sorted())).isEqualTo(5_006);
  }

  @Test
  void tooManyFilesAreTold() {
    Findings findings = new Findings();
    RegisterSource.open(new RegisterFolder(register, "badges"), 3, findings);
    assertThat(told(findings)).containsExactly("A017 badges");
  }

  @Test
  void folderInPlaceOfAFileIsTold() throws IOException {
    Files.delete(register.resolve("issuer.yaml"));
    Files.createDirectory(register.resolve("issuer.yaml"));
    assertThat(told()).containsExactly("A016 badges/issuer.yaml");
  }

  @Test
  void foldersThatAreTooDeepAreTold() throws IOException {
    write("sealed/" + "a/".repeat(20) + "x.json", "{}");
    assertThat(told()).hasSize(1).first().asString().startsWith("A015 badges/sealed/a/");
  }

  @Test
  void awardThatChangedIsNotPassedOff() throws IOException {
    Findings findings = new Findings();
    RegisterSource source = source(findings);
    Register read = RegisterReader.read(source, findings, AssertionVisitor.none()).orElseThrow();
    AssertionSummary award = read.assertions().get(0);
    Path file = register.resolve(award.path().value());
    Files.writeString(file, Files.readString(file).replace("75872", "75873"));
    assertThat(read.files().assertion(award).statusIndex()).isEqualTo(75872);
    FolderFiles keepingNone = new FolderFiles(source, Language.FRENCH, Map.of(), Map.of());
    assertThatThrownBy(() -> keepingNone.assertion(award)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void everyAwardIsVisitedOnceInOrder() throws IOException {
    String award = "assertions/ecoute/2025-03/4617d0fec92ebe9f9ea0f173c9aef6da.yaml";
    String text = Files.readString(register.resolve(award));
    for (int i = 0; i < 3_000; i++) {
      String id = "0".repeat(24) + String.format(Locale.ROOT, "%08x", i);
      write("assertions/ecoute/2025-03/" + id + ".yaml", text.replace("75872", "" + i));
    }
    Findings findings = new Findings();
    List<String> seen = new ArrayList<>();
    Optional<Register> read =
        RegisterReader.read(
            source(findings),
            findings,
            outline ->
                (summary, assertion) -> {
                  assertThat(outline.definitions()).containsKey(assertion.badge());
                  seen.add(summary.path().value());
                });
    assertThat(findings.sorted()).isEmpty();
    assertThat(seen).hasSize(3_001).isSorted();
    assertThat(read.orElseThrow().assertions()).hasSize(3_001);
  }

  private void write(String path, String text) throws IOException {
    Path file = register.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }

  private void replaceByLink(String path, Path target) throws IOException {
    Files.delete(register.resolve(path));
    Files.createSymbolicLink(register.resolve(path), target);
  }

  private RegisterSource source(Findings findings) {
    return RegisterSource.open(new RegisterFolder(register, "badges"), findings);
  }

  private List<String> told() {
    Findings findings = new Findings();
    RegisterReader.read(source(findings), findings, AssertionVisitor.none());
    return told(findings);
  }

  private static List<String> told(Findings findings) {
    return findings.sorted().stream()
        .map(fault -> fault.code().id() + " " + fault.where().file())
        .toList();
  }
}
