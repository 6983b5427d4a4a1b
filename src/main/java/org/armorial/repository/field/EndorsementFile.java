package org.armorial.repository.field;

import java.time.Instant;
import java.util.List;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeId;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.LocalizedText;

/** {@code endorsements/<id>.yaml}: an endorsement that this issuer signs. */
public final class EndorsementFile {
  private static final Field<BadgeId> BADGE = Field.optional("badge", Formats.BADGE);
  private static final Field<AssertionId> AWARD = Field.optional("award", Formats.AWARD);
  private static final Field<String> ADDRESS = Field.optional("address", Formats.IDENTIFIER);
  private static final Field<EndorsementTarget.Kind> KIND =
      Field.optional("kind", Kinds.choice(EndorsementTarget.Kind.class));
  private static final Field<String> NAME = Field.optional("name", Kinds.string(Kinds.NAME));

  public static final Field<EndorsementTarget> TARGET =
      Field.required(
          "target",
          Kinds.mapping(
              FieldSet.of("endorsement.target", BADGE, AWARD, ADDRESS, KIND, NAME)
                  .with(
                      new FieldRule.Alternatives(
                          List.of(
                              List.of("badge"),
                              List.of("award"),
                              List.of("address", "kind", "name")))),
              EndorsementFile::target));
  public static final Field<LocalizedText> COMMENT =
      Field.required("comment", Kinds.block(Kinds.PARAGRAPH));
  public static final Field<Instant> ISSUED_ON = Field.required("issuedOn", Formats.TIMESTAMP);
  public static final Field<Instant> WITHDRAWN = Field.optional("withdrawn", Formats.TIMESTAMP);

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "endorsement",
          "endorsements/<id>.yaml",
          1,
          FieldSet.of("endorsement", TARGET, COMMENT, ISSUED_ON, WITHDRAWN));

  private EndorsementFile() {}

  private static EndorsementTarget target(Values values) {
    if (values.has(BADGE)) {
      return new EndorsementTarget.OwnBadge(values.get(BADGE));
    }
    if (values.has(AWARD)) {
      return new EndorsementTarget.OwnAward(values.get(AWARD));
    }
    return new EndorsementTarget.Foreign(values.get(ADDRESS), values.get(KIND), values.get(NAME));
  }
}
