package org.armorial.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.armorial.check.Checked;
import org.armorial.check.SealedStatus;
import org.armorial.model.BaseAddress;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.SiteLayout;
import org.armorial.openbadges.IssuerIdentity;
import org.armorial.proof.Did;
import org.armorial.proof.IssuerSigner;
import org.armorial.proof.PublicKeys;
import org.armorial.proof.SigningKey;
import org.armorial.site.Publication;

/**
 * What a build came to be: for whom, in which mode, with what work.
 *
 * @param publication what it is for
 * @param edition the planned work
 * @param signs whether a key signs what is not sealed
 * @param unsealed what is left out, or behind, because no key signs
 */
public record SiteBuild(
    Publication publication, Edition edition, boolean signs, Unsealed unsealed) {
  /** The kid of a preview's throw-away key. */
  private static final KeyId PREVIEW_KEY = new KeyId("preview");

  /** What came of planning a build. */
  public sealed interface Outcome {
    /**
     * It can be published.
     *
     * @param build the build
     */
    record Planned(SiteBuild build) implements Outcome {}

    /**
     * The private key is none of the register's.
     *
     * @param ed25519 its public half, {@code z6Mk…}
     */
    record KeyNotListed(String ed25519) implements Outcome {}

    /**
     * The register lists the private key as one that signs no more.
     *
     * @param key its name
     * @param state why
     */
    record KeyNotActive(KeyId key, KeyState state) implements Outcome {}

    /**
     * Without a key, awards would go offline whose seals went with a key that was lost.
     *
     * @param key the lost one
     */
    record SealsLost(KeyId key) implements Outcome {}
  }

  /**
   * The build that publishing runs. Without a base address in the register, or for another address
   * than the register's own, it is a draft. Without a key it is one, too, unless the holder of the
   * key seals: then it holds what is sealed.
   *
   * @param address where it will be published
   * @param asOf what "now" means; else the latest date that the register names
   */
  public static Outcome publish(
      Checked checked,
      BaseAddress address,
      Optional<SigningKey> key,
      Optional<Instant> asOf,
      Program program) {
    Optional<Publication.Mode> obstacle = obstacle(checked, address);
    if (obstacle.isEmpty() && key.isEmpty() && isSealed(checked)) {
      return sealed(checked, address, asOf, program);
    }
    if (obstacle.isPresent() || key.isEmpty()) {
      Publication.Mode mode = obstacle.orElse(Publication.Mode.DRAFT_WITHOUT_KEY);
      return new Outcome.Planned(draft(checked, address, mode, asOf, program));
    }
    Optional<PublicSigningKey> listed = listed(checked, key.get());
    if (listed.isEmpty()) {
      return new Outcome.KeyNotListed(key.get().publicKeys().ed25519().multikey());
    }
    if (listed.get().state() != KeyState.ACTIVE) {
      return new Outcome.KeyNotActive(listed.get().id(), listed.get().state());
    }
    Publication publication =
        publication(checked, address, Publication.Mode.PUBLISHED, asOf, program);
    String jwk = address.resolve(SiteLayout.jwk(listed.get().id()));
    IssuerSigner signer = IssuerSigner.of(key.get(), publication.identity().did(), jwk);
    return new Outcome.Planned(planned(checked, publication, Optional.of(signer), program));
  }

  /** Whether the holder of the key seals, so that a build needs no key. */
  public static boolean isSealed(Checked checked) {
    return new SealedStatus(checked.register()).isThere();
  }

  private static Outcome sealed(
      Checked checked, BaseAddress address, Optional<Instant> asOf, Program program) {
    Unsealed unsealed = Unsealed.of(checked);
    Optional<KeyId> lost = unsealed.lostWith(checked.published());
    if (lost.isPresent()) {
      return new Outcome.SealsLost(lost.get());
    }
    Publication publication =
        publication(checked, address, Publication.Mode.PUBLISHED, asOf, program);
    Checked whole = checked.withholding(unsealed.awards(), unsealed.endorsements());
    Edition edition = EditionPlanner.plan(whole, publication, Optional.empty(), program);
    return new Outcome.Planned(new SiteBuild(publication, edition, false, unsealed));
  }

  /**
   * The draft that somebody asks for, whether or not a key could sign. What would make a draft of
   * it anyway is said rather than that it was asked for: it is what has to be mended first.
   */
  public static SiteBuild draft(
      Checked checked, BaseAddress address, Optional<Instant> asOf, Program program) {
    Publication.Mode mode = obstacle(checked, address).orElse(Publication.Mode.DRAFT_ASKED_FOR);
    return draft(checked, address, mode, asOf, program);
  }

  private static SiteBuild draft(
      Checked checked,
      BaseAddress address,
      Publication.Mode mode,
      Optional<Instant> asOf,
      Program program) {
    Publication publication = publication(checked, address, mode, asOf, program);
    return planned(checked, publication, Optional.empty(), program);
  }

  /** Why nothing that is built for {@code address} can be signed, whatever the key. */
  private static Optional<Publication.Mode> obstacle(Checked checked, BaseAddress address) {
    Optional<BaseAddress> own = checked.register().issuer().base();
    if (own.isEmpty()) {
      return Optional.of(Publication.Mode.DRAFT_WITHOUT_BASE);
    }
    return own.get().equals(address)
        ? Optional.empty()
        : Optional.of(Publication.Mode.DRAFT_OTHER_ADDRESS);
  }

  private static Publication publication(
      Checked checked,
      BaseAddress address,
      Publication.Mode mode,
      Optional<Instant> asOf,
      Program program) {
    IssuerIdentity identity = new IssuerIdentity(address, Did.web(address));
    Instant now = asOf.orElseGet(() -> checked.register().latestDate());
    return new Publication(identity, mode, now, program.version());
  }

  /**
   * The public half in the register that belongs to {@code key}; both of its keys must be the same.
   */
  private static Optional<PublicSigningKey> listed(Checked checked, SigningKey key) {
    return checked.register().keys().stream()
        .filter(
            candidate ->
                PublicKeys.read(candidate)
                    .keys()
                    .filter(keys -> keys.equals(key.publicKeys()))
                    .isPresent())
        .findFirst();
  }

  /**
   * The build that {@code serve} shows: everything is there and verifies, under a key that nobody
   * will meet again.
   */
  public static SiteBuild preview(
      Checked checked, BaseAddress address, SigningKey throwaway, Instant asOf, Program program) {
    String did = Did.key(throwaway.publicKeys().ed25519());
    PublicSigningKey key = throwaway.publicKeys().toModel(PREVIEW_KEY, Instant.EPOCH);
    Publication publication =
        new Publication(
            new IssuerIdentity(address, did), Publication.Mode.PREVIEW, asOf, program.version());
    IssuerSigner signer =
        IssuerSigner.of(throwaway, did, address.resolve(SiteLayout.jwk(PREVIEW_KEY)));
    return planned(checked.withKeys(List.of(key)), publication, Optional.of(signer), program);
  }

  private static SiteBuild planned(
      Checked checked, Publication publication, Optional<IssuerSigner> signer, Program program) {
    Edition edition = EditionPlanner.plan(checked, publication, signer, program);
    return new SiteBuild(publication, edition, signer.isPresent(), Unsealed.nothing());
  }
}
