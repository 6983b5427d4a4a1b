package org.armorial.verify;

import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.proof.SignedToken;
import org.armorial.proof.TokenCredential;
import org.armorial.text.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/** Who said a credential, and whether its lists still hold it (Open Badges 3.0, section 8.5). */
record CredentialCheck(SignatureCheck signatures, StatusCheck statuses) {
  /** A credential with embedded proofs. */
  Examined examine(ObjectNode credential) {
    Optional<String> issuer = Members.id(credential, "issuer");
    return examined(credential, issuer, signatures.embedded(credential, issuer));
  }

  /** A VC-JWT with {@code inside} it. */
  Examined examine(SignedToken token, TokenCredential inside) {
    ObjectNode credential = inside.document();
    Optional<String> issuer = Members.id(credential, "issuer");
    Line line = signatures.token(token, issuer);
    Optional<Line> contradiction =
        inside.contradictions().stream()
            .findFirst()
            .filter(any -> line.isYes())
            .map(one -> Line.of(Reason.CLAIMS_DIFFER, Map.of("member", one.claim())));
    return examined(withDates(credential, token), issuer, contradiction.orElse(line));
  }

  /** A token's dates are those of the credential in it, whether that says so or not. */
  private static ObjectNode withDates(ObjectNode credential, SignedToken token) {
    ObjectNode dated = Json.object().setAll(credential);
    if (!credential.has("validUntil")) {
      token.expires().ifPresent(end -> dated.put("validUntil", Timestamps.text(end)));
    }
    if (!credential.has("validFrom")) {
      token.notBefore().ifPresent(start -> dated.put("validFrom", Timestamps.text(start)));
    }
    return dated;
  }

  private Examined examined(ObjectNode credential, Optional<String> issuer, Line genuine) {
    Optional<Line> status =
        // What a forger writes about lists is nobody's word.
        genuine.isYes() ? issuer.flatMap(id -> statuses.line(credential, id)) : Optional.empty();
    Optional<ObjectNode> profile =
        credential.path("issuer") instanceof ObjectNode object
            ? Optional.of(object)
            : Optional.empty();
    Optional<ObjectNode> achievement =
        Members.objects(credential, "credentialSubject").stream()
            .flatMap(subject -> Members.objects(subject, "achievement").stream())
            .findFirst();
    return new Examined(credential, genuine, status, achievement, profile, issuer);
  }
}
