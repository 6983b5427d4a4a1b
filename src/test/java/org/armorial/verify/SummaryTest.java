package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentence above the five lines, whatever they are. */
class SummaryTest {
  private final VerdictText english = new VerdictText(Language.ENGLISH);
  private final VerdictText french = new VerdictText(Language.FRENCH);

  private static Verdict verdict(Reason genuine, Reason holder, Reason force) {
    return new Verdict(
        "badge.png",
        "open-badges-3.0",
        Subject.NOBODY,
        Verdict.inOrder(
            Line.of(genuine),
            Line.of(holder, Map.of("holder", "eve@example.org")),
            Line.of(force),
            Line.of(Reason.NO_TRUST_LIST),
            Line.of(Reason.CONFORMS)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void aKeyThatAnybodyCanMakeIsNobodysProof() {
    Verdict good = verdict(Reason.SIGNATURE_VALID, Reason.HOLDER_NOT_ASKED, Reason.DATES_ONLY);
    Subject self =
        new Subject(
            Optional.empty(),
            Optional.of("Doctorat"),
            Optional.of("Université"),
            Optional.of("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"),
            Optional.empty());
    Verdict made =
        new Verdict(
            good.source(),
            good.standard(),
            self,
            good.lines(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(Summary.of(made).answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(english.summary(made)).contains("nobody known");
  }

  private static List<Reason> of(Question question) {
    return Arrays.stream(Reason.values()).filter(one -> one.question() == question).toList();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void isNeverMorePositiveThanTheLines(Reason genuine) {
    if (genuine.question() != Question.GENUINE) {
      return;
    }
    for (Reason holder : of(Question.HOLDER)) {
      for (Reason force : of(Question.IN_FORCE)) {
        Verdict verdict = verdict(genuine, holder, force);
        boolean isGood =
            genuine.answer() == Answer.YES
                && force.answer() == Answer.YES
                && (holder.answer() == Answer.YES || holder == Reason.HOLDER_NOT_ASKED);
        boolean isBad =
            genuine.answer() == Answer.NO
                || force.answer() == Answer.NO
                || (genuine.answer() == Answer.YES && holder.answer() == Answer.NO);
        assertThat(Summary.of(verdict).answer())
            .as("%s %s %s", genuine, holder, force)
            .isEqualTo(isBad ? Answer.NO : isGood ? Answer.YES : Answer.UNKNOWN);
        assertThat(english.summary(verdict)).isNotBlank().doesNotContain("{");
        assertThat(french.summary(verdict)).isNotBlank().doesNotContain("{");
      }
    }
  }

  @Test
  void saysFalsifiedOnlyOfWhatWasChanged() {
    assertThat(
            english.summary(
                verdict(Reason.SIGNATURE_INVALID, Reason.HOLDER_NOT_ASKED, Reason.GENUINE_FIRST)))
        .isEqualTo("Falsified: do not rely on it.");
    assertThat(
            english.summary(
                verdict(Reason.NO_PROOF, Reason.HOLDER_NOT_ASKED, Reason.GENUINE_FIRST)))
        .isEqualTo("Not proven genuine: do not rely on it.");
  }
}
