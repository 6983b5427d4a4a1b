package org.armorial.repository.field;

import java.time.LocalDate;
import java.util.List;
import org.armorial.model.BakedImages;
import org.armorial.model.BaseAddress;
import org.armorial.model.FormerName;
import org.armorial.model.LocalizedText;
import org.armorial.model.PostalAddress;
import org.armorial.model.RecipientKind;
import org.armorial.text.Language;

/** {@code issuer.yaml}: who issues. */
public final class IssuerFile {
  public static final Field<LocalizedText> NAME = Field.required("name", Kinds.text(Kinds.NAME));
  public static final Field<LocalizedText> DESCRIPTION =
      Field.required("description", Kinds.block(Kinds.PARAGRAPH));
  public static final Field<String> URL = Field.required("url", Formats.HTTPS_ADDRESS);
  public static final Field<BaseAddress> BASE = Field.optional("base", Formats.BASE);
  public static final Field<List<Language>> LANGUAGES =
      Field.required("languages", Kinds.distinct(Formats.LANGUAGE, 1, 20));
  public static final Field<String> EMAIL = Field.required("email", Formats.EMAIL);
  // E.164: a plus sign, then at most fifteen digits.
  public static final Field<String> TELEPHONE =
      Field.optional(
          "telephone", Kinds.form("telephone", 16, "\\+[1-9][0-9]{6,14}", "+33123456789"));
  public static final Field<LocalizedText> TERRITORY =
      Field.optional("territory", Kinds.text(Kinds.NAME));

  private static final Field<String> STREET = line("street");
  private static final Field<String> POSTAL_CODE = line("postalCode");
  private static final Field<String> LOCALITY = line("locality");
  private static final Field<String> REGION = line("region");
  private static final Field<String> COUNTRY = line("country");
  // ISO 3166-1 alpha-2
  private static final Field<String> COUNTRY_CODE =
      Field.optional("countryCode", Kinds.form("country", 2, "[A-Z]{2}", "FR"));
  private static final FieldSet ADDRESS_FIELDS =
      FieldSet.of("issuer.address", STREET, POSTAL_CODE, LOCALITY, REGION, COUNTRY, COUNTRY_CODE);

  public static final Field<PostalAddress> ADDRESS =
      Field.optional("address", Kinds.mapping(ADDRESS_FIELDS, IssuerFile::address));
  public static final Field<String> LOGO = Field.optional("logo", FileName.IMAGE);
  public static final Field<RecipientKind> RECIPIENTS =
      Field.required("recipients", Kinds.choice(RecipientKind.class));
  public static final Field<BakedImages> BAKED =
      Field.optional("baked", Kinds.choice(BakedImages.class));
  public static final Field<String> REPOSITORY =
      Field.optional("repository", Formats.HTTPS_ADDRESS);
  public static final Field<String> LICENCE = Field.optional("licence", Formats.HTTPS_ADDRESS);
  public static final Field<String> HUB = Field.optional("hub", Formats.HTTPS_ADDRESS);
  public static final Field<Boolean> PUBLIC_REGISTER =
      Field.optional("publicRegister", Kinds.bool());

  private static final Field<LocalDate> UNTIL = Field.required("until", Formats.DATE);
  private static final Field<String> FORMER_URL = Field.optional("url", Formats.HTTPS_ADDRESS);
  private static final Kind<FormerName> FORMER_NAME =
      Kinds.mapping(
          FieldSet.of("issuer.formerly", UNTIL, NAME, FORMER_URL),
          values -> new FormerName(values.get(UNTIL), values.get(NAME), values.find(FORMER_URL)));

  public static final Field<List<FormerName>> FORMERLY =
      Field.optional("formerly", Kinds.list(FORMER_NAME, 20));

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "issuer",
          "issuer.yaml",
          0,
          FieldSet.of(
              "issuer",
              NAME,
              DESCRIPTION,
              URL,
              BASE,
              LANGUAGES,
              EMAIL,
              TELEPHONE,
              TERRITORY,
              ADDRESS,
              LOGO,
              RECIPIENTS,
              BAKED,
              REPOSITORY,
              LICENCE,
              HUB,
              PUBLIC_REGISTER,
              FORMERLY));

  private IssuerFile() {}

  private static Field<String> line(String name) {
    return Field.optional(name, Kinds.string(Kinds.NAME));
  }

  private static PostalAddress address(Values values) {
    return new PostalAddress(
        values.find(STREET),
        values.find(POSTAL_CODE),
        values.find(LOCALITY),
        values.find(REGION),
        values.find(COUNTRY),
        values.find(COUNTRY_CODE));
  }
}
