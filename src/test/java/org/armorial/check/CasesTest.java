package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.fault.TerminalText;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterSource;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder for each faulty register: {@code cases/<situation>/badges} holds what differs from the
 * minimal register, {@code removed.txt} names what is taken from it, and {@code
 * expected.<lang>.txt} is everything that a person is told. {@code -Dgolden.update=true} writes the
 * latter anew.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path MINIMAL = Path.of("src/test/resources/registers/minimal");

  @TempDir Path temporary;

  static List<String> situations() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void everyFaultIsToldInBothLanguages(String situation) throws IOException {
    Path register = assembled(situation);
    Findings findings = new Findings();
    Optional<Checked> checked = check(register, findings);
    assertThat(checked.isPresent())
        .isEqualTo(findings.sorted().stream().noneMatch(Diagnostic::isError));
    for (Language language : Messages.LANGUAGES) {
      String told = new TerminalText(language, false).all(findings.sorted());
      assertThat(told).doesNotContainPattern("\\{[a-z.]+}");
      Path expected = CASES.resolve(situation).resolve("expected." + language + ".txt");
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(expected, told);
      }
      assertThat(told).isEqualTo(Files.readString(expected));
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void sameIsToldInAnotherPlaceAndTime(String situation) throws IOException {
    Path register = assembled(situation);
    Findings here = new Findings();
    check(register, here);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Findings there = new Findings();
      check(register, there);
      assertThat(there.sorted()).isEqualTo(here.sorted());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Optional<Checked> check(Path register, Findings findings) {
    RegisterFolder folder = new RegisterFolder(register, "badges");
    return Checker.check(RegisterSource.open(folder, findings), findings);
  }

  private Path assembled(String situation) throws IOException {
    Path register = temporary.resolve("badges");
    copy(MINIMAL, register);
    copy(CASES.resolve(situation).resolve("badges"), register);
    Path removed = CASES.resolve(situation).resolve("removed.txt");
    if (Files.exists(removed)) {
      for (String name : Files.readAllLines(removed)) {
        Files.delete(register.resolve(name));
      }
    }
    return register;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
