package org.armorial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.armorial.authoring.KeyMaking;
import org.armorial.proof.KeyException;
import org.armorial.proof.KeyFile;
import org.armorial.proof.Passphrase;
import org.armorial.proof.SigningKey;

/**
 * Where the private key and its passphrase come from: {@code --key} or {@code
 * ARMORIAL_SIGNING_KEY}, and the keyboard or {@code ARMORIAL_PASSPHRASE}. Never from the command
 * line itself, which other users of a machine can read.
 */
final class KeySource {
  private static final String PASSPHRASE = "ARMORIAL_PASSPHRASE";
  private static final int LARGEST_FILE = 65_536;

  private final Invocation call;

  KeySource(Invocation call) {
    this.call = call;
  }

  /** Whether the person names a key, good or not. */
  boolean isNamed() throws CommandException {
    return call.file(Flag.KEY).isPresent()
        || call.surroundings().variable("ARMORIAL_SIGNING_KEY").isPresent();
  }

  /** The key that the person names; empty when they name none. */
  Optional<SigningKey> find() throws CommandException {
    Optional<String> text = text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeyFile.read(text.get(), passphrase("passphrase.ask")));
    } catch (KeyException e) {
      throw refused(e.text(call.talk().language()));
    }
  }

  /** A passphrase for a new key, typed twice where somebody types. */
  Passphrase chosen() throws CommandException {
    Optional<char[]> set = passphraseSet();
    if (set.isPresent()) {
      return strong(set.get());
    }
    Surroundings.Keyboard keyboard = keyboard();
    char[] first = keyboard.hidden(call.talk().text("passphrase.choose"));
    Passphrase passphrase = strong(first);
    char[] second = keyboard.hidden(call.talk().text("passphrase.again"));
    boolean same = Arrays.equals(first, second);
    Arrays.fill(first, '\0');
    Arrays.fill(second, '\0');
    if (!same) {
      throw new CommandException(ExitCode.KEY, "passphrases-differ", Map.of());
    }
    return passphrase;
  }

  private static Passphrase strong(char[] characters) throws CommandException {
    if (characters.length < KeyMaking.LEAST_PASSPHRASE) {
      throw new CommandException(
          ExitCode.KEY, "passphrase-short", Map.of("least", KeyMaking.LEAST_PASSPHRASE));
    }
    return Passphrase.of(characters);
  }

  private Passphrase passphrase(String question) throws CommandException {
    Optional<char[]> set = passphraseSet();
    return set.isPresent()
        ? Passphrase.of(set.get())
        : Passphrase.of(keyboard().hidden(call.talk().text(question)));
  }

  /**
   * The passphrase of the variable, without the line end that files and forms put behind it. Where
   * the machine's locale has no accents, Java reads each as U+FFFD: a key made with that would open
   * nowhere else.
   */
  private Optional<char[]> passphraseSet() throws CommandException {
    Optional<String> set = call.surroundings().variable(PASSPHRASE).map(KeySource::withoutLineEnd);
    if (set.filter(text -> text.indexOf('\uFFFD') >= 0).isPresent()) {
      throw new CommandException(ExitCode.KEY, "passphrase-garbled", Map.of());
    }
    return set.map(String::toCharArray);
  }

  private static String withoutLineEnd(String text) {
    return text.replaceFirst("\\r?\\n$", "");
  }

  private Surroundings.Keyboard keyboard() throws CommandException {
    return call.surroundings()
        .keyboard()
        .orElseThrow(() -> new CommandException(ExitCode.KEY, "passphrase-needed", Map.of()));
  }

  private Optional<String> text() throws CommandException {
    Optional<Path> file = call.file(Flag.KEY);
    if (file.isEmpty()) {
      return call.surroundings().variable("ARMORIAL_SIGNING_KEY");
    }
    try (InputStream stream = Files.newInputStream(file.get())) {
      byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
      return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw refused(call.talk().text("key-unreadable", Map.of("file", file.get())));
    }
  }

  private static CommandException refused(String reason) {
    return new CommandException(ExitCode.KEY, "key-refused", Map.of("reason", reason));
  }
}
