package org.armorial.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BaseAddress;
import org.armorial.model.ConsentedName;
import org.armorial.model.HolderChoice;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.Revocation;
import org.armorial.repository.RegisterWriter;
import org.armorial.text.Language;
import org.armorial.world.Randomness;

/**
 * Sets right what an award says. What is signed is never exchanged: a new award takes the place of
 * the old one, which is revoked and names it. The new one keeps the day of the old, for that is
 * when the badge was earned and which version of it was in force. A name alone is not signed, and
 * needs no new award.
 */
public final class Correcting {
  private final Register register;
  private final Instant now;
  private final Randomness randomness;

  /** Of an award of {@code register}, at {@code now}. */
  public Correcting(Register register, Instant now, Randomness randomness) {
    this.register = register;
    this.now = now;
    this.randomness = randomness;
  }

  /**
   * The change that corrects {@code award}.
   *
   * @param reason why the old one is revoked; without it, that it was corrected
   */
  public Change of(AssertionSummary award, Correction correction, Optional<LocalizedText> reason)
      throws AuthoringException {
    AwardStanding standing = new AwardStanding(register, award);
    if (!correction.isSigned()) {
      standing.refuseErased();
      return named(award, correction);
    }
    standing.refuseRevoked();
    Assertion old = register.files().assertion(award);
    if (!correction.differsFrom(old, register.issuer().defaultLanguage())) {
      throw new AuthoringException("nothing-corrected", Map.of("id", award.id()));
    }
    Assertion corrected = corrected(old, correction);
    Instant end = now.isBefore(award.issuedOn()) ? award.issuedOn() : now;
    Revocation revocation =
        new Revocation(
            award.id(),
            end,
            reason.orElseGet(() -> StandardReason.of(register.issuer(), "corrected")),
            Optional.of(corrected.id()));
    Language language = register.issuer().defaultLanguage();
    ChangeDraft draft = new ChangeDraft();
    draft.write(RegisterWriter.path(corrected), RegisterWriter.text(corrected, language));
    draft.write(RegisterLayout.revocation(award.id()), RegisterWriter.text(revocation, language));
    return draft.finish("correct", List.of(award));
  }

  private Change named(AssertionSummary award, Correction correction) throws AuthoringException {
    Optional<ConsentedName> known = register.files().assertion(award).name();
    if (!correction.isOfName() || name(correction, known).equals(known)) {
      throw new AuthoringException("nothing-corrected", Map.of("id", award.id()));
    }
    HolderChoice choice =
        new HolderChoice(
            award.id(),
            award.visibility(),
            name(correction, known),
            now.isBefore(award.issuedOn()) ? award.issuedOn() : now);
    ChangeDraft draft = new ChangeDraft();
    draft.write(RegisterLayout.holder(award.id()), RegisterWriter.text(choice));
    return draft.finish("correct-name", List.of(award));
  }

  private static Optional<ConsentedName> name(
      Correction correction, Optional<ConsentedName> known) {
    return correction.nameless() ? Optional.empty() : correction.name().or(() -> known);
  }

  private Assertion corrected(Assertion old, Correction correction) {
    Language language = register.issuer().defaultLanguage();
    return new Assertion(
        new AssertionId(randomness.identifier()),
        old.form(),
        register.issuer().base().map(BaseAddress::value),
        old.badge(),
        old.definition(),
        old.issuedOn(),
        correction.expires().or(old::expires),
        old.recipient(),
        name(correction, old.name()),
        old.visibility(),
        correction.narrative().map(text -> LocalizedText.of(language, text)).or(old::narrative),
        old.evidence(),
        old.results(),
        old.activityStart(),
        old.activityEnd(),
        correction.role().map(text -> LocalizedText.of(language, text)).or(old::role),
        correction.licenseNumber().or(old::licenseNumber),
        correction.term().or(old::term),
        correction.creditsEarned().or(old::creditsEarned),
        old.basedOn(),
        Optional.empty(),
        NewestPolicy.of(register),
        new FreeStatusIndex(register, randomness).draw(),
        Optional.of(old.id()));
  }
}
