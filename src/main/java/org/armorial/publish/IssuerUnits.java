package org.armorial.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.armorial.codec.Json;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Endorsement;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.Revocation;
import org.armorial.model.SiteLayout;
import org.armorial.openbadges.OpenBadges2;
import org.armorial.openbadges.OpenBadges3;
import org.armorial.proof.Did;
import org.armorial.proof.DidDocument;
import org.armorial.proof.Jwks;
import org.armorial.proof.PublicKeys;
import org.armorial.proof.RsaPublicKey;
import org.armorial.proof.StatusBits;
import org.armorial.site.Publication;
import tools.jackson.databind.node.ObjectNode;

/**
 * The work that the issuer itself gives: profile, keys, endorsements, status and revocation lists.
 */
final class IssuerUnits {
  private final Inputs inputs;
  private final Register register;
  private final Publication publication;
  private final Documents documents;
  private final OpenBadges2 hosted;
  private final OpenBadges3 signed;

  IssuerUnits(Inputs inputs, Documents documents) {
    this.inputs = inputs;
    this.register = inputs.register();
    this.publication = inputs.publication();
    this.documents = documents;
    this.hosted = new OpenBadges2(register, publication.identity());
    this.signed = new OpenBadges3(register, publication.identity());
  }

  List<Unit> all() {
    List<Unit> units = new ArrayList<>();
    units.add(identity());
    register.endorsements().forEach(endorsement -> units.add(endorsement(endorsement)));
    lists()
        .forEach(
            (list, awards) -> {
              if (documents.hasStatus(list)) {
                units.add(statusList(list, awards));
              }
            });
    units.add(revocationList());
    return units;
  }

  private Unit identity() {
    Map<Target, Supplier<ObjectNode>> files = new LinkedHashMap<>();
    files.put(Target.of(SiteLayout.profile()), hosted::profile);
    // The DID of a preview is its key: there is no document to publish.
    if (Did.documentAddress(publication.identity().did()).isPresent()) {
      files.put(Target.of(SiteLayout.didDocument()), this::didDocument);
    }
    for (PublicSigningKey key : register.keys()) {
      files.put(
          Target.of(SiteLayout.cryptographicKey(key.id())), () -> hosted.cryptographicKey(key));
      files.put(Target.of(SiteLayout.jwk(key.id())), () -> jwk(key));
    }
    files.put(
        Target.of(SiteLayout.jwks()),
        () ->
            Jwks.of(
                register.keys().stream()
                    .filter(key -> key.state() != KeyState.COMPROMISED)
                    .map(this::jwk)
                    .toList()));
    return new Unit(
        Stage.DOCUMENTS,
        inputs.definitions("issuer").finish(),
        List.copyOf(files.keySet()),
        () -> files.values().stream().map(Supplier::get).map(Json::pretty).toList());
  }

  private ObjectNode didDocument() {
    List<DidDocument.Entry> entries =
        register.keys().stream()
            .map(key -> new DidDocument.Entry(publicKeys(key), key.state()))
            .toList();
    return DidDocument.of(publication.identity().did(), publication.identity().profile(), entries);
  }

  /** The bare JWK; of a key that was lost only that it is, for a forger's tokens name it too. */
  private ObjectNode jwk(PublicSigningKey key) {
    String kid = publication.identity().base().resolve(SiteLayout.jwk(key.id()));
    return key.state() == KeyState.COMPROMISED
        ? RsaPublicKey.revokedJwk(kid, key.ended().orElse(key.created()))
        : publicKeys(key).rsa().jwk(kid);
  }

  private static PublicKeys publicKeys(PublicSigningKey key) {
    return PublicKeys.read(key)
        .keys()
        .orElseThrow(() -> new IllegalStateException("a key that was not checked: " + key.id()));
  }

  private Unit endorsement(Endorsement endorsement) {
    return new Unit(
        Stage.DOCUMENTS,
        inputs
            .definitions("endorsement")
            .add(endorsement.id().value())
            .add(Boolean.toString(documents.signs()))
            .add(inputs.blob(RegisterLayout.sealed(endorsement.id()).json()))
            .add(inputs.blob(RegisterLayout.sealed(endorsement.id()).jwt()))
            .finish(),
        List.of(
            Target.of(SiteLayout.endorsementCredential(endorsement.id())),
            Target.of(SiteLayout.endorsementJwt(endorsement.id())),
            Target.of(SiteLayout.endorsement(endorsement.id()))),
        () -> {
          Sealed.Documents credential = documents.endorsement(endorsement);
          return List.of(
              credential.json(), credential.jwt(), Json.pretty(hosted.endorsement(endorsement)));
        });
  }

  /** Every list that an award has a bit in, with the awards that are revoked. */
  private SortedMap<Integer, List<AssertionSummary>> lists() {
    SortedMap<Integer, List<AssertionSummary>> lists = new TreeMap<>();
    for (AssertionSummary award : register.assertions()) {
      List<AssertionSummary> revoked =
          lists.computeIfAbsent(
              SiteLayout.statusList(award.statusIndex()), list -> new ArrayList<>());
      if (register.revocations().containsKey(award.id())) {
        revoked.add(award);
      }
    }
    return lists;
  }

  private Unit statusList(int list, List<AssertionSummary> revoked) {
    InputDigest key = inputs.common("status").add(Integer.toString(list));
    key.add(Boolean.toString(documents.signs()))
        .add(inputs.blob(RegisterLayout.sealedStatus(list).json()))
        .add(inputs.blob(RegisterLayout.sealedStatus(list).jwt()));
    register.activeKey().ifPresent(active -> key.add(active.created().toString()));
    for (AssertionSummary award : revoked) {
      key.add(award.id().value()).add(Integer.toString(award.statusIndex()));
    }
    Instant validFrom = lastRevocation(revoked);
    return new Unit(
        Stage.STATUS,
        key.add(validFrom.toString()).finish(),
        List.of(
            Target.of(SiteLayout.statusCredential(list)),
            Target.of(SiteLayout.statusCredentialJwt(list))),
        () -> {
          TreeSet<Integer> indexes = new TreeSet<>();
          revoked.forEach(award -> indexes.add(award.statusIndex() % SiteLayout.STATUS_LIST_BITS));
          StatusBits bits = StatusBits.of(indexes);
          Sealed.Documents credential =
              documents.status(
                  list, bits, () -> signed.statusList(list, bits.encode(), validFrom), validFrom);
          return List.of(credential.json(), credential.jwt());
        });
  }

  /** A list is as old as its last revocation; an empty one as old as the key. */
  private Instant lastRevocation(List<AssertionSummary> revoked) {
    return revoked.stream()
        .map(award -> register.revocations().get(award.id()))
        .map(Revocation::revokedOn)
        .max(Comparator.naturalOrder())
        .or(() -> register.activeKey().map(PublicSigningKey::created))
        .orElse(Instant.EPOCH);
  }

  private Unit revocationList() {
    InputDigest key = inputs.common("revocations");
    register
        .revocations()
        .forEach(
            (id, revocation) -> {
              key.add(id.value()).add(revocation.toString());
              register.award(id).ifPresent(award -> key.add(award.visibility().word()));
            });
    return new Unit(
        Stage.STATUS,
        key.finish(),
        List.of(Target.of(SiteLayout.revocationList())),
        () -> List.of(Json.pretty(hosted.revocationList())));
  }
}
