package org.armorial.openbadges;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BakedImages;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.KeyState;
import org.armorial.model.LocalizedText;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.Revocation;
import org.armorial.model.Visibility;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of a register as Open Badges 2.0, hosted. Every method is pure: equal input, equal
 * document. Thread-safe.
 *
 * <p>A document is in one language, and {@code @language} says which: a badge and its awards in the
 * one that its definition names, everything else in the issuer's first. A badge also has a document
 * for each language that it is translated into, {@code related} to the first and named by no award.
 */
public final class OpenBadges2 {
  private static final String CONTEXT = "https://w3id.org/openbadges/v2";

  /** Identifiers that are never issued; see {@link #revocationList}. */
  private static final List<AssertionId> NEVER_ISSUED =
      List.of(new AssertionId("0".repeat(32)), new AssertionId("f".repeat(32)));

  private final Register register;
  private final Catalogue catalogue;
  private final Addresses addresses;
  private final Language language;
  private final HostedRecipients recipients = new HostedRecipients();
  private final ObjectNode verification =
      Json.fixed(new Members().put("type", "HostedBadge").build());
  private final HostedEvidence evidence;
  private final HostedEndorsements endorsements;
  private final HostedBadges badges;

  /** The documents of {@code register}, issued under {@code identity}. */
  public OpenBadges2(Register register, IssuerIdentity identity) {
    this.register = register;
    this.catalogue = new Catalogue(register);
    this.addresses = new Addresses(register.issuer(), identity);
    this.language = register.issuer().defaultLanguage();
    this.evidence = new HostedEvidence(catalogue, addresses);
    this.endorsements = HostedEndorsements.of(register.endorsements(), addresses);
    this.badges = new HostedBadges(catalogue, addresses, endorsements);
  }

  /** The issuer (Open Badges 2.0, Profile). */
  public ObjectNode profile() {
    return new HostedProfile(register, addresses, endorsements)
        .document(start(addresses.profile(), "Issuer"));
  }

  /** The RSA half of a key (CryptographicKey); of a key that was lost only that it is. */
  public ObjectNode cryptographicKey(PublicSigningKey key) {
    Members document =
        start(addresses.key(key.id()), "CryptographicKey").put("owner", addresses.profile());
    return key.state() == KeyState.COMPROMISED
        ? document.put("revoked", true).build()
        : document.put("publicKeyPem", key.rsa()).build();
  }

  /** One version of a badge (BadgeClass), in its own language: the one that awards name. */
  public ObjectNode badgeClass(BadgeDefinition definition) {
    return badgeClass(definition, Catalogue.language(definition));
  }

  /**
   * The same in another language.
   *
   * @param language one of {@link BadgeDefinition#translations}
   */
  public ObjectNode badgeClass(BadgeDefinition definition, Language language) {
    return badges.document(
        start(addresses.badgeClass(definition, language), "BadgeClass"), definition, language);
  }

  /**
   * An award (Assertion), with the endorsements of it. What is baked into images is this same
   * document: a copy that somebody keeps may know fewer endorsements, which misleads nobody, since
   * hosted verification takes only the id from it and reads the document there; and two documents
   * under one id would make images that depend on who baked them.
   */
  public ObjectNode assertion(Assertion award) {
    BadgeDefinition definition = catalogue.definition(award.badge());
    Language spoken = Catalogue.language(definition);
    Members document =
        start(addresses.assertion(award.id()), "Assertion")
            .put("@language", spoken.tag())
            .put("recipient", recipients.identity(award.recipient()))
            .put("badge", addresses.badgeClass(award.badge()))
            .put("verification", verification)
            .put("issuedOn", award.issuedOn())
            .putDate("expires", award.expires());
    // Open Badges 2.0, Assertion: an image here is one that has the Assertion baked into it.
    if (register.issuer().baked() == BakedImages.HOSTED) {
      document.put("image", addresses.bakedPng(award.id()));
    }
    return document
        .putText("narrative", award.narrative(), spoken)
        .putSet("evidence", evidence.of(award, spoken))
        .putTexts("endorsement", endorsements.of(new EndorsementTarget.OwnAward(award.id())))
        .build();
  }

  /**
   * What takes the place of a revoked award's Assertion. A static host cannot answer 410, and an
   * Assertion that only gains {@code revoked} passes both official validators as valid: so nothing
   * of it may stay but this.
   */
  public ObjectNode revokedAssertion(Revocation revocation) {
    return revoked(
        addresses.assertion(revocation.assertion()), "Assertion", Optional.of(revocation.reason()));
  }

  /**
   * The revoked awards that are public (RevocationList), and two that were never issued: a list of
   * one entry is read as an object by the official validator of 2.0, which then finds nothing in
   * it. Only signed 2.0 badges rest on this list, and none are issued here: it must not tell the
   * addresses of awards that their holders keep to themselves.
   */
  public ObjectNode revocationList() {
    Stream<ObjectNode> real =
        register.revocations().values().stream()
            .filter(revocation -> isPublic(revocation.assertion()))
            .map(
                revocation ->
                    entry(revocation.assertion())
                        .put("revocationReason", revocation.reason().in(language))
                        .build());
    Stream<ObjectNode> never = NEVER_ISSUED.stream().map(id -> entry(id).build());
    return start(addresses.revocationList(), "RevocationList")
        .put("issuer", addresses.profile())
        .putSet("revokedAssertions", Stream.concat(real, never).toList())
        .build();
  }

  private boolean isPublic(AssertionId award) {
    return register
        .award(award)
        .filter(known -> known.visibility() == Visibility.PUBLIC)
        .isPresent();
  }

  private Members entry(AssertionId award) {
    return new Members().put("id", addresses.assertion(award)).put("revoked", true);
  }

  /**
   * Whether 2.0 can say this endorsement: it knows things by http addresses, and nothing by a DID,
   * which the official validators refuse as an id.
   */
  public static boolean canSay(Endorsement endorsement) {
    return !(endorsement.target() instanceof EndorsementTarget.Foreign foreign)
        || foreign.address().startsWith("https://")
        || foreign.address().startsWith("http://");
  }

  /** An endorsement of ours that {@link #canSay} accepts; a stub once it was withdrawn. */
  public ObjectNode endorsement(Endorsement endorsement) {
    String id = addresses.endorsement(endorsement.id());
    return endorsement.withdrawn().isPresent()
        ? revoked(id, "Endorsement", Optional.empty())
        : endorsement(endorsement, id);
  }

  private ObjectNode endorsement(Endorsement endorsement, String id) {
    return start(id, "Endorsement")
        .put("@language", endorsement.comment().languageFor(language).tag())
        .put(
            "claim",
            new Members()
                .put("id", target(endorsement.target()))
                .put("endorsementComment", endorsement.comment().in(language))
                .build())
        .put("issuer", addresses.profile())
        .put("issuedOn", endorsement.issuedOn())
        .put("verification", verification)
        .build();
  }

  private String target(EndorsementTarget target) {
    if (target instanceof EndorsementTarget.OwnBadge own) {
      return addresses.badgeClass(own.badge());
    }
    return target instanceof EndorsementTarget.OwnAward own
        ? addresses.assertion(own.assertion())
        : ((EndorsementTarget.Foreign) target).address();
  }

  private ObjectNode revoked(String id, String type, Optional<LocalizedText> reason) {
    return start(id, type)
        .put("revoked", true)
        .put("revocationReason", reason.map(text -> text.in(language)))
        .build();
  }

  private static Members start(String id, String type) {
    return new Members().put("@context", CONTEXT).put("id", id).put("type", type);
  }
}
