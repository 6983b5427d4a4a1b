package org.armorial.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.armorial.codec.Json;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Endorsement;
import org.armorial.model.FormerName;
import org.armorial.model.Issuer;
import org.armorial.model.Register;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of a register as Open Badges 3.0 on Verifiable Credentials 2.0, not yet signed.
 * Every method is pure: equal input, equal document. Thread-safe. What the awards of one badge have
 * in common is made once and shared by their documents: put members into a document, never change
 * what is inside it.
 *
 * <p>A document is in one language: a badge and its awards in the one that its definition names
 * ({@code inLanguage}), everything else in the issuer's first. A badge also has a document for each
 * language that it is translated into, {@code related} to the first and named by no award.
 * Endorsements, later versions and whatever else may come after an award stay out of its
 * credential.
 */
public final class OpenBadges3 {
  /** The only document form so far; see {@link Assertion#form}. */
  private static final int FORM = 1;

  private final Issuer organisation;
  private final Catalogue catalogue;
  private final Addresses addresses;
  private final Achievements achievements;
  private final Subjects subjects;
  private final SignedEvidence evidence;
  private final EndorsementCredentials endorsements;
  private final StatusLists statusLists;
  private final Profiles profiles;
  private final Map<Named, ObjectNode> embedded = new ConcurrentHashMap<>();
  private final Map<Optional<FormerName>, ObjectNode> issuers = new ConcurrentHashMap<>();
  private final ArrayNode context =
      Members.shared(Vocabulary.SIGNED_CONTEXT.toArray(String[]::new));
  private final ArrayNode credential =
      Members.shared("VerifiableCredential", "OpenBadgeCredential");
  private final ArrayNode endorsement =
      Members.shared("VerifiableCredential", "EndorsementCredential");
  private final ArrayNode achievementSchema = schema(Vocabulary.ACHIEVEMENT_SCHEMA);
  private final ArrayNode endorsementSchema = schema(Vocabulary.ENDORSEMENT_SCHEMA);

  /** The documents of {@code register}, issued under {@code identity}. */
  public OpenBadges3(Register register, IssuerIdentity identity) {
    organisation = register.issuer();
    catalogue = new Catalogue(register);
    addresses = new Addresses(organisation, identity);
    profiles = new Profiles(organisation, addresses);
    achievements = new Achievements(catalogue, addresses, profiles);
    subjects = new Subjects(addresses);
    evidence = new SignedEvidence(catalogue, addresses);
    endorsements = new EndorsementCredentials(catalogue, addresses, organisation.defaultLanguage());
    statusLists = new StatusLists(addresses);
  }

  /**
   * One version of a badge, with its {@code @context} (Achievement), in its own language: the one
   * that awards name. It is not signed and made anew with each build, so it says what came last.
   *
   * @param endorsements signed EndorsementCredentials of it that were not withdrawn
   */
  public ObjectNode achievement(BadgeDefinition definition, List<ObjectNode> endorsements) {
    return achievements.alone(definition, Catalogue.language(definition), endorsements);
  }

  /**
   * The same in another language.
   *
   * @param language one of {@link BadgeDefinition#translations}
   */
  public ObjectNode achievement(BadgeDefinition definition, Language language) {
    return achievements.alone(definition, language, List.of());
  }

  /** An award (OpenBadgeCredential). */
  public ObjectNode credential(Assertion award) {
    if (award.form() != FORM) {
      throw new IllegalArgumentException("no document form " + award.form());
    }
    BadgeDefinition definition = catalogue.definition(award.badge());
    Language language = Catalogue.language(definition);
    return start(addresses.credential(award.id()), credential, award.issuedOn())
        .put("name", definition.name().in(language))
        .put("validFrom", award.issuedOn())
        .put("awardedDate", award.issuedOn())
        .putDate("validUntil", award.expires())
        .put(
            "credentialSubject",
            subjects.subject(award, embedded(definition, award.issuedOn()), language))
        .putSet("evidence", evidence.of(award, language))
        .put("credentialSchema", achievementSchema)
        .put("credentialStatus", statusLists.entry(award.statusIndex()))
        .build();
  }

  private ObjectNode embedded(BadgeDefinition definition, Instant asOf) {
    return embedded.computeIfAbsent(
        new Named(definition.id(), organisation.formerName(asOf)),
        any -> Json.fixed(achievements.embedded(definition, asOf)));
  }

  /** A badge, and what its issuer was called when it was awarded. */
  private record Named(BadgeId badge, Optional<FormerName> issuer) {}

  /** An endorsement of ours (EndorsementCredential); once withdrawn, valid until that moment. */
  public ObjectNode endorsement(Endorsement endorsement) {
    Members start =
        start(
            addresses.endorsementCredential(endorsement.id()),
            this.endorsement,
            endorsement.issuedOn());
    return endorsements
        .members(start, endorsement)
        .put("credentialSchema", endorsementSchema)
        .build();
  }

  /**
   * The revocations of up to {@code SiteLayout.STATUS_LIST_BITS} awards
   * (BitstringStatusListCredential).
   *
   * @param list number of the list, from 1
   * @param encodedList {@code u} and base64url of the compressed bits
   * @param validFrom when the last bit was set
   */
  public ObjectNode statusList(int list, String encodedList, Instant validFrom) {
    return statusLists.credential(list, encodedList, validFrom);
  }

  private Members start(String id, ArrayNode types, Instant asOf) {
    return new Members()
        .put("@context", context)
        .put("id", id)
        .put("type", types)
        .put("issuer", issuer(asOf));
  }

  private ObjectNode issuer(Instant asOf) {
    return issuers.computeIfAbsent(
        organisation.formerName(asOf), any -> Json.fixed(profiles.issuerInShort(asOf)));
  }

  private static ArrayNode schema(String address) {
    ObjectNode schema =
        new Members().put("id", address).put("type", Vocabulary.SCHEMA_TYPE).build();
    return Json.fixed(Json.array().add(schema));
  }
}
