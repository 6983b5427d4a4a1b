package org.armorial.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.HolderChoice;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.Visibility;
import org.armorial.repository.RegisterWriter;

/**
 * Takes awards off the web, or puts them back, as their holders ask. The name that they agreed to
 * show stays agreed to: consent is taken back by name, not by hiding the page.
 *
 * @param register whose awards
 * @param now what the clock says
 */
public record Unpublishing(Register register, Instant now) {
  /** The change after which the pages of {@code awards} say nothing more. */
  public Change of(List<AssertionSummary> awards) throws AuthoringException {
    return change(awards, Visibility.UNPUBLISHED, "unpublish");
  }

  /**
   * The change that puts {@code awards} back.
   *
   * @param visibility who may find them: not {@link Visibility#UNPUBLISHED}
   */
  public Change undone(List<AssertionSummary> awards, Visibility visibility)
      throws AuthoringException {
    return change(awards, visibility, "publish");
  }

  private Change change(List<AssertionSummary> awards, Visibility next, String word)
      throws AuthoringException {
    ChangeDraft draft = new ChangeDraft();
    List<AuthoringException> refusals = new ArrayList<>();
    for (AssertionSummary award : awards) {
      try {
        new AwardStanding(register, award).refuseErased();
        refuseSame(award, next);
        Assertion whole = register.files().assertion(award);
        HolderChoice choice = new HolderChoice(award.id(), next, whole.name(), since(award));
        draft.write(RegisterLayout.holder(award.id()), RegisterWriter.text(choice));
      } catch (AuthoringException e) {
        refusals.add(e);
      }
    }
    AuthoringException.throwAll(refusals);
    return draft.finish(word, awards);
  }

  /** An award may be dated a little ahead of this clock. */
  private Instant since(AssertionSummary award) {
    return now.isBefore(award.issuedOn()) ? award.issuedOn() : now;
  }

  private static void refuseSame(AssertionSummary award, Visibility next)
      throws AuthoringException {
    if (award.visibility() == next) {
      throw new AuthoringException(
          next == Visibility.UNPUBLISHED ? "unpublished" : "published",
          Map.of("id", award.id(), "visibility", next.word()));
    }
  }
}
