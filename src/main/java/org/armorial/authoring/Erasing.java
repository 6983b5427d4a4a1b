package org.armorial.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;
import org.armorial.repository.RegisterWriter;

/**
 * Takes what awards say of people out of the register, as far as a register can forget. The files
 * stay, with what must be published for ever (see {@link org.armorial.model.Assertion#asErased()}):
 * an address that answers, and a status that says no.
 *
 * @param register whose awards
 * @param now what the clock says
 */
public record Erasing(Register register, Instant now) {
  /**
   * The change that erases {@code awards}.
   *
   * @param reason why they end; without it, that they were erased. What an earlier revocation gave
   *     as its reason goes, too: it may tell of the person
   */
  public Change of(List<AssertionSummary> awards, Optional<LocalizedText> reason)
      throws AuthoringException {
    ChangeDraft draft = new ChangeDraft();
    List<AuthoringException> refusals = new ArrayList<>();
    for (AssertionSummary award : awards) {
      try {
        new AwardStanding(register, award).refuseErased();
        erase(award, reason, draft);
      } catch (AuthoringException e) {
        refusals.add(e);
      }
    }
    AuthoringException.throwAll(refusals);
    return draft.finish("erase", awards);
  }

  private void erase(AssertionSummary award, Optional<LocalizedText> reason, ChangeDraft draft) {
    Instant erased = now.isBefore(award.issuedOn()) ? award.issuedOn() : now;
    Optional<Revocation> before = new AwardStanding(register, award).end();
    Instant revoked = before.map(Revocation::revokedOn).orElse(erased);
    Revocation revocation =
        new Revocation(
            award.id(),
            revoked,
            reason.orElseGet(() -> StandardReason.of(register.issuer(), "erased")),
            Optional.empty(),
            Optional.of(erased.isBefore(revoked) ? revoked : erased));
    draft.write(
        award.path(),
        RegisterWriter.text(
            register.files().assertion(award).asErased(), register.issuer().defaultLanguage()));
    draft.write(
        RegisterLayout.revocation(award.id()),
        RegisterWriter.text(revocation, register.issuer().defaultLanguage()));
    personal(award.id()).forEach(draft::delete);
  }

  /** The files that are only about the person and go whole, as far as they are there. */
  private List<RegisterPath> personal(AssertionId award) {
    RegisterLayout.SealedPaths sealed = RegisterLayout.sealed(award);
    return List.of(RegisterLayout.holder(award), sealed.json(), sealed.jwt()).stream()
        .filter(path -> register.blobs().containsKey(path))
        .toList();
  }

  /** Endorsements of these awards: what they say of a person is not touched. */
  public List<RegisterPath> endorsements(List<AssertionSummary> awards) {
    List<AssertionId> ids = awards.stream().map(AssertionSummary::id).toList();
    return register.endorsements().stream()
        .filter(
            given ->
                given.target() instanceof EndorsementTarget.OwnAward own
                    && ids.contains(own.assertion()))
        .map(Endorsement::id)
        .map(RegisterLayout::endorsement)
        .toList();
  }
}
