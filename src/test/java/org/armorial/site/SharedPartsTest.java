package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.armorial.check.Checked;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;

/** What the pages of awards share is made once; no page may show what belongs to another. */
class SharedPartsTest {
  @Test
  void aPageIsTheSameWhicheverPagesWereMadeBefore() {
    Checked checked = new SampleRegister().checked();
    Publication publication = SampleRegister.published();
    Pages afterOthers = new Pages(checked, publication);
    assertThat(checked.register().assertions()).hasSizeGreaterThan(2);
    for (AssertionSummary summary : checked.register().assertions()) {
      Assertion award = checked.register().files().assertion(summary);
      for (Language language : afterOthers.languages()) {
        assertThat(afterOthers.award(language, award))
            .isEqualTo(new Pages(checked, publication).award(language, award));
      }
    }
  }
}
