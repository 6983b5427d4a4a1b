package org.armorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.check.Checked;
import org.armorial.check.Checker;
import org.armorial.fault.Findings;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeKind;
import org.armorial.model.DefinitionState;
import org.armorial.model.Register;
import org.armorial.model.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registers that people and tests start from are sound, and show what they promise. */
class ExampleRegisterTest {
  private static final Path EXAMPLE = Path.of("badges");

  @ParameterizedTest
  @ValueSource(strings = {"badges", "src/test/resources/registers/minimal"})
  void hasNeitherErrorsNorWarnings(String folder) {
    Findings findings = new Findings();

    Optional<Checked> checked = Checker.check(Path.of(folder), findings);

    assertThat(findings.sorted()).isEmpty();
    assertThat(checked).isPresent();
    assertThat(checked.orElseThrow().warnings()).isEmpty();
  }

  @Test
  void shipsWithoutAnIdentitySoThatACopyIsADraft() {
    Register register = example();

    assertThat(register.issuer().base()).isEmpty();
    assertThat(register.keys()).isEmpty();
  }

  @Test
  void showsTheCommonKindsAndEveryPublicState() {
    Register register = example();

    assertThat(register.definitions().values().stream().map(BadgeDefinition::kind))
        .contains(
            BadgeKind.COMPETENCE,
            BadgeKind.ROLE,
            BadgeKind.CONTRIBUTION,
            BadgeKind.PARTICIPATION,
            BadgeKind.META);
    Set<DefinitionState> states =
        register.definitions().values().stream()
            .map(definition -> definition.lifecycle().state())
            .collect(Collectors.toSet());
    assertThat(states).isEqualTo(EnumSet.complementOf(EnumSet.of(DefinitionState.DRAFT)));
  }

  @Test
  void showsAwardsThatAreValidExpiredRevokedAndOfEachVisibility() {
    Register register = example();

    assertThat(register.assertions()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(register.revocations()).hasSize(2);
    assertThat(register.endorsements()).hasSize(2);
    assertThat(register.assertions().stream().flatMap(award -> award.expires().stream()))
        .anyMatch(register.latestDate()::isAfter)
        .anyMatch(register.latestDate()::isBefore);
    assertThat(register.assertions().stream().map(AssertionSummary::visibility))
        .contains(Visibility.PUBLIC, Visibility.LINK, Visibility.UNPUBLISHED);
  }

  private static Register example() {
    return Checker.check(EXAMPLE, new Findings()).orElseThrow().register();
  }
}
