package org.armorial.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.model.BaseAddress;
import org.armorial.model.KeyId;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.proof.KeyFile;
import org.armorial.proof.Passphrase;
import org.armorial.proof.SigningKey;
import org.armorial.repository.RegisterWriter;
import org.armorial.world.Randomness;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;

/**
 * Makes a signing key: the private half outside the repository, the public half in the register.
 */
public final class KeyMaking {
  /** Characters that a passphrase must have. */
  public static final int LEAST_PASSPHRASE = 12;

  private static final RegisterPath ISSUER = new RegisterPath("issuer.yaml");

  private final Path folder;
  private final Register register;
  private final Path privateFile;
  private final Optional<BaseAddress> base;

  /**
   * A key for the register in {@code folder}.
   *
   * @param privateFile absolute path of the file to make
   * @param base address to write into {@code issuer.yaml}
   */
  public KeyMaking(Path folder, Register register, Path privateFile, Optional<BaseAddress> base) {
    this.folder = folder;
    this.register = register;
    this.privateFile = privateFile;
    this.base = base;
  }

  /** Refuses what could be lost, leaked or contradicted, before anybody types a passphrase. */
  public void refuseHarm() throws AuthoringException, StorageException {
    if (Files.exists(privateFile, LinkOption.NOFOLLOW_LINKS)) {
      throw new AuthoringException("file-exists", Map.of("file", privateFile));
    }
    if (OutsidePlace.isInRepository(privateFile, folder)) {
      throw new AuthoringException("inside-repository", Map.of("file", privateFile));
    }
    Optional<PublicSigningKey> active = register.activeKey();
    if (active.isPresent()) {
      throw new AuthoringException("active-key", Map.of("kid", active.get().id()));
    }
    Optional<BaseAddress> own = register.issuer().base();
    if (base.isPresent() && own.isPresent() && !own.equals(base)) {
      throw new AuthoringException("other-base", Map.of("base", own.get(), "asked", base.get()));
    }
  }

  /** Makes the key. A failure on the way leaves at most a private file that nothing names. */
  public NewKey make(Passphrase passphrase, Randomness random, Instant now)
      throws AuthoringException, StorageException {
    refuseHarm();
    SigningKey key = SigningKey.generate(random.generator());
    PublicSigningKey listed = key.publicKeys().toModel(freeName(now), now);
    String text = KeyFile.write(key, passphrase, random.generator());
    SingleFile.createPrivate(privateFile, text.getBytes(StandardCharsets.US_ASCII));
    RegisterEditor editor = new RegisterEditor(folder);
    RegisterPath publicFile = RegisterLayout.key(listed.id());
    editor.write(publicFile, RegisterWriter.text(listed));
    if (base.isPresent() && register.issuer().base().isEmpty()) {
      String issuer = new String(register.files().bytes(ISSUER), StandardCharsets.UTF_8);
      editor.write(ISSUER, RegisterWriter.withBase(issuer, base.get().value()));
    }
    return new NewKey(listed.id(), privateFile, publicFile);
  }

  /** The month and the first letter that is free: {@code 2026-11-a}. */
  private KeyId freeName(Instant now) {
    String month = now.atOffset(ZoneOffset.UTC).toLocalDate().toString().substring(0, 7);
    Set<KeyId> taken =
        register.keys().stream().map(PublicSigningKey::id).collect(Collectors.toSet());
    for (int number = 0; ; number++) {
      String suffix = number < 26 ? Character.toString('a' + number) : "z" + number;
      KeyId name = new KeyId(month + "-" + suffix);
      boolean fileIsThere = Files.exists(folder.resolve("keys").resolve(name + ".yaml"));
      if (!taken.contains(name) && !fileIsThere) {
        return name;
      }
    }
  }
}
