package org.armorial.repository;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.model.BakedImages;
import org.armorial.model.Image;
import org.armorial.model.Issuer;
import org.armorial.model.LocalizedText;
import org.armorial.model.RecipientKind;
import org.armorial.repository.field.Field;
import org.armorial.repository.field.IssuerFile;
import org.armorial.repository.field.Sound;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;

/**
 * An issuer as far as its file tells, so that the other files are judged in the same run.
 *
 * @param issuer what is in doubt has a stand-in here, of which nobody should be told anything
 * @param doubts names of the fields in doubt; none of a file without faults
 */
record KnownIssuer(Issuer issuer, Set<String> doubts) {
  private static final String STAND_IN = "-";

  /** Of what a file at fault says. */
  static KnownIssuer of(Sound file) {
    return new KnownIssuer(issuer(file.values(), Optional.empty()), file.doubts());
  }

  /** The issuer that {@code values} tell; of a file without faults no field needs a stand-in. */
  static Issuer issuer(Values values, Optional<Image> logo) {
    List<Language> languages =
        values.find(IssuerFile.LANGUAGES).orElseGet(() -> List.of(Language.FRENCH));
    return new Issuer(
        text(values, IssuerFile.NAME, languages),
        text(values, IssuerFile.DESCRIPTION, languages),
        values.find(IssuerFile.URL).orElse(STAND_IN),
        values.find(IssuerFile.BASE),
        languages,
        values.find(IssuerFile.EMAIL).orElse(STAND_IN),
        values.find(IssuerFile.TELEPHONE),
        values.find(IssuerFile.TERRITORY),
        values.find(IssuerFile.ADDRESS),
        logo,
        values.find(IssuerFile.RECIPIENTS).orElse(RecipientKind.RANDOM),
        values.find(IssuerFile.BAKED).orElse(BakedImages.HOSTED),
        values.find(IssuerFile.REPOSITORY),
        values.find(IssuerFile.LICENCE),
        values.find(IssuerFile.HUB),
        values.find(IssuerFile.PUBLIC_REGISTER).orElse(true),
        values.list(IssuerFile.FORMERLY));
  }

  private static LocalizedText text(
      Values values, Field<LocalizedText> field, List<Language> languages) {
    Map<Language, String> texts = new LinkedHashMap<>();
    languages.forEach(language -> texts.put(language, STAND_IN));
    return values.find(field).orElseGet(() -> new LocalizedText(texts));
  }
}
