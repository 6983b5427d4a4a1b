package org.armorial.proof.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature over a file as {@code ssh-keygen -Y sign} makes it (OpenSSH, PROTOCOL.sshsig). That
 * it is valid says nothing about whose key it is: compare {@link #key} with a list.
 */
public final class SshSignature {
  private static final int MAX_CHARACTERS = 16 * 1024;
  private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final Pattern ARMOR =
      Pattern.compile(
          "\\s*-----BEGIN SSH SIGNATURE-----([A-Za-z0-9+/=\\s]+)-----END SSH SIGNATURE-----\\s*");

  private final SshPublicKey key;
  private final String namespace;
  private final SshHash hash;
  private final byte[] signature;

  private SshSignature(SshPublicKey key, String namespace, SshHash hash, byte[] signature) {
    this.key = key;
    this.namespace = namespace;
    this.hash = hash;
    this.signature = signature;
  }

  /**
   * The signature in {@code armored}, a text of at most 16 KiB with one {@code SSH SIGNATURE} block
   * and nothing else; empty when it is not one, or of a key that is unknown or weak.
   */
  public static Optional<SshSignature> parse(byte[] armored) {
    if (armored.length > MAX_CHARACTERS) {
      return Optional.empty();
    }
    Matcher armor = ARMOR.matcher(new String(armored, StandardCharsets.ISO_8859_1));
    if (!armor.matches()) {
      return Optional.empty();
    }
    try {
      return read(Base64.getDecoder().decode(armor.group(1).replaceAll("\\s", "")));
    } catch (IllegalArgumentException | SshFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<SshSignature> read(byte[] bytes) throws SshFormatException {
    SshFields fields = new SshFields(bytes);
    // "Verifiers MUST reject signatures with versions greater than those they support."
    if (!Arrays.equals(fields.bytes(MAGIC.length), MAGIC) || fields.number() != VERSION) {
      return Optional.empty();
    }
    Optional<SshPublicKey> key = SshPublicKey.ofBlob(fields.string());
    String namespace = new String(fields.string(), StandardCharsets.UTF_8);
    // "Implementations should ignore the reserved field if it is not empty." It is signed as empty.
    fields.string();
    Optional<SshHash> hash = SshHash.named(fields.name());
    byte[] signature = fields.string();
    fields.end();
    return key.isPresent() && hash.isPresent()
        ? Optional.of(new SshSignature(key.get(), namespace, hash.get(), signature))
        : Optional.empty();
  }

  /** The key that it says it was made with. */
  public SshPublicKey key() {
    return key;
  }

  /** What it was made for. */
  public String namespace() {
    return namespace;
  }

  /**
   * Whether it is over {@code message}, byte for byte, and was made for {@code purpose}.
   *
   * @param purpose the namespace: "to prevent … signatures … from one domain … being used in
   *     another"
   */
  public SshVerdict verify(String purpose, byte[] message) {
    if (!namespace.equals(purpose)) {
      return SshVerdict.OTHER_NAMESPACE;
    }
    byte[] signed =
        new SshBytes()
            .raw(MAGIC)
            .string(namespace)
            .string("")
            .string(hash.word())
            .string(hash.of(message))
            .bytes();
    SshFields fields = new SshFields(signature);
    try {
      boolean isValid = SshVerifier.of(key.blob()).verifies(signed, fields);
      fields.end();
      return isValid ? SshVerdict.VALID : SshVerdict.INVALID;
    } catch (SshFormatException e) {
      return SshVerdict.INVALID;
    }
  }
}
