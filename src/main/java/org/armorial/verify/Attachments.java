package org.armorial.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.armorial.proof.SignedToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on a badge and is verified in turn: endorsements, and the badges that it rests on. */
record Attachments(Verifier verifier, Sources sources) {
  /** The endorsements of the award, of its badge and of its issuer that it carries. */
  List<Verdict> endorsements(Examined examined, Trail trail) {
    List<Verdict> verdicts = new ArrayList<>();
    List<ObjectNode> places = new ArrayList<>(List.of(examined.document()));
    examined.badge().ifPresent(places::add);
    examined.issuer().ifPresent(places::add);
    for (ObjectNode place : places) {
      for (JsonNode endorsement : Members.all(place, "endorsement")) {
        if (endorsement instanceof ObjectNode embedded
            && embedded.has("credentialSubject")
            && trail.oneMore()) {
          String source = Members.idOf(embedded).orElse("endorsement");
          verdicts.add(
              isAbout(embedded, place)
                  ? verifier.document(source, embedded, trail)
                  : verifier.unreadable(source, "another-subject"));
        }
      }
      for (String jwt : Members.texts(place, "endorsementJwt")) {
        if (trail.oneMore()) {
          verdicts.add(
              SignedToken.parse(jwt)
                  .map(
                      token ->
                          token
                                  .credential()
                                  .filter(inside -> isAbout(inside.document(), place))
                                  .isPresent()
                              ? verifier.token("endorsementJwt", token, trail)
                              : verifier.unreadable("endorsementJwt", "another-subject"))
                  .orElseGet(() -> verifier.unreadable("endorsementJwt", "not-a-token")));
        }
      }
    }
    return verdicts;
  }

  /** An endorsement of something else says nothing here. */
  private static boolean isAbout(ObjectNode endorsement, ObjectNode place) {
    Optional<String> id = Members.idOf(place);
    return Members.isA(endorsement, "EndorsementCredential")
        && id.isPresent()
        && Members.objects(endorsement, "credentialSubject").stream()
            .allMatch(subject -> Members.idOf(subject).equals(id));
  }

  /**
   * The badges among the evidence, as far as they are public: a page or a file that is no badge is
   * evidence of another kind, and for a person to read.
   */
  List<Verdict> components(Examined examined, Trail trail) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String address : evidence(examined.document())) {
      if (!trail.hasPassed(address) && trail.oneMore()) {
        badgeAt(address).ifPresent(badge -> verdicts.add(verifier.document(address, badge, trail)));
      }
    }
    return verdicts;
  }

  private Optional<ObjectNode> badgeAt(String address) {
    return sources.json(address) instanceof Sources.Outcome.Here here
        ? here.object().filter(Attachments::isBadge)
        : Optional.empty();
  }

  private static boolean isBadge(ObjectNode document) {
    return Members.isA(document, "Assertion") || Members.isA(document, "VerifiableCredential");
  }

  private static Set<String> evidence(ObjectNode document) {
    Set<String> addresses = new LinkedHashSet<>();
    for (JsonNode evidence : Members.all(document, "evidence")) {
      Optional<String> address =
          evidence.isString() ? Optional.of(evidence.stringValue()) : Members.idOf(evidence);
      address.filter(Chain::isAddress).ifPresent(addresses::add);
    }
    return addresses;
  }
}
