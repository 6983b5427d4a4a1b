package org.armorial.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.proof.Did;
import org.armorial.proof.Jwks;
import org.armorial.proof.MethodFinding;
import org.armorial.proof.VerificationKey;
import org.armorial.proof.VerificationMethods;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the identifier of a key leads: into the identifier itself, to the document of a DID or of
 * another controller, to a bare JWK. Whose key it is, is not asked here.
 */
record KeyPlace(Sources sources, Instant asOf, String purpose) {
  /** The key that {@code method} names. */
  FoundKey read(String method) {
    String controller = controller(method);
    if (controller.startsWith("did:key:") || controller.startsWith("did:jwk:")) {
      return Did.resolve(method)
          .<FoundKey>map(key -> new FoundKey.Here(key.key(), method, Optional.empty()))
          .orElseGet(() -> FoundKey.unreadable(method, "not-a-key"));
    }
    Optional<String> home = home(controller);
    if (home.isEmpty()) {
      return FoundKey.unreadable(method, "did-method");
    }
    Sources.Outcome outcome = sources.ownJson(home.get());
    return outcome instanceof Sources.Outcome.Here here && here.object().isPresent()
        ? in(here.object().get(), method, here.asOf())
        : FoundKey.unreachable(home.get(), outcome);
  }

  private FoundKey in(ObjectNode document, String method, Instant fetched) {
    Optional<Instant> learnt = Optional.of(fetched);
    if (document.has("keys")) {
      // A key of a set is named by its whole kid, or by the fragment.
      return Stream.of(method, method.substring(method.indexOf('#') + 1))
          .flatMap(kid -> Jwks.keys(document, Optional.of(kid)).stream())
          .findFirst()
          .<FoundKey>map(key -> new FoundKey.Here(key, method, learnt))
          .orElseGet(() -> FoundKey.not(Reason.KEY_NOT_LISTED, method));
    }
    if (document.has("kty") || document.has("revoked")) {
      // A JWK (Open Badges 3.0, section 8.2), or what is left of one that was lost.
      return document.has("revoked")
          ? FoundKey.not(Reason.KEY_REVOKED, method)
          : VerificationKey.ofJwk(document)
              .<FoundKey>map(key -> new FoundKey.Here(key, method, learnt))
              .orElseGet(() -> FoundKey.unreadable(method, "not-a-key"));
    }
    MethodFinding finding = VerificationMethods.find(document, method, purpose, asOf);
    if (finding instanceof MethodFinding.Found found) {
      return new FoundKey.Here(found.key(), method, learnt);
    }
    if (finding instanceof MethodFinding.Bare bare) {
      return new FoundKey.Here(bare.key(), method, learnt);
    }
    Reason why = reason(((MethodFinding.NotFound) finding).reason());
    return why == Reason.KEY_UNREACHABLE
        ? FoundKey.unreadable(method, "not-a-key")
        : FoundKey.not(why, method);
  }

  private static Reason reason(MethodFinding.Reason why) {
    return switch (why) {
      case DOCUMENT_ID_DIFFERS, NOT_LISTED -> Reason.KEY_NOT_LISTED;
      case NOT_FOR_PURPOSE -> Reason.KEY_NOT_FOR_CLAIMS;
      case REVOKED, EXPIRED -> Reason.KEY_REVOKED;
      case UNREADABLE -> Reason.KEY_UNREACHABLE;
    };
  }

  /** {@code method} as a whole: one that is relative belongs to {@code issuer}. */
  static String absolute(String method, String issuer) {
    return method.startsWith("#")
        ? issuer + method
        : method.contains(":") ? method : issuer + "#" + method;
  }

  /** The identifier without its fragment. */
  static String controller(String method) {
    int fragment = method.indexOf('#');
    return fragment < 0 ? method : method.substring(0, fragment);
  }

  /** Where the document of {@code identifier} stands; empty for DIDs that have none. */
  static Optional<String> home(String identifier) {
    return identifier.startsWith("did:")
        ? Did.documentAddress(identifier)
        : Optional.of(identifier).filter(Chain::isAddress);
  }

  /** Host and port of a web address, in small letters. */
  static Optional<String> authority(String address) {
    try {
      return Optional.of(new URI(address))
          .filter(uri -> Chain.isAddress(address))
          .map(URI::getRawAuthority)
          .map(authority -> authority.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
