package org.armorial.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.armorial.text.Language;

/**
 * Where a badge stands among others.
 *
 * @param language that it was written in
 * @param alignments links to frameworks
 * @param tags key words
 * @param achievementType Open Badges 3.0 AchievementType when the kind's own does not fit
 * @param creditsAvailable credits
 * @param fieldOfStudy field of study
 * @param specialization specialization
 * @param humanCode code that people use
 */
public record Classification(
    Language language,
    List<Alignment> alignments,
    List<LocalizedText> tags,
    Optional<String> achievementType,
    Optional<BigDecimal> creditsAvailable,
    Optional<String> fieldOfStudy,
    Optional<String> specialization,
    Optional<String> humanCode) {
  /** Copies its lists and refuses what contradicts itself. */
  public Classification {
    alignments = List.copyOf(alignments);
    tags = List.copyOf(tags);
  }
}
