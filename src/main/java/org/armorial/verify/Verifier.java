package org.armorial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.proof.DataProofs;
import org.armorial.proof.SignedToken;
import org.armorial.proof.TokenCredential;
import org.armorial.world.Fetcher;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what is known of any badge from anyone: Open Badges 1.1, 2.0 and 3.0, hosted, signed and as
 * VC-JWT, alone or inside an image. Nothing that it is given is believed, and nothing that it is
 * given makes it throw. Thread-safe: one verifier serves many badges, and asks each issuer once.
 *
 * <pre>{@code
 * Verifier verifier = Verifier.of(fetcher, Options.at(clock.now()));
 * List<Verdict> verdicts = verifier.verify("badge.png", bytes);
 * }</pre>
 */
public final class Verifier {
  private final Sources sources;
  private final Options options;
  private final CredentialCheck credentials;
  private final PresentationCheck presentations;
  private final PictureCheck pictures;

  private Verifier(Sources sources, Options options) {
    this.sources = sources;
    this.options = options;
    DataProofs proofs = DataProofs.known();
    SignatureCheck signatures = signatures(proofs, "assertionMethod");
    this.credentials =
        new CredentialCheck(signatures, new StatusCheck(sources, signatures, options.asOf()));
    this.pictures = new PictureCheck(sources);
    this.presentations = new PresentationCheck(signatures(proofs, "authentication"));
  }

  private SignatureCheck signatures(DataProofs proofs, String purpose) {
    return new SignatureCheck(
        new KeyResolver(sources, options.asOf(), purpose), proofs, options.asOf(), purpose);
  }

  /** Asks {@code fetcher} for what badges refer to. */
  public static Verifier of(Fetcher fetcher, Options options) {
    return new Verifier(new Sources(fetcher), options);
  }

  /**
   * The verdicts on what {@code bytes} hold: an image, a document, a token, an address or a page;
   * one for each badge in it, and one that says why when there is none.
   *
   * @param source how the person knows it
   */
  public List<Verdict> verify(String source, byte[] bytes) {
    return new Reception(this, presentations, sources).verdicts(source, bytes);
  }

  /** The verdicts on what stands at {@code address}. */
  public List<Verdict> verifyAddress(String address) {
    return new Reception(this, presentations, sources).verdictsAt(address);
  }

  Verdict document(Setting setting, ObjectNode document, Trail trail) {
    if (isCredential(document)) {
      return credential(setting, credentials.examine(document), trail);
    }
    return isAssertion(document)
        ? assertion(setting, new HostedCheck(sources).examine(document), trail)
        : unreadable(setting.source(), "not-a-badge");
  }

  Verdict token(Setting setting, SignedToken token, Trail trail) {
    Optional<TokenCredential> credential = token.credential();
    if (credential.isPresent()) {
      return credential(setting, credentials.examine(token, credential.get()), trail);
    }
    return isAssertion(token.payload())
        ? assertion(setting, new SignedAssertionCheck(sources).examine(token), trail)
        : unreadable(setting.source(), "not-a-badge");
  }

  /** The verdict on something that is no badge, or that could not be read, with the word why. */
  public Verdict unreadable(String source, String why) {
    return new Verdict(
        source,
        "unknown",
        Subject.NOBODY,
        Verdict.inOrder(
            Line.of(Reason.UNREADABLE, Map.of("why", why)),
            new HolderCheck(options.holder()).ofCredential(Json.object()),
            Line.of(Reason.GENUINE_FIRST),
            Line.of(Reason.NO_TRUST_LIST),
            Line.of(Reason.STANDARD_UNKNOWN)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static boolean isCredential(ObjectNode document) {
    return document.has("credentialSubject") || Members.isA(document, "VerifiableCredential");
  }

  private static boolean isAssertion(ObjectNode document) {
    return Members.isA(document, "Assertion")
        || Chain.isEndorsement(document)
        || (document.has("badge") && (document.has("recipient") || document.has("verify")));
  }

  private Verdict credential(Setting setting, Examined examined, Trail trail) {
    Line force =
        new ForceCheck(options.asOf()).line(examined, Validity.ofCredential(examined.document()));
    Refresh.Asked refreshed =
        force.isYes() ? new Refresh(sources, credentials).ask(examined) : Refresh.Asked.NOTHING;
    return verdict(
        setting.with(concat(setting.notices(), refreshed.notices())),
        examined,
        new HolderCheck(options.holder()).ofCredential(examined.document()),
        refreshed.replaced().orElse(force),
        trail);
  }

  private Verdict assertion(Setting setting, Examined examined, Trail trail) {
    return verdict(
        setting,
        examined,
        new HolderCheck(options.holder()).ofAssertion(examined.document()),
        new ForceCheck(options.asOf()).line(examined, Validity.ofAssertion(examined.document())),
        trail);
  }

  /** That a badge names somebody, its issuer says: as long as it is known to be that issuer's. */
  private static Line known(Line holder, Line genuine) {
    return holder.isYes() && !genuine.isYes()
        ? Line.of(Reason.HOLDER_UNPROVEN, holder.evidence())
        : holder;
  }

  private Verdict verdict(
      Setting setting, Examined examined, Line holder, Line force, Trail trail) {
    Forms forms = Forms.of(examined);
    List<Verdict> endorsements = new ArrayList<>();
    List<Verdict> components = new ArrayList<>();
    List<Notice> notices = new ArrayList<>(notices(setting, examined));
    Optional<Trail> further = trail.into(examined.document());
    further.ifPresent(
        next -> {
          Attachments attachments = new Attachments(this, sources, next);
          endorsements.addAll(attachments.endorsements(examined));
          if (options.follow()) {
            components.addAll(attachments.components(examined));
          }
          if (attachments.cut() > 0) {
            Map<String, String> count = Map.of("count", Integer.toString(attachments.cut()));
            notices.add(Notice.of(Notice.Kind.ATTACHMENTS_CUT, count));
          }
        });
    return new Verdict(
        setting.source(),
        forms.standard().word(),
        Subjects.of(examined),
        Verdict.inOrder(
            examined.genuine(),
            known(holder, examined.genuine()),
            force,
            Line.of(Reason.NO_TRUST_LIST),
            forms.line()),
        forms.remarks(),
        notices,
        endorsements,
        components);
  }

  /** What is to be said of the picture and of the badge above, and what was said already. */
  private List<Notice> notices(Setting setting, Examined examined) {
    List<Notice> notices = new ArrayList<>();
    setting.picture().map(picture -> pictures.notice(picture, examined)).ifPresent(notices::add);
    setting
        .above()
        .filter(
            above ->
                Person.of(examined.document()).isAnotherThan(Person.of(above), options.holder()))
        .ifPresent(above -> notices.add(Notice.of(Notice.Kind.ANOTHER_PERSON)));
    return concat(notices, setting.notices());
  }

  private static List<Notice> concat(List<Notice> first, List<Notice> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
