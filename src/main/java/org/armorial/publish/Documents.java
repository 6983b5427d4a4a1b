package org.armorial.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.armorial.check.SealedStatus;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BakedImages;
import org.armorial.model.Endorsement;
import org.armorial.model.ImageFormat;
import org.armorial.model.KeyState;
import org.armorial.model.Register;
import org.armorial.model.Revocation;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.openbadges.Baker;
import org.armorial.openbadges.OpenBadges2;
import org.armorial.openbadges.OpenBadges3;
import org.armorial.proof.IssuerSigner;
import org.armorial.proof.StatusBits;
import org.armorial.site.Publication;
import tools.jackson.databind.node.ObjectNode;

/** The signed and hosted documents of awards and endorsements, as bytes. Thread-safe. */
final class Documents {
  private final Register register;
  private final Optional<IssuerSigner> signer;
  private final OpenBadges2 hosted;
  private final OpenBadges3 signed;
  private final Sealed sealed;
  private final SealedStatus status;
  private final boolean keyWasLost;
  private final Map<BadgeId, Supplier<Baker>> bakers = new TreeMap<>();

  /**
   * Those of {@code register}.
   *
   * @param signer signs what is not sealed; without it, everything has to be
   */
  Documents(
      Register register,
      Publication publication,
      Optional<IssuerSigner> signer,
      Map<BadgeId, Supplier<BadgeImages>> images) {
    this.register = register;
    this.signer = signer;
    this.hosted = new OpenBadges2(register, publication.identity());
    this.signed = new OpenBadges3(register, publication.identity());
    this.sealed = new Sealed(register);
    this.status = new SealedStatus(register);
    this.keyWasLost = register.keys().stream().anyMatch(key -> key.state() == KeyState.COMPROMISED);
    images.forEach(
        (badge, image) ->
            bakers.put(
                badge,
                new Memo<>(() -> Baker.of(image.get().svg(), Optional.of(image.get().png())))));
  }

  /** The files of one award: one in, its outputs out. */
  List<Target> targets(AssertionSummary award) {
    List<Target> targets = new ArrayList<>();
    targets.add(Target.of(SiteLayout.assertion(award.id())));
    targets.add(frozen(SiteLayout.credential(award.id())));
    targets.add(frozen(SiteLayout.credentialJwt(award.id())));
    if (register.issuer().baked() == BakedImages.HOSTED) {
      targets.add(Target.of(SiteLayout.bakedImage(award.id(), ImageFormat.PNG)));
      if (hasSvg(award.badge())) {
        targets.add(Target.of(SiteLayout.bakedImage(award.id(), ImageFormat.SVG)));
      }
    }
    return targets;
  }

  /** A credential signed with a key that was lost is signed again; all others never change. */
  private Target frozen(SitePath path) {
    return new Target(path, !keyWasLost);
  }

  private boolean hasSvg(BadgeId badge) {
    BadgeDefinition definition = register.definitions().get(badge);
    return definition != null && definition.images().svg().isPresent();
  }

  List<byte[]> render(AssertionSummary summary) {
    Assertion award = register.files().assertion(summary);
    byte[] assertion = assertion(award);
    Sealed.Documents credential = credential(award);
    List<byte[]> files = new ArrayList<>(List.of(assertion, credential.json(), credential.jwt()));
    if (register.issuer().baked() == BakedImages.HOSTED) {
      Baker baker = baker(award.badge());
      files.add(baker.png(assertion, credential.json()));
      baker.svg(assertion, credential.json()).ifPresent(files::add);
    }
    return files;
  }

  /** What stays of an award that was erased. */
  byte[] ended(AssertionSummary award) {
    Revocation revocation = register.revocations().get(award.id());
    if (revocation == null) {
      throw new IllegalStateException("not revoked: " + award.id());
    }
    return Json.pretty(hosted.revokedAssertion(revocation));
  }

  /** What a static host can say of a revoked award is a stub: a full document passes as valid. */
  private byte[] assertion(Assertion award) {
    Revocation revocation = register.revocations().get(award.id());
    return Json.pretty(
        revocation == null ? hosted.assertion(award) : hosted.revokedAssertion(revocation));
  }

  Sealed.Documents credential(Assertion award) {
    return sealed
        .award(award.id())
        .orElseGet(() -> sign(signed.credential(award), award.issuedOn()));
  }

  Sealed.Documents endorsement(Endorsement endorsement) {
    return sealed
        .endorsement(endorsement.id())
        .filter(found -> signer.isEmpty() || !sealed.isBefore(endorsement))
        .orElseGet(() -> sign(signed.endorsement(endorsement), endorsement.issuedOn()));
  }

  /**
   * A status list.
   *
   * @param bits what it has to say; what was sealed says less until it is sealed again
   * @param document the same, unsigned
   */
  Sealed.Documents status(int list, StatusBits bits, Supplier<ObjectNode> document, Instant from) {
    return sealed
        .status(list)
        .filter(found -> signer.isEmpty() || status.bits(list).equals(Optional.of(bits)))
        .orElseGet(() -> sign(document.get(), from));
  }

  /** Whether the list can be published: sealed, or there is a key to sign it. */
  boolean hasStatus(int list) {
    return signer.isPresent() || sealed.status(list).isPresent();
  }

  /** Whether there is a key to sign with. */
  boolean signs() {
    return signer.isPresent();
  }

  /** The endorsement as others embed it: the very bytes of its own address, read. */
  ObjectNode credential(Endorsement endorsement) {
    try {
      return (ObjectNode) Json.parse(endorsement(endorsement).json());
    } catch (JsonException e) {
      throw new IllegalStateException("an endorsement that was not checked", e);
    }
  }

  private Sealed.Documents sign(ObjectNode document, Instant created) {
    IssuerSigner key =
        signer.orElseThrow(() -> new IllegalStateException("neither a seal nor a key"));
    return new Sealed.Documents(
        Json.pretty(key.dataIntegrity(document, created)), key.jwt(document).getBytes(UTF_8));
  }

  Baker baker(BadgeId badge) {
    Supplier<Baker> baker = bakers.get(badge);
    if (baker == null) {
      throw new IllegalStateException("no image of " + badge);
    }
    return baker.get();
  }
}
