package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  @ParameterizedTest
  @ValueSource(strings = {"badges", "src/test/resources/registers/minimal"})
  void examplesAreInOrder(String folder) {
    Findings findings = new Findings();
    assertThat(Checker.check(Path.of(folder), findings)).isPresent();
    assertThat(findings.sorted()).filteredOn(Diagnostic::isError).isEmpty();
    assertThat(findings.sorted()).map(d -> d.code().id() + " " + d.where()).isEmpty();
  }
}
