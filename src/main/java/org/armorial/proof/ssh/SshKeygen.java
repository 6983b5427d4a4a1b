package org.armorial.proof.ssh;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.armorial.world.Subprocess;

/**
 * The {@code ssh-keygen} of this machine, which signs with the keys that a person has: a file, an
 * agent, a security key. It asks for passphrases and touches itself.
 *
 * @param directory where it runs
 */
public record SshKeygen(Path directory) {
  /** Somebody may have to look for a key and touch it. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * What came of signing.
   *
   * @param signature armoured; empty when there is none
   * @param complaint what the program said then; empty when there is no such program
   */
  public record Outcome(Optional<byte[]> signature, String complaint) {}

  /**
   * Signs {@code message} as {@code ssh-keygen -Y sign} does.
   *
   * @param key a private key, or the public half of one that an agent or a security key has
   */
  public Outcome sign(Path key, String namespace, byte[] message) {
    List<String> words = List.of("ssh-keygen", "-Y", "sign", "-f", key.toString(), "-n", namespace);
    Optional<Subprocess.Ended> ended = new Subprocess(words, directory, LIMIT).run(message);
    if (ended.isEmpty()) {
      return new Outcome(Optional.empty(), "");
    }
    Subprocess.Ended end = ended.get();
    return end.exit() == 0
        ? new Outcome(Optional.of(end.out().getBytes(StandardCharsets.US_ASCII)), "")
        : new Outcome(Optional.empty(), end.error().strip());
  }
}
