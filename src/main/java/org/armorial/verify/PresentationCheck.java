package org.armorial.verify;

import java.util.Map;
import java.util.Optional;
import org.armorial.openbadges.Presentation;
import org.armorial.proof.SignedToken;

/**
 * Did the holder of a presentation sign it (Verifiable Credentials 2.0, section 4.13)? That says
 * who handed badges over, and nothing of the badges; and since nobody had asked for this very
 * presentation, it may have been copied.
 *
 * @param signatures that look for keys meant for {@code authentication}
 */
record PresentationCheck(SignatureCheck signatures) {
  /** What is to be said of each badge that came in {@code presentation}. */
  Notice notice(Presentation presentation) {
    Optional<String> holder = Members.id(presentation.document(), "holder");
    Optional<SignedToken> token = presentation.jws().flatMap(SignedToken::parse);
    if (token.isEmpty() && !presentation.document().has("proof")) {
      return Notice.of(Notice.Kind.PRESENTATION_UNSIGNED);
    }
    if (holder.isEmpty()) {
      return unchecked("", "no-holder");
    }
    if (token.isPresent() && contradicts(token.get(), holder.get())) {
      return Notice.of(Notice.Kind.PRESENTATION_INVALID, Map.of("holder", holder.get()));
    }
    return notice(
        holder.get(),
        token
            .map(signed -> line(signed, holder))
            .orElseGet(() -> signatures.embedded(presentation.document(), holder)));
  }

  /** RFC 7519, section 4.1.1: the issuer of the token is who presents. */
  private static boolean contradicts(SignedToken token, String holder) {
    return token.payload().has("iss")
        && Members.text(token.payload(), "iss").filter(holder::equals).isEmpty();
  }

  private Line line(SignedToken token, Optional<String> holder) {
    Line line = signatures.token(token, holder);
    boolean isOver =
        token.expires().filter(end -> !end.isAfter(signatures.asOf())).isPresent()
            || token.notBefore().filter(start -> start.isAfter(signatures.asOf())).isPresent();
    return line.isYes() && isOver ? Line.of(Reason.PROOF_EXPIRED) : line;
  }

  private static Notice notice(String holder, Line line) {
    if (line.reason() == Reason.PROOF_EXPIRED) {
      return unchecked(holder, "outdated");
    }
    return switch (line.answer()) {
      case YES -> Notice.of(Notice.Kind.PRESENTATION_SIGNED, Map.of("holder", holder));
      case NO -> Notice.of(Notice.Kind.PRESENTATION_INVALID, Map.of("holder", holder));
      case UNKNOWN -> unchecked(holder, line.evidence().getOrDefault("why", line.reason().word()));
    };
  }

  private static Notice unchecked(String holder, String why) {
    return Notice.of(Notice.Kind.PRESENTATION_UNCHECKED, Map.of("holder", holder, "why", why));
  }
}
