package org.armorial.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.armorial.fault.Findings;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestPolicyTest {
  @TempDir Path folder;

  private OptionalInt newest() {
    Findings findings = new Findings();
    Register register =
        RegisterReader.readAsFarAsKnown(
            RegisterSource.open(RegisterFolder.of(folder), findings),
            findings,
            AssertionVisitor.none());
    return NewestPolicy.of(register);
  }

  @Test
  void theHighestNumberCounts() throws IOException {
    assertThat(newest()).isEmpty();
    Path policy = Files.createDirectories(folder.resolve("policy"));
    String text = "since: 2026-01-01\napprovers: []\nrules: [{badges: [\"*\"], threshold: 0}]\n";
    for (String name : new String[] {"2.yaml", "10.yaml", "011.yaml", "12.yml", "x.yaml"}) {
      Files.writeString(policy.resolve(name), text);
    }
    assertThat(newest()).hasValue(10);
  }
}
