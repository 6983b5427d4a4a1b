package org.armorial.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.openbadges.Carried;
import org.armorial.openbadges.Intake;
import org.armorial.openbadges.Received;
import org.armorial.proof.SignedToken;
import org.armorial.proof.TokenCredential;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on one badge and is verified in turn: endorsements, and the badges it rests on. */
final class Attachments {
  /** An image holds a badge in two forms; other files hold one. */
  private static final int MAX_FORMS = 2;

  private final Verifier verifier;
  private final Sources sources;
  private final Trail trail;
  private int cut;

  Attachments(Verifier verifier, Sources sources, Trail trail) {
    this.verifier = verifier;
    this.sources = sources;
    this.trail = trail;
  }

  /** How many were not looked at, of all that was asked for so far. */
  int cut() {
    return cut;
  }

  private boolean isCut() {
    boolean over = !trail.oneMore();
    cut += over ? 1 : 0;
    return over;
  }

  /** The endorsements of the award, of its badge and of its issuer that these carry or name. */
  List<Verdict> endorsements(Examined examined) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ObjectNode place :
        Stream.of(Optional.of(examined.document()), examined.badge(), examined.issuer())
            .flatMap(Optional::stream)
            .toList()) {
      for (JsonNode endorsement : Members.all(place, "endorsement")) {
        if (!isPassed(endorsement) && !isCut()) {
          verdicts.add(endorsement(endorsement, place));
        }
      }
      for (String jwt : Members.texts(place, "endorsementJwt")) {
        if (!isCut()) {
          verdicts.add(token("endorsementJwt", jwt, place));
        }
      }
    }
    return verdicts;
  }

  private boolean isPassed(JsonNode endorsement) {
    return address(endorsement).filter(trail::hasPassed).isPresent();
  }

  /** Whole, as a token, or (Open Badges 2.0, Endorsement) only by its address. */
  private Verdict endorsement(JsonNode endorsement, ObjectNode place) {
    if (endorsement instanceof ObjectNode embedded
        && (embedded.has("credentialSubject") || embedded.has("claim"))) {
      return document(Members.idOf(embedded).orElse("endorsement"), embedded, place);
    }
    return address(endorsement)
        .map(address -> hosted(address, place))
        .orElseGet(() -> token("endorsement", endorsement.asString(""), place));
  }

  private static Optional<String> address(JsonNode reference) {
    return (reference.isString() ? Optional.of(reference.stringValue()) : Members.idOf(reference))
        .filter(Chain::isAddress);
  }

  private Verdict hosted(String address, ObjectNode place) {
    Sources.Outcome outcome = sources.any(address);
    if (!(outcome instanceof Sources.Outcome.Here here)) {
      return verifier.unreadable(
          address, Sources.evidence(address, outcome).getOrDefault("why", "unreadable"));
    }
    return carried(here).stream()
        .findFirst()
        .map(
            one ->
                one instanceof Carried.Document document
                    ? document(address, document.json(), place)
                    : token(address, ((Carried.Token) one).jws(), place))
        .orElseGet(() -> verifier.unreadable(address, "not-a-badge"));
  }

  /** The badges that stand there, and not those that it leads to. */
  private static List<Carried> carried(Sources.Outcome.Here here) {
    Received received = Intake.read(here.body(), here.contentType(), Optional.of(here.address()));
    return received instanceof Received.Found found
        ? found.carried().stream().filter(one -> !(one instanceof Carried.Address)).toList()
        : List.of();
  }

  private Verdict document(String source, ObjectNode endorsement, ObjectNode place) {
    return isAbout(endorsement, place)
        ? verifier.document(Setting.of(source), endorsement, trail)
        : verifier.unreadable(source, "another-subject");
  }

  private Verdict token(String source, String jwt, ObjectNode place) {
    return SignedToken.parse(jwt)
        .map(
            token ->
                isAbout(
                        token.credential().map(TokenCredential::document).orElse(token.payload()),
                        place)
                    ? verifier.token(Setting.of(source), token, trail)
                    : verifier.unreadable(source, "another-subject"))
        .orElseGet(() -> verifier.unreadable(source, "not-a-token"));
  }

  /** An endorsement of something else says nothing here. */
  private static boolean isAbout(ObjectNode endorsement, ObjectNode place) {
    Optional<String> id = Members.idOf(place);
    List<ObjectNode> subjects =
        Members.isA(endorsement, "EndorsementCredential")
            ? Members.objects(endorsement, "credentialSubject")
            // Open Badges 2.0, Endorsement: "claim: an entity, identified by an id …".
            : Members.isA(endorsement, "Endorsement")
                ? Members.objects(endorsement, "claim")
                : List.of();
    return id.isPresent()
        && !subjects.isEmpty()
        && subjects.stream().allMatch(subject -> Members.idOf(subject).equals(id));
  }

  /**
   * The badges among the evidence, as far as they are public: a page or a file that is no badge is
   * evidence of another kind, and for a person to read.
   */
  List<Verdict> components(Examined examined) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String address : evidence(examined.document())) {
      if (!trail.hasPassed(address)
          && !isCut()
          && sources.any(address) instanceof Sources.Outcome.Here here) {
        List<Carried> carried = carried(here);
        cut += Math.max(0, carried.size() - MAX_FORMS);
        carried.stream()
            .limit(MAX_FORMS)
            .map(
                one ->
                    component(
                        Setting.of(address)
                            .inside(here.body(), one.origin())
                            .below(examined.document()),
                        one))
            .forEach(verdicts::add);
      }
    }
    return verdicts;
  }

  private Verdict component(Setting setting, Carried carried) {
    return carried instanceof Carried.Document document
        ? verifier.document(setting, document.json(), trail)
        : SignedToken.parse(((Carried.Token) carried).jws())
            .map(token -> verifier.token(setting, token, trail))
            .orElseGet(() -> verifier.unreadable(setting.source(), "not-a-token"));
  }

  private static Set<String> evidence(ObjectNode document) {
    Set<String> addresses = new LinkedHashSet<>();
    for (JsonNode evidence : Members.all(document, "evidence")) {
      address(evidence).ifPresent(addresses::add);
    }
    return addresses;
  }
}
