package org.armorial.repository.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.model.Recipient;
import org.armorial.model.Result;
import org.armorial.model.Sha256;
import org.armorial.model.Visibility;

/** {@code assertions/<slug>/<yyyy-mm>/<id>.yaml}: one award. */
public final class AssertionFile {
  /** The document forms that this program can make. */
  public static final int NEWEST_FORM = 1;

  /** Bits that 4,096 status lists of the least length hold. */
  private static final int LAST_STATUS_INDEX = 536_870_911;

  public static final Field<Integer> FORM = Field.required("form", Kinds.integer(1, NEWEST_FORM));
  public static final Field<BaseAddress> ISSUER = Field.optional("issuer", Formats.BASE);
  public static final Field<BadgeId> BADGE = Field.required("badge", Formats.BADGE);
  public static final Field<Sha256> DEFINITION = Field.required("definition", Formats.DIGEST);
  public static final Field<Instant> ISSUED_ON = Field.required("issuedOn", Formats.TIMESTAMP);
  public static final Field<Instant> EXPIRES = Field.optional("expires", Formats.TIMESTAMP);
  public static final Field<Recipient> RECIPIENT =
      Field.required("recipient", AssertionParts.RECIPIENT);
  public static final Field<ConsentedName> NAME = Field.optional("name", AssertionParts.NAME);
  public static final Field<Visibility> VISIBILITY =
      Field.optional("visibility", Kinds.choice(Visibility.class));
  public static final Field<LocalizedText> NARRATIVE =
      Field.optional("narrative", Kinds.block(Kinds.PAGE));
  public static final Field<List<Evidence>> EVIDENCE =
      Field.optional("evidence", Kinds.list(AssertionParts.EVIDENCE, 50));
  public static final Field<List<Result>> RESULTS =
      Field.optional("results", Kinds.list(ResultParts.RESULT, 50));
  public static final Field<AssertionParts.Activity> ACTIVITY =
      Field.optional("activity", AssertionParts.ACTIVITY);
  public static final Field<LocalizedText> ROLE = Field.optional("role", Kinds.text(Kinds.NAME));
  public static final Field<String> LICENSE_NUMBER =
      Field.optional("licenseNumber", Kinds.string(100));
  public static final Field<String> TERM = Field.optional("term", Kinds.string(100));
  public static final Field<BigDecimal> CREDITS_EARNED =
      Field.optional("creditsEarned", Kinds.decimal(0, 1_000_000));
  public static final Field<List<String>> BASED_ON =
      Field.optional("basedOn", Kinds.distinct(Formats.AWARD_REFERENCE, 0, 100));
  public static final Field<String> REQUESTED_BY = Field.optional("requestedBy", Kinds.string(100));
  public static final Field<Integer> POLICY = Field.optional("policy", Kinds.integer(1, 1_000_000));
  public static final Field<Integer> STATUS_INDEX =
      Field.required("statusIndex", Kinds.integer(0, LAST_STATUS_INDEX));
  public static final Field<AssertionId> SUPERSEDES = Field.optional("supersedes", Formats.AWARD);

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "assertion",
          "assertions/<slug>/<yyyy-mm>/<id>.yaml",
          3,
          FieldSet.of(
              "assertion",
              FORM,
              ISSUER,
              BADGE,
              DEFINITION,
              ISSUED_ON,
              EXPIRES,
              RECIPIENT,
              NAME,
              VISIBILITY,
              NARRATIVE,
              EVIDENCE,
              RESULTS,
              ACTIVITY,
              ROLE,
              LICENSE_NUMBER,
              TERM,
              CREDITS_EARNED,
              BASED_ON,
              REQUESTED_BY,
              POLICY,
              STATUS_INDEX,
              SUPERSEDES));

  private AssertionFile() {}
}
