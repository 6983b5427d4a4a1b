package org.armorial.model;

import java.util.List;
import java.util.Optional;
import org.armorial.text.Language;

/**
 * One version of a badge: the folder {@code definitions/<slug>/<version>/}.
 *
 * @param id slug and version
 * @param name its name
 * @param description what it recognises, plain text
 * @param kind what it recognises
 * @param conditions what it takes
 * @param classification where it stands
 * @param workshop what its designers wrote down
 * @param images its image
 * @param lifecycle its state
 * @param originalCreator whose badge it copies
 * @param licence licence of its texts and image, an address
 * @param digest of its frozen files; see {@code DefinitionDigest} in {@code repository}
 */
public record BadgeDefinition(
    BadgeId id,
    LocalizedText name,
    LocalizedText description,
    BadgeKind kind,
    Conditions conditions,
    Classification classification,
    Workshop workshop,
    DefinitionImages images,
    Lifecycle lifecycle,
    Optional<OriginalCreator> originalCreator,
    Optional<String> licence,
    Sha256 digest) {

  /**
   * Those of {@code languages} that its documents are translated into: name, description and
   * criteria exist there, and it is not the language that the definition names for itself.
   */
  public List<Language> translations(List<Language> languages) {
    return languages.stream()
        .filter(language -> !language.equals(classification.language()))
        .filter(name::speaks)
        .filter(description::speaks)
        .filter(conditions.criteria()::speaks)
        .toList();
  }

  /** Whether it rests on other badges. */
  public boolean isMeta() {
    return conditions.requires().isPresent();
  }
}
