package org.armorial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Attachments attachments;

  private Verifier(Sources sources, Options options) {
    this.sources = sources;
    this.options = options;
    SignatureCheck signatures =
        new SignatureCheck(
            new KeyResolver(sources, options.asOf()), DataProofs.known(), options.asOf());
    this.credentials =
        new CredentialCheck(signatures, new StatusCheck(sources, signatures, options.asOf()));
    this.attachments = new Attachments(this, sources);
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
    return new Reception(this, sources).verdicts(source, bytes);
  }

  /** The verdicts on what stands at {@code address}. */
  public List<Verdict> verifyAddress(String address) {
    return new Reception(this, sources).verdictsAt(address);
  }

  Verdict document(String source, ObjectNode document, Trail trail) {
    if (isCredential(document)) {
      return credential(source, credentials.examine(document), trail);
    }
    return isAssertion(document)
        ? assertion(source, new HostedCheck(sources).examine(document), trail)
        : unreadable(source, "not-a-badge");
  }

  Verdict token(String source, SignedToken token, Trail trail) {
    Optional<TokenCredential> credential = token.credential();
    if (credential.isPresent()) {
      return credential(source, credentials.examine(token, credential.get()), trail);
    }
    return isAssertion(token.payload())
        ? assertion(source, new SignedAssertionCheck(sources).examine(token), trail)
        : unreadable(source, "not-a-badge");
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
        || (document.has("badge") && (document.has("recipient") || document.has("verify")));
  }

  private Verdict credential(String source, Examined examined, Trail trail) {
    Line force =
        new ForceCheck(options.asOf()).line(examined, Validity.ofCredential(examined.document()));
    return verdict(
        source,
        examined,
        new HolderCheck(options.holder()).ofCredential(examined.document()),
        force.isYes() ? new Refresh(sources, credentials).replaced(examined).orElse(force) : force,
        trail);
  }

  private Verdict assertion(String source, Examined examined, Trail trail) {
    return verdict(
        source,
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

  private Verdict verdict(String source, Examined examined, Line holder, Line force, Trail trail) {
    Forms forms = Forms.of(examined);
    List<Verdict> endorsements = new ArrayList<>();
    List<Verdict> components = new ArrayList<>();
    Optional<Trail> further = trail.into(examined.document());
    further.ifPresent(
        next -> {
          endorsements.addAll(attachments.endorsements(examined, next));
          if (options.follow()) {
            components.addAll(attachments.components(examined, next));
          }
        });
    return new Verdict(
        source,
        forms.standard().word(),
        Subjects.of(examined),
        Verdict.inOrder(
            examined.genuine(),
            known(holder, examined.genuine()),
            force,
            Line.of(Reason.NO_TRUST_LIST),
            forms.line()),
        forms.remarks(),
        List.of(),
        endorsements,
        components);
  }
}
