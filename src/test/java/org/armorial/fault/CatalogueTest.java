package org.armorial.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
  private final Catalogue catalogue = new Catalogue();
  private final Messages messages = Messages.beside(Catalogue.class);

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void everyCodeIsTold(FaultCode code) {
    for (Language language : Messages.LANGUAGES) {
      Diagnostic diagnostic = Diagnostic.of(code, "badges/issuer.yaml");
      assertThat(catalogue.title(language, diagnostic)).isNotBlank().doesNotContain("\n");
      assertThat(catalogue.remedy(language, diagnostic)).isNotBlank().doesNotContain("\n");
      assertThat(catalogue.explanation(language, code)).hasSizeGreaterThan(80);
    }
  }

  @Test
  void noTextIsLeftOfACodeThatIsGone() {
    assertThat(messages.keys(Language.ENGLISH).stream().filter(key -> key.matches("[A-Z]\\d.*")))
        .allSatisfy(
            key -> assertThat(Catalogue.find(key.substring(0, key.indexOf('.')))).isPresent());
  }

  @Test
  void variantsAndSuggestionsChooseTheSentence() {
    Map<String, String> values = Map.of("variant", "badge", "name", "animr/1", "folder", "animr/1");
    assertThat(catalogue.title(Language.ENGLISH, dangling(values)))
        .isEqualTo("this register has no badge `animr/1`");
    assertThat(catalogue.remedy(Language.ENGLISH, dangling(values)))
        .contains("definitions/animr/1");
    Map<String, String> near = Map.of("variant", "badge", "name", "animr/1", "near", "animer/1");
    assertThat(catalogue.remedy(Language.ENGLISH, dangling(near)))
        .isEqualTo("did you mean `animer/1`?");
    assertThat(catalogue.title(Language.ENGLISH, dangling(Map.of("variant", "?", "name", "x"))))
        .isEqualTo("nothing in this register is called `x`");
  }

  @Test
  void valuesSpeakTheReadersLanguage() {
    Diagnostic image =
        Diagnostic.of(
            FaultCode.NOT_AN_IMAGE,
            SourceSpan.whole("x.png"),
            Map.of("problem.fr", "fichier tronqué", "problem.en", "truncated file"));
    assertThat(catalogue.title(Language.FRENCH, image)).endsWith("fichier tronqué");
    assertThat(catalogue.title(Language.ENGLISH, image)).endsWith("truncated file");
    Diagnostic text =
        Diagnostic.of(
            FaultCode.MISSING_TRANSLATION,
            SourceSpan.whole("x"),
            Map.of("field", "name", "language", "en", "tag", "en"));
    assertThat(catalogue.title(Language.FRENCH, text)).endsWith("en anglais");
    assertThat(catalogue.title(Language.ENGLISH, text)).endsWith("in English");
  }

  @Test
  void labelsAreOptional() {
    assertThat(catalogue.label(Language.FRENCH, dangling(Map.of())))
        .contains("rien ne porte ce nom");
    assertThat(catalogue.label(Language.FRENCH, Diagnostic.of(FaultCode.IMAGE_NOT_SQUARE, "x")))
        .isEmpty();
  }

  @Test
  void codesAreFoundInEitherCase() {
    assertThat(Catalogue.find("c005")).contains(FaultCode.FROZEN_DEFINITION_CHANGED);
    assertThat(Catalogue.find("Z999")).isEmpty();
  }

  @Test
  void idsAreNeverUsedTwice() {
    Stream<String> ids = Arrays.stream(FaultCode.values()).map(FaultCode::id);
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static Diagnostic dangling(Map<String, String> values) {
    return Diagnostic.of(FaultCode.DANGLING_REFERENCE, SourceSpan.whole("x"), values);
  }
}
