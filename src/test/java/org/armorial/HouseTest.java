package org.armorial;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the program to the floors and bans of its design, and each of these to being able to fail.
 */
class HouseTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("org.armorial");
  private static final House HOUSE = new House("org.armorial");
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("house.broken");
  private static final House BROKEN_HOUSE = new House("house.broken");

  static Stream<ArchRule> rules() {
    return Stream.concat(
        HOUSE.rules().stream(), Ban.ALL.stream().map(ban -> ban.rule(HOUSE.root())));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void programKeepsTheRule(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @Test
  void programIsThere() {
    assertThat(PROGRAM.size()).isGreaterThan(50);
  }

  static Stream<ArchRule> rulesOfTheBrokenHouse() {
    return Stream.concat(
        BROKEN_HOUSE.rules().stream(), Ban.ALL.stream().map(ban -> ban.rule(BROKEN_HOUSE.root())));
  }

  @ParameterizedTest
  @MethodSource("rulesOfTheBrokenHouse")
  void ruleCanFail(ArchRule rule) {
    assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
  }

  @Test
  void everyBannedCallIsSeen() {
    List<String> seen =
        Ban.ALL.stream()
            .flatMap(
                ban ->
                    ban
                        .rule(BROKEN_HOUSE.root())
                        .evaluate(BROKEN)
                        .getFailureReport()
                        .getDetails()
                        .stream())
            .toList();
    long calls =
        BROKEN.get("house.broken.model.Everything").getMethods().stream()
            .filter(method -> method.getName().startsWith("banned"))
            .peek(
                method ->
                    assertThat(seen)
                        .as(method.getName())
                        .anyMatch(line -> line.contains("." + method.getName() + "(")))
            .count();
    assertThat(calls).isGreaterThan(20);
  }

  @Test
  void everyLibraryIsSeen() {
    List<String> seen =
        BROKEN_HOUSE.libraries().evaluate(BROKEN).getFailureReport().getDetails().stream().toList();
    for (String library : House.LIBRARIES.keySet()) {
      assertThat(seen).anyMatch(line -> line.startsWith(library + " is known to "));
    }
    assertThat(seen).anyMatch(line -> line.startsWith("model knows no library"));
  }

  @Test
  void homeMayDoWhatOthersMayNot() {
    for (Ban ban : Ban.ALL) {
      assertThat(ban.rule(BROKEN_HOUSE.root()).evaluate(BROKEN).getFailureReport().getDetails())
          .noneMatch(line -> line.contains("house.broken.world."));
    }
  }

  @Test
  void lowerFloorIsAllowed() {
    assertThat(BROKEN_HOUSE.floors().evaluate(BROKEN).getFailureReport().getDetails())
        .noneMatch(line -> line.startsWith("world "))
        .anyMatch(line -> line.startsWith("model is below world"))
        .anyMatch(line -> line.contains("stands on no floor"));
  }
}
