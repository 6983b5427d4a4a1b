package org.armorial.proof.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SshSignatureTest {
  private static final String NAMESPACE = "badge-approval";
  private static final byte[] SHEET =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  assertions/a.yaml\n"
          .getBytes(StandardCharsets.UTF_8);

  private static SshVerdict verdict(byte[] signature, String namespace, byte[] message) {
    return SshSignature.parse(signature).orElseThrow().verify(namespace, message);
  }

  @ParameterizedTest
  @EnumSource(SoftwareKey.Kind.class)
  void signatureIsOverItsBytesAndForItsPurpose(SoftwareKey.Kind kind)
      throws GeneralSecurityException {
    SoftwareKey key = new SoftwareKey(kind);
    byte[] signature = key.sign(NAMESPACE, SHEET);
    assertThat(verdict(signature, NAMESPACE, SHEET)).isEqualTo(SshVerdict.VALID);
    assertThat(SshSignature.parse(signature).orElseThrow().key())
        .isEqualTo(SshPublicKey.parse(key.publicLine()).orElseThrow());
    assertThat(verdict(key.sign(NAMESPACE, SHEET, "sha256", 1), NAMESPACE, SHEET))
        .isEqualTo(SshVerdict.VALID);
    assertThat(verdict(signature, "git", SHEET)).isEqualTo(SshVerdict.OTHER_NAMESPACE);
    byte[] changed = SHEET.clone();
    changed[3] ^= 1;
    assertThat(verdict(signature, NAMESPACE, changed)).isEqualTo(SshVerdict.INVALID);
    byte[] windows =
        new String(SHEET, StandardCharsets.UTF_8)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(verdict(signature, NAMESPACE, windows)).isEqualTo(SshVerdict.INVALID);
  }

  @ParameterizedTest
  @EnumSource(
      value = SoftwareKey.Kind.class,
      names = {"SK_ED25519", "SK_ECDSA"})
  void securityKeyThatNobodyTouchedApprovesNothing(SoftwareKey.Kind kind)
      throws GeneralSecurityException {
    byte[] signature = new SoftwareKey(kind).sign(NAMESPACE, SHEET, "sha512", 0);
    assertThat(verdict(signature, NAMESPACE, SHEET)).isEqualTo(SshVerdict.INVALID);
  }

  @ParameterizedTest
  @EnumSource(SoftwareKey.Kind.class)
  void anyChangedByteOrCutEndIsNoticed(SoftwareKey.Kind kind) throws GeneralSecurityException {
    SoftwareKey key = new SoftwareKey(kind);
    byte[] bytes = unarmored(key.sign(NAMESPACE, SHEET));
    SshPublicKey own = SshPublicKey.parse(key.publicLine()).orElseThrow();
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= (byte) (1 << (i % 8));
      assertThat(isOwnAndValid(changed, own)).as("byte %d", i).isFalse();
      assertThat(isOwnAndValid(Arrays.copyOf(bytes, i), own)).as("cut at %d", i).isFalse();
    }
    assertThat(isOwnAndValid(Arrays.copyOf(bytes, bytes.length + 1), own)).isFalse();
  }

  private static boolean isOwnAndValid(byte[] bytes, SshPublicKey own) {
    Optional<SshSignature> read = SshSignature.parse(armored(bytes));
    return read.filter(signature -> signature.key().equals(own))
        .filter(signature -> signature.verify(NAMESPACE, SHEET) == SshVerdict.VALID)
        .isPresent();
  }

  private static byte[] unarmored(byte[] armored) {
    String text = new String(armored, StandardCharsets.US_ASCII);
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
  }

  private static byte[] armored(byte[] bytes) {
    return ("-----BEGIN SSH SIGNATURE-----\n"
            + Base64.getEncoder().encodeToString(bytes)
            + "\n-----END SSH SIGNATURE-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void lineEndsOfTheArmorDoNotCount() throws GeneralSecurityException {
    String text =
        new String(
            new SoftwareKey(SoftwareKey.Kind.ED25519).sign(NAMESPACE, SHEET),
            StandardCharsets.US_ASCII);
    byte[] windows = text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    assertThat(verdict(windows, NAMESPACE, SHEET)).isEqualTo(SshVerdict.VALID);
  }

  @Test
  void twoSignaturesInOneFileAreNone() throws GeneralSecurityException {
    byte[] one = new SoftwareKey(SoftwareKey.Kind.ED25519).sign(NAMESPACE, SHEET);
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    assertThat(SshSignature.parse(two)).isEmpty();
    assertThat(SshSignature.parse(new byte[0])).isEmpty();
    assertThat(SshSignature.parse(Arrays.copyOf(one, 20_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ssh-dss AAAAB3NzaC1kc3M=",
    "ssh-ed25519 AAAA",
    "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIBRw/oUJGPumMR/UGBJHejGuA5ARJ8QUFAprRd05IT6x",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "ssh-ed25519",
    "nonsense"
  })
  void keyThatIsNoneIsRefused(String line) {
    assertThat(SshPublicKey.parse(line)).isEmpty();
  }

  /** A signature of OpenSSH 9.2 in the folder of test vectors, {@code federation/sshsig}. */
  @Test
  @EnabledIfSystemProperty(named = "armorial.vectors", matches = ".+")
  void signatureOfOpenSshHolds() throws Exception {
    Path folder = Path.of(System.getProperty("armorial.vectors"), "federation", "sshsig");
    byte[] message = Files.readAllBytes(folder.resolve("assertion.json"));
    SshSignature signature =
        SshSignature.parse(Files.readAllBytes(folder.resolve("assertion.json.sig"))).orElseThrow();
    assertThat(signature.verify("badge-approval@example.org", message)).isEqualTo(SshVerdict.VALID);
    assertThat(signature.verify(NAMESPACE, message)).isEqualTo(SshVerdict.OTHER_NAMESPACE);
    assertThat(signature.key())
        .isEqualTo(SshPublicKey.parse(Files.readString(folder.resolve("bob.pub"))).orElseThrow());
    assertThat(signature.key())
        .isNotEqualTo(
            SshPublicKey.parse(Files.readString(folder.resolve("mallory.pub"))).orElseThrow());
  }
}
