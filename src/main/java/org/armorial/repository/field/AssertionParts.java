package org.armorial.repository.field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.model.Recipient;
import org.armorial.model.Sha256;

/** The mappings inside an award. */
public final class AssertionParts {
  // Open Badges 2.0, IdentityHash: the algorithm, a dollar sign, the digest in hexadecimal.
  private static final Field<String> HASH =
      Field.required(
          "hash",
          Kinds.spelt(
              "hash",
              71,
              "sha256\\$[0-9a-f]{64}",
              "sha256$e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
              Spelling::isHash));
  private static final Field<String> SALT =
      Field.required(
          "salt",
          Kinds.spelt(
              "salt",
              128,
              "[A-Za-z0-9+/=_-]{8,128}",
              "3b5c26735b556b0af92b73a794b93c17",
              Spelling::isSalt));

  private record Hash(String hash, String salt) {}

  private static final Field<Hash> EMAIL_HASH =
      Field.optional(
          "emailHash",
          Kinds.mapping(
              FieldSet.of("assertion.recipient.emailHash", HASH, SALT),
              values -> new Hash(values.get(HASH), values.get(SALT))));
  // W3C Decentralized Identifiers 1.0, section 3.1.
  static final Field<String> DID =
      Field.optional(
          "did",
          Kinds.form(
              "did",
              500,
              "did:[a-z0-9]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]",
              "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"));
  private static final Field<String> SUBJECT =
      Field.optional(
          "subject",
          Kinds.spelt(
              "uuid",
              45,
              "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
              "urn:uuid:e1dc2467-01ad-40fe-9046-f0c82e91e26e",
              Spelling::isUuid));

  static final Kind<Recipient> RECIPIENT =
      Kinds.mapping(
          FieldSet.of("assertion.recipient", EMAIL_HASH, DID, SUBJECT)
              .with(
                  new FieldRule.Alternatives(
                      List.of(
                          List.of("emailHash", "subject"), List.of("did"), List.of("subject")))),
          AssertionParts::recipient);

  private static final Field<String> TEXT = Field.required("text", Kinds.string(Kinds.NAME));
  private static final Field<LocalDate> CONSENT = Field.required("consent", Formats.DATE);

  static final Kind<ConsentedName> NAME =
      Kinds.mapping(
          FieldSet.of("assertion.name", TEXT, CONSENT),
          values -> new ConsentedName(values.get(TEXT), values.get(CONSENT)));

  private static final Field<String> URL = Field.optional("url", Formats.HTTPS_ADDRESS);
  private static final Field<LocalizedText> NARRATIVE =
      Field.optional("narrative", Kinds.block(Kinds.PAGE));
  private static final Field<LocalizedText> EVIDENCE_NAME =
      Field.optional("name", Kinds.text(Kinds.NAME));
  private static final Field<LocalizedText> DESCRIPTION =
      Field.optional("description", Kinds.block(Kinds.PARAGRAPH));
  private static final Field<String> GENRE = Field.optional("genre", Kinds.string(100));
  private static final Field<LocalizedText> AUDIENCE =
      Field.optional("audience", Kinds.text(Kinds.NAME));
  private static final Field<Sha256> DIGEST = Field.optional("digest", Formats.DIGEST);

  static final Kind<Evidence> EVIDENCE =
      Kinds.mapping(
          FieldSet.of(
                  "assertion.evidence",
                  URL,
                  NARRATIVE,
                  EVIDENCE_NAME,
                  DESCRIPTION,
                  GENRE,
                  AUDIENCE,
                  DIGEST)
              .with(new FieldRule.AtLeastOne(List.of("url", "narrative", "digest"))),
          values ->
              new Evidence(
                  values.find(URL),
                  values.find(NARRATIVE),
                  values.find(EVIDENCE_NAME),
                  values.find(DESCRIPTION),
                  values.find(GENRE),
                  values.find(AUDIENCE),
                  values.find(DIGEST)));

  /** When what is recognised took place. */
  public record Activity(Optional<Instant> start, Optional<Instant> end) {}

  private static final Field<Instant> START = Field.optional("start", Formats.TIMESTAMP);
  private static final Field<Instant> END = Field.optional("end", Formats.TIMESTAMP);

  static final Kind<Activity> ACTIVITY =
      Kinds.mapping(
          FieldSet.of("assertion.activity", START, END)
              .with(new FieldRule.AtLeastOne(List.of("start", "end"))),
          values -> new Activity(values.find(START), values.find(END)));

  private AssertionParts() {}

  private static Recipient recipient(Values values) {
    Optional<String> did = values.find(DID);
    if (did.isPresent()) {
      return new Recipient.Did(did.get());
    }
    String subject = values.get(SUBJECT);
    return values
        .find(EMAIL_HASH)
        .<Recipient>map(hash -> new Recipient.EmailHash(subject, hash.hash(), hash.salt()))
        .orElseGet(() -> new Recipient.Random(subject));
  }
}
