package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large to be kept among the cases. */
class ImagesRuleTest {
  private static final Path MINIMAL = Path.of("src/test/resources/registers/minimal");
  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  @TempDir Path register;

  @Test
  void photographStraightFromACameraIsTooLarge() throws IOException {
    byte[] photograph = new byte[50 << 20];
    System.arraycopy(PNG_SIGNATURE, 0, photograph, 0, PNG_SIGNATURE.length);
    try (Stream<Path> files = Files.walk(MINIMAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = register.resolve(MINIMAL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Files.write(register.resolve("definitions/ecoute/1/image.png"), photograph);
    Findings findings = new Findings();
    assertThat(Checker.check(register, findings)).isEmpty();
    assertThat(findings.sorted()).map(fault -> fault.code().id()).contains("D002");
  }
}
