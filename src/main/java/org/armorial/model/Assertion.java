package org.armorial.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One award: {@code assertions/<slug>/<yyyy-mm>/<id>.yaml}, never edited after approval.
 *
 * @param id its identifier
 * @param form document form; a form once published is supported for ever
 * @param issuer base address of the issuer that it was approved for
 * @param badge what is awarded
 * @param definition digest of the definition's frozen files
 * @param issuedOn when
 * @param expires until when
 * @param recipient whom it is about
 * @param name a name to show
 * @param visibility who may find it
 * @param narrative Markdown: how it was earned
 * @param evidence what it rests on
 * @param results how well it went
 * @param activityStart when the activity began
 * @param activityEnd when it ended
 * @param role role that was held
 * @param licenseNumber number of a licence
 * @param term academic term
 * @param creditsEarned credits
 * @param basedOn assertion ids of this register, or addresses of partners' awards, that a
 *     meta-badge's award rests on
 * @param requestedBy principal who asked for it
 * @param policy number of the policy it was approved under
 * @param statusIndex its bit among all status lists, from 0; see {@link SiteLayout#statusList}
 * @param supersedes the award that it corrects or renews
 */
public record Assertion(
    AssertionId id,
    int form,
    Optional<String> issuer,
    BadgeId badge,
    Sha256 definition,
    Instant issuedOn,
    Optional<Instant> expires,
    Recipient recipient,
    Optional<ConsentedName> name,
    Visibility visibility,
    Optional<LocalizedText> narrative,
    List<Evidence> evidence,
    List<Result> results,
    Optional<Instant> activityStart,
    Optional<Instant> activityEnd,
    Optional<LocalizedText> role,
    Optional<String> licenseNumber,
    Optional<String> term,
    Optional<BigDecimal> creditsEarned,
    List<String> basedOn,
    Optional<String> requestedBy,
    OptionalInt policy,
    int statusIndex,
    Optional<AssertionId> supersedes) {
  /** Copies its lists and refuses what contradicts itself. */
  public Assertion {
    evidence = List.copyOf(evidence);
    results = List.copyOf(results);
    basedOn = List.copyOf(basedOn);
  }

  /**
   * This award without what its holder may change for ever, which no signature covers: who may find
   * it, and the name that its page shows.
   */
  public Assertion asSigned() {
    return shown(Visibility.LINK, Optional.empty());
  }

  /** This award with another answer to who may find it, and under which name. */
  public Assertion shown(Visibility visibility, Optional<ConsentedName> name) {
    return new Assertion(
        id,
        form,
        issuer,
        badge,
        definition,
        issuedOn,
        expires,
        recipient,
        name,
        visibility,
        narrative,
        evidence,
        results,
        activityStart,
        activityEnd,
        role,
        licenseNumber,
        term,
        creditsEarned,
        basedOn,
        requestedBy,
        policy,
        statusIndex,
        supersedes);
  }

  /**
   * What stays of this award when it is erased: that there was one, of which badge and when, and
   * its bit in the status lists, which no other award may get and which says for ever that copies
   * of it are void.
   */
  public Assertion asErased() {
    return new Assertion(
        id,
        form,
        issuer,
        badge,
        definition,
        issuedOn,
        Optional.empty(),
        new Recipient.Random(Recipient.NOBODY),
        Optional.empty(),
        Visibility.UNPUBLISHED,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        policy,
        statusIndex,
        Optional.empty());
  }
}
