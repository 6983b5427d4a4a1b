package org.armorial.proof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OpenSSH itself as the judge, both ways; it must be there where the vectors are. */
class OpenSshTest {
  private static final String NAMESPACE = "badge-approval";

  @TempDir Path folder;
  private Path sheet;

  @BeforeEach
  void openSshIsThere() throws Exception {
    boolean isThere;
    try {
      isThere = run(List.of("ssh-keygen", "-?"), new byte[0]) >= 0;
    } catch (IOException e) {
      isThere = false;
    }
    boolean mustBe = !System.getProperty("armorial.vectors", "").isEmpty();
    assumeTrue(isThere || mustBe, "no ssh-keygen on this machine");
    assertThat(isThere).isTrue();
    sheet = Files.writeString(folder.resolve("cohort.sums"), "un récit  assertions/a.yaml\n");
  }

  private int run(List<String> command, byte[] input) throws IOException, InterruptedException {
    Path stdin = Files.write(folder.resolve("stdin"), input);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(stdin.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("told").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @ParameterizedTest
  @CsvSource({"ed25519,256", "ecdsa,256", "ecdsa,384", "ecdsa,521", "rsa,2048", "rsa,3072"})
  void whatOpenSshSignsHoldsHere(String type, String bits) throws Exception {
    Path key = folder.resolve("id");
    List<String> make = new ArrayList<>(List.of("ssh-keygen", "-q", "-t", type, "-b", bits));
    make.addAll(List.of("-N", "", "-C", "jury", "-f", key.toString()));
    assertThat(run(make, new byte[0])).isZero();
    for (String hash : List.of("sha256", "sha512")) {
      Files.deleteIfExists(folder.resolve("cohort.sums.sig"));
      List<String> sign = new ArrayList<>(List.of("ssh-keygen", "-Y", "sign", "-q"));
      sign.addAll(List.of("-f", key.toString(), "-n", NAMESPACE, "-O", "hashalg=" + hash));
      sign.add(sheet.toString());
      assertThat(run(sign, new byte[0])).isZero();
      SshSignature signature =
          SshSignature.parse(Files.readAllBytes(folder.resolve("cohort.sums.sig"))).orElseThrow();
      assertThat(signature.verify(NAMESPACE, Files.readAllBytes(sheet)))
          .isEqualTo(SshVerdict.VALID);
      SshPublicKey own =
          SshPublicKey.parse(Files.readString(folder.resolve("id.pub"))).orElseThrow();
      assertThat(signature.key()).isEqualTo(own);
      assertThat(run(List.of("ssh-keygen", "-l", "-f", key + ".pub"), new byte[0])).isZero();
      assertThat(Files.readString(folder.resolve("told"))).contains(own.fingerprint());
    }
  }

  @ParameterizedTest
  @EnumSource(SoftwareKey.Kind.class)
  void whatHoldsHereHoldsForOpenSsh(SoftwareKey.Kind kind) throws Exception {
    SoftwareKey key = new SoftwareKey(kind);
    Path signature = folder.resolve("made.sig");
    Files.write(signature, key.sign(NAMESPACE, Files.readAllBytes(sheet)));
    Path signers = folder.resolve("allowed_signers");
    Files.writeString(
        signers, "jury-1 namespaces=\"" + NAMESPACE + "\" " + key.publicLine() + "\n");
    List<String> verify = new ArrayList<>(List.of("ssh-keygen", "-Y", "verify"));
    verify.addAll(List.of("-f", signers.toString(), "-I", "jury-1", "-n", NAMESPACE));
    verify.addAll(List.of("-s", signature.toString()));
    assertThat(run(verify, Files.readAllBytes(sheet)))
        .as(Files.readString(folder.resolve("told")))
        .isZero();
    assertThat(run(verify, "autre chose".getBytes(StandardCharsets.UTF_8))).isNotZero();
  }
}
