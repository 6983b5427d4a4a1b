package org.armorial.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.armorial.fault.Findings;
import org.armorial.model.Register;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"badges", "src/test/resources/registers/minimal"})
  void examplesAreReadWithoutFaults(String folder) {
    Findings findings = new Findings();
    Optional<Register> register = RegisterReader.read(Path.of(folder), findings);
    assertThat(findings.sorted()).isEmpty();
    assertThat(register).isPresent();
    assertThat(register.get().assertions())
        .isNotEmpty()
        .allSatisfy(s -> assertThat(register.get().files().assertion(s).id()).isEqualTo(s.id()));
  }
}
