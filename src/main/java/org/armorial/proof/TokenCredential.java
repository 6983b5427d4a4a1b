package org.armorial.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The credential in a token. Of data model 2.0 the payload is the credential, with registered
 * claims beside its members (Open Badges 3.0, section 8.2.2.1); of 1.1 it is the claim {@code vc},
 * into which registered claims are put back (Verifiable Credentials 1.1, section 6.3.1).
 *
 * @param document the credential, without registered claims beside it
 * @param contradictions where a registered claim says something else than the credential
 */
public record TokenCredential(ObjectNode document, List<Contradiction> contradictions) {
  private static final String FIRST_MODEL = "https://www.w3.org/2018/credentials/v1";

  /** RFC 7519, section 4.1, and others that are no members of a credential. */
  private static final Set<String> CLAIMS =
      Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "vc", "cnf", "nonce");

  /**
   * A registered claim and the member of the credential that differs from it.
   *
   * @param claim such as {@code iss}
   * @param claimed its value, as JSON where it is no text
   * @param member JSON Pointer into the credential
   * @param stated the value there, likewise
   */
  public record Contradiction(String claim, String claimed, String member, String stated) {}

  /** Copies the list. */
  public TokenCredential {
    contradictions = List.copyOf(contradictions);
  }

  /** The credential in {@code payload}; empty when it holds none. */
  static Optional<TokenCredential> of(ObjectNode payload) {
    boolean whole = payload.has("@context") && payload.has("credentialSubject");
    if (!whole && !(payload.path("vc") instanceof ObjectNode)) {
      return Optional.empty();
    }
    return Optional.of(new Reading(payload, whole).read());
  }

  /** Compares the claims one by one. */
  private static final class Reading {
    private final ObjectNode payload;
    private final ObjectNode credential;
    private final boolean whole;
    private final List<Contradiction> contradictions = new ArrayList<>();

    Reading(ObjectNode payload, boolean whole) {
      this.payload = payload;
      this.whole = whole;
      this.credential =
          whole ? Json.object().setAll(payload) : ((ObjectNode) payload.get("vc")).deepCopy();
      if (whole) {
        credential.remove(CLAIMS);
      }
    }

    TokenCredential read() {
      if (whole && payload.has("vc")) {
        // Two credentials in one token: whoever reads the other would be told something else.
        contradictions.add(
            new Contradiction("vc", shown(payload.get("vc")), "", shown(credential.path("id"))));
      }
      identifier("iss", credential, "issuer", "/issuer");
      subject();
      text("jti", credential, "id", "/id");
      boolean first = isOfFirstModel();
      moment("nbf", first ? "issuanceDate" : "validFrom");
      moment("exp", first ? "expirationDate" : "validUntil");
      return new TokenCredential(credential, contradictions);
    }

    private boolean isOfFirstModel() {
      JsonNode context = credential.path("@context");
      return Stream.concat(Stream.of(context), context.valueStream())
          .anyMatch(item -> item.stringValueOpt().orElse("").equals(FIRST_MODEL));
    }

    /** A text, or an object that has it as {@code id}. */
    private void identifier(String claim, ObjectNode object, String member, String pointer) {
      if (object.path(member) instanceof ObjectNode node) {
        text(claim, node, "id", pointer + "/id");
      } else {
        text(claim, object, member, pointer);
      }
    }

    private void subject() {
      JsonNode subject = credential.path("credentialSubject");
      if (subject instanceof ArrayNode array && array.size() == 1) {
        subject = array.get(0);
      }
      if (subject instanceof ObjectNode one) {
        text("sub", one, "id", "/credentialSubject/id");
      } else if (payload.has("sub") && !subject.isMissingNode()) {
        // Several subjects: the claim must be one of them.
        JsonNode claimed = payload.get("sub");
        if (subject.valueStream().noneMatch(item -> item.path("id").equals(claimed))) {
          differs("sub", "/credentialSubject", subject);
        }
      }
    }

    /** Of 1.1: "If … is present, the value MUST be used to set …". */
    private void text(String claim, ObjectNode object, String member, String pointer) {
      JsonNode claimed = payload.path(claim);
      if (claimed.isMissingNode()) {
        return;
      }
      JsonNode stated = object.path(member);
      if (!claimed.isString() || !(stated.isMissingNode() || stated.equals(claimed))) {
        differs(claim, pointer, stated);
      } else if (stated.isMissingNode() && !whole) {
        object.set(member, claimed);
      }
    }

    /** "nbf MUST represent issuanceDate, encoded as a UNIX timestamp"; exp, expirationDate. */
    private void moment(String claim, String member) {
      JsonNode claimed = payload.path(claim);
      if (claimed.isMissingNode()) {
        return;
      }
      Optional<Instant> moment = NumericDate.parse(claimed);
      JsonNode stated = credential.path(member);
      if (moment.isPresent() && stated.isMissingNode() && !whole) {
        credential.put(member, Timestamps.text(moment.get()));
      } else if (moment.isEmpty()
          || !(stated.isMissingNode() || isSameSecond(moment.get(), stated))) {
        differs(claim, "/" + member, stated);
      }
    }

    private static boolean isSameSecond(Instant moment, JsonNode stated) {
      return XsdDateTime.parse(stated)
          .filter(other -> other.getEpochSecond() == moment.getEpochSecond())
          .isPresent();
    }

    private void differs(String claim, String pointer, JsonNode stated) {
      contradictions.add(
          new Contradiction(claim, shown(payload.path(claim)), pointer, shown(stated)));
    }

    private static String shown(JsonNode value) {
      return value.isMissingNode() ? "" : value.asString(value.toString());
    }
  }
}
