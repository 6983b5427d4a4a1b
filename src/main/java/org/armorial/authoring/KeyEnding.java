package org.armorial.authoring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.RegisterWriter;
import org.armorial.world.StorageException;
import tools.jackson.databind.JsonNode;

/** Ends the life of a signing key, in peace or in haste. */
public final class KeyEnding {

  private final RegisterEditor editor;
  private final Register register;
  private final PublicSigningKey key;

  /** The end of {@code id}, a key of the register in {@code folder}. */
  public KeyEnding(Path folder, Register register, KeyId id) throws AuthoringException {
    this.editor = new RegisterEditor(folder);
    this.register = register;
    this.key =
        register.keys().stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AuthoringException("unknown-key", Map.of("kid", id)));
  }

  /** Refuses to retire a key that is not active. */
  public void refuseUnlessActive() throws AuthoringException {
    if (key.state() != KeyState.ACTIVE) {
      throw new AuthoringException(
          "not-active", Map.of("kid", key.id(), "state", key.state().word()));
    }
  }

  /**
   * Seals everything that the key signed, then retires it; gives how many documents were sealed. A
   * kill in between leaves an active key and seals that say what it says: running again is right.
   */
  public int retire(Sealing sealing, Optional<String> note, Instant now)
      throws AuthoringException, StorageException {
    refuseUnlessActive();
    List<RegisterPath> sealed = new ArrayList<>();
    sealing.into(
        (path, bytes) -> {
          editor.write(path, bytes);
          sealed.add(path);
        });
    end(KeyState.RETIRED, note, now);
    return (int) sealed.stream().filter(path -> path.value().endsWith(".json")).count();
  }

  /**
   * Marks the key as lost, then removes what it sealed, so that the next key signs it again; gives
   * how many documents that were. The mark comes first: it is what must not be missing.
   */
  public int compromise(Optional<String> note, Instant now)
      throws AuthoringException, StorageException {
    if (key.state() == KeyState.COMPROMISED) {
      throw new AuthoringException(
          "not-active", Map.of("kid", key.id(), "state", key.state().word()));
    }
    List<RegisterPath> mine =
        register.blobs().keySet().stream().filter(this::isSealedByKey).toList();
    end(KeyState.COMPROMISED, note, now);
    for (RegisterPath document : mine) {
      editor.delete(document);
      editor.delete(new RegisterPath(document.value().replaceAll("\\.json$", ".txt")));
    }
    return mine.size();
  }

  private void end(KeyState state, Optional<String> note, Instant now) throws StorageException {
    // A retired key that turns out to be lost was lost from now on as far as anybody knows.
    PublicSigningKey ended =
        new PublicSigningKey(
            key.id(),
            key.created(),
            state,
            Optional.of(now.isBefore(key.created()) ? key.created() : now),
            key.ed25519(),
            key.rsa(),
            note.or(key::note));
    editor.write(RegisterLayout.key(ended.id()), RegisterWriter.text(ended));
  }

  /** A document that cannot be read proves nothing and is not worth keeping either. */
  private boolean isSealedByKey(RegisterPath path) {
    if (!path.value().startsWith(RegisterLayout.SEALED) || !path.value().endsWith(".json")) {
      return false;
    }
    try {
      JsonNode proof = Json.parse(register.files().bytes(path)).path("proof");
      JsonNode one = proof.isArray() ? proof.path(0) : proof;
      return one.path("verificationMethod").asString("").endsWith("#" + key.ed25519());
    } catch (JsonException e) {
      return true;
    }
  }
}
