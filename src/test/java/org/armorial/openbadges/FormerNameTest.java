package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.Register;
import org.armorial.repository.RegisterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** An award says of its issuer what was true on its day, however the issuer is called today. */
class FormerNameTest {
  private static final Path MINIMAL = Path.of("src/test/resources/registers/minimal");

  @TempDir Path folder;

  @Test
  void anAwardKeepsTheNameOfItsDay() throws Exception {
    try (var files = Files.walk(MINIMAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(MINIMAL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    ObjectNode before = credential();
    Path issuer = folder.resolve("issuer.yaml");
    String name = before.at("/issuer/name").stringValue();
    String renamed =
        Files.readString(issuer)
            .replaceFirst("(?m)^name:.*$", "name: Un autre nom")
            .replaceFirst("(?m)^url:.*$", "url: https://autre.example.org/");
    Files.writeString(issuer, renamed);
    assertThat(credential()).isNotEqualTo(before);
    Files.writeString(
        issuer,
        renamed
            + "formerly:\n"
            + "  - until: 2099-12-31\n    name: Un nom à venir\n"
            + "  - until: 2025-12-31\n    name: "
            + name
            + "\n    url: "
            + before.at("/issuer/url").stringValue()
            + "\n");
    assertThat(credential()).isEqualTo(before);
  }

  private ObjectNode credential() {
    Findings findings = new Findings();
    Register register = RegisterReader.read(folder, findings).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    Assertion award = register.files().assertion(register.assertions().get(0));
    return new OpenBadges3(register, Example.IDENTITY).credential(award);
  }
}
