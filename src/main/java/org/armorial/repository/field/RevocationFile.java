package org.armorial.repository.field;

import java.time.Instant;
import org.armorial.model.AssertionId;
import org.armorial.model.LocalizedText;

/** {@code revocations/<id>.yaml}: the end of an award. */
public final class RevocationFile {
  public static final Field<Instant> REVOKED_ON = Field.required("revokedOn", Formats.TIMESTAMP);
  public static final Field<LocalizedText> REASON =
      Field.required("reason", Kinds.block(Kinds.PARAGRAPH));
  public static final Field<AssertionId> SUPERSEDED_BY =
      Field.optional("supersededBy", Formats.AWARD);
  public static final Field<Instant> ERASED = Field.optional("erased", Formats.TIMESTAMP);

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "revocation",
          "revocations/<id>.yaml",
          1,
          FieldSet.of("revocation", REVOKED_ON, REASON, SUPERSEDED_BY, ERASED));

  private RevocationFile() {}
}
