package org.armorial.repository.field;

import java.time.Instant;
import org.armorial.model.KeyState;

/** {@code keys/<kid>.yaml}: the public half of a signing key. */
public final class KeyFile {
  public static final Field<Instant> CREATED = Field.required("created", Formats.TIMESTAMP);
  public static final Field<KeyState> STATE = Field.required("state", Kinds.choice(KeyState.class));
  public static final Field<Instant> ENDED = Field.optional("ended", Formats.TIMESTAMP);
  // A Multikey of 32 bytes behind the two of the Ed25519 header always begins so and is this long.
  public static final Field<String> ED25519 =
      Field.required(
          "ed25519",
          Kinds.form(
              "ed25519",
              48,
              "z6Mk[1-9A-HJ-NP-Za-km-z]{44}",
              "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"));
  public static final Field<String> RSA = Field.required("rsa", Pem.PUBLIC_KEY);
  public static final Field<String> NOTE = Field.optional("note", Kinds.lines(Kinds.PARAGRAPH));

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "key",
          "keys/<kid>.yaml",
          1,
          FieldSet.of("key", CREATED, STATE, ENDED, ED25519, RSA, NOTE));

  private KeyFile() {}
}
