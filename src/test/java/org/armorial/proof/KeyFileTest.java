package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.armorial.proof.KeyException.Reason;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final String FRENCH = "clé d’été, œuvre n°\u00A05";
  private static final SigningKey KEY = TestKeys.KEY;
  private static final String FILE = write(KEY, FRENCH);

  private static String write(SigningKey key, String passphrase) {
    return KeyFile.write(key, passphrase(passphrase), new SecureRandom());
  }

  private static Passphrase passphrase(String text) {
    return Passphrase.of(text.toCharArray());
  }

  private static Optional<Reason> refusal(String text, String passphrase) {
    try {
      KeyFile.read(text, passphrase(passphrase));
      return Optional.empty();
    } catch (KeyException e) {
      return Optional.of(e.reason());
    }
  }

  private static List<String> blocks(String text) {
    String[] parts = text.split("(?=-----BEGIN)", -1);
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
  }

  @Test
  void readsWhatItWrites() throws KeyException {
    SigningKey read = KeyFile.read(FILE, passphrase(FRENCH));
    assertThat(read.publicKeys()).isEqualTo(KEY.publicKeys());
    assertThat(read.signEd25519(new byte[3])).isEqualTo(KEY.signEd25519(new byte[3]));
    assertThat(read.signRs256(new byte[3])).isEqualTo(KEY.signRs256(new byte[3]));
  }

  @Test
  void passphraseIsTheSameComposedOrNot() throws KeyException {
    String decomposed = java.text.Normalizer.normalize(FRENCH, java.text.Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(FRENCH);
    assertThat(KeyFile.read(FILE, passphrase(decomposed)).publicKeys()).isEqualTo(KEY.publicKeys());
  }

  @Test
  void changedLineEndsAndTextAroundDoNoHarm() throws KeyException {
    String pasted = "my key\r\n" + FILE.replace("\n", "\r\n") + "\r\nend";
    assertThat(KeyFile.read(pasted, passphrase(FRENCH)).publicKeys()).isEqualTo(KEY.publicKeys());
    assertThat(KeyFile.read(FILE.replace('\n', ' '), passphrase(FRENCH)).publicKeys())
        .isEqualTo(KEY.publicKeys());
  }

  @Test
  void twoFilesOfOneKeyDiffer() {
    assertThat(write(KEY, FRENCH)).isNotEqualTo(FILE);
  }

  @Test
  void wrongPassphrase() {
    assertThat(refusal(FILE, "cle d'ete")).contains(Reason.WRONG_PASSPHRASE);
    assertThat(refusal(FILE, "")).contains(Reason.NO_PASSPHRASE);
    assertThatThrownBy(() -> write(KEY, "")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"
      })
  void notAKeyFile(String text) {
    assertThat(refusal(text, "x")).contains(Reason.NOT_A_KEY_FILE);
    assertThat(refusal("x".repeat(100_000), "x")).contains(Reason.NOT_A_KEY_FILE);
  }

  @Test
  void unencrypted() {
    String pem = new Pem("PRIVATE KEY", TestKeys.RSA.getEncoded()).text();
    assertThat(refusal(pem, "x")).contains(Reason.NOT_ENCRYPTED);
    assertThat(refusal(FILE + pem, "x")).contains(Reason.NOT_ENCRYPTED);
  }

  @Test
  void missingAndSurplusKeys() {
    List<String> blocks = blocks(FILE);
    assertThat(blocks).hasSize(2);
    assertThat(refusal(blocks.get(0), FRENCH)).contains(Reason.KEY_MISSING);
    assertThat(refusal(blocks.get(1), FRENCH)).contains(Reason.KEY_MISSING);
    assertThat(refusal(blocks.get(0) + blocks.get(0), FRENCH)).contains(Reason.TOO_MANY_KEYS);
    assertThat(refusal(FILE + blocks.get(0), FRENCH)).contains(Reason.TOO_MANY_KEYS);
  }

  @Test
  void orderOfTheBlocksDoesNotMatter() throws KeyException {
    List<String> blocks = blocks(FILE);
    assertThat(KeyFile.read(blocks.get(1) + blocks.get(0), passphrase(FRENCH)).publicKeys())
        .isEqualTo(KEY.publicKeys());
  }

  @Test
  void damaged() {
    assertThat(refusal(FILE.substring(0, FILE.length() - 40), FRENCH)).contains(Reason.DAMAGED);
    assertThat(refusal(FILE.replaceFirst("MI", "M!"), FRENCH)).contains(Reason.DAMAGED);
    int last = FILE.lastIndexOf("\n-----END");
    assertThat(refusal(FILE.substring(0, last - 24) + FILE.substring(last), FRENCH))
        .isIn(Optional.of(Reason.DAMAGED), Optional.of(Reason.WRONG_PASSPHRASE));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void changedBytesOfTheDescriptionEndInAReason(long seed) throws KeyException {
    List<Pem> blocks = Pem.parse(FILE);
    byte[] der = blocks.get(0).content().clone();
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      der[random.nextInt(der.length - 64)] ^= (byte) (1 << random.nextInt(8));
    }
    assertThat(refusal(new Pem(blocks.get(0).label(), der).text(), FRENCH)).isPresent();
  }

  @Test
  void weakOrForeignKeys() {
    assertThatThrownBy(
            () -> SigningKey.of(new Ed25519PrivateKeyParameters(new byte[32]), TestKeys.rsa(1024)))
        .isInstanceOfSatisfying(
            KeyException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_KIND));
  }

  @Test
  void halvesThatDoNotMatch() throws Exception {
    RSAPrivateCrtKey rsa = TestKeys.RSA;
    RSAPrivateCrtKey other = TestKeys.rsa(2048);
    RSAPrivateCrtKey mixed =
        (RSAPrivateCrtKey)
            KeyFactory.getInstance("RSA")
                .generatePrivate(
                    new RSAPrivateCrtKeySpec(
                        rsa.getModulus(),
                        rsa.getPublicExponent(),
                        other.getPrivateExponent(),
                        other.getPrimeP(),
                        other.getPrimeQ(),
                        other.getPrimeExponentP(),
                        other.getPrimeExponentQ(),
                        other.getCrtCoefficient()));
    assertThatThrownBy(() -> SigningKey.of(new Ed25519PrivateKeyParameters(new byte[32]), mixed))
        .isInstanceOfSatisfying(
            KeyException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
  }

  @Test
  void keysPrintAndSerialiseNothing() {
    assertThat(KEY.toString()).isEqualTo("SigningKey of " + KEY.publicKeys().ed25519().multikey());
    assertThat(passphrase(FRENCH).toString()).isEqualTo("Passphrase");
    assertThatThrownBy(
            () -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(KEY))
        .isInstanceOf(NotSerializableException.class);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsTold(Reason reason) {
    for (Language language : Messages.LANGUAGES) {
      assertThat(new KeyException(reason).text(language)).isNotBlank();
    }
  }

  @Test
  void newKeySignsWithBothHalves() {
    SigningKey key = SigningKey.generate(new SecureRandom());
    byte[] message = {1, 2, 3};
    assertThat(key.publicKeys().ed25519().verifies(message, key.signEd25519(message))).isTrue();
    assertThat(key.publicKeys().rsa().verifies(message, key.signRs256(message))).isTrue();
    assertThat(key.publicKeys()).isNotEqualTo(KEY.publicKeys());
    assertThat(key.matches(KEY.publicKeys())).isFalse();
  }

  /** OpenSSL is another reader and writer of the same files. */
  @Test
  void opensslReadsEachBlock(@TempDir Path folder) throws Exception {
    for (String block : blocks(FILE)) {
      Path file = folder.resolve("block.pem");
      Files.writeString(file, block);
      String text =
          openssl(folder, "pkey", "-in", file.toString(), "-passin", "file:pass", "-text");
      assertThat(text).containsAnyOf("ED25519 Private-Key", "Private-Key: (2048 bit");
    }
  }

  @Test
  void readsWhatOpensslWrites(@TempDir Path folder) throws Exception {
    openssl(
        folder, "genpkey", "-algorithm", "ed25519", "-aes256", "-pass", "file:pass", "-out", "a");
    openssl(folder, "genpkey", "-algorithm", "rsa", "-aes256", "-pass", "file:pass", "-out", "b");
    String both = Files.readString(folder.resolve("a")) + Files.readString(folder.resolve("b"));
    SigningKey key = KeyFile.read(both, passphrase(FRENCH));
    String publicPem = openssl(folder, "pkey", "-in", "b", "-passin", "file:pass", "-pubout");
    assertThat(key.publicKeys().rsa().pem()).isEqualTo(publicPem);
  }

  @Test
  void otherKindsFromOpenssl(@TempDir Path folder) throws Exception {
    openssl(
        folder, "genpkey", "-algorithm", "x25519", "-aes256", "-pass", "file:pass", "-out", "a");
    assertThat(refusal(Files.readString(folder.resolve("a")), FRENCH)).contains(Reason.WRONG_KIND);
    openssl(
        folder, "genpkey", "-algorithm", "ed25519", "-aes128", "-pass", "file:pass", "-out", "b");
    assertThat(refusal(Files.readString(folder.resolve("b")), FRENCH))
        .contains(Reason.UNKNOWN_ENCRYPTION);
    openssl(folder, "genpkey", "-algorithm", "ed25519", "-out", "c");
    assertThat(refusal(Files.readString(folder.resolve("c")), FRENCH))
        .contains(Reason.NOT_ENCRYPTED);
  }

  private static String openssl(Path folder, String... arguments) throws Exception {
    Files.writeString(folder.resolve("pass"), FRENCH + "\n");
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(folder.resolve("errors").toFile())
              .start();
    } catch (IOException e) {
      Assumptions.abort("no openssl");
      throw e;
    }
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("errors"))).isZero();
    return output;
  }
}
