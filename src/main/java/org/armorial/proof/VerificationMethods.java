package org.armorial.proof;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.proof.MethodFinding.Bare;
import org.armorial.proof.MethodFinding.Found;
import org.armorial.proof.MethodFinding.NotFound;
import org.armorial.proof.MethodFinding.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the key of a signature in a DID document, a controller document, or a document that is a
 * key (Controlled Identifiers 1.0, section 3.3; DID Core 1.0, section 5.2).
 */
public final class VerificationMethods {
  /** Section 2.3: "a verification method can be embedded in … a verification relationship". */
  private static final List<String> RELATIONSHIPS =
      List.of(
          "assertionMethod",
          "authentication",
          "keyAgreement",
          "capabilityInvocation",
          "capabilityDelegation");

  /** More than an issuer has. */
  private static final int MAX_METHODS = 100;

  private VerificationMethods() {}

  /**
   * Looks in {@code document}, which was found at {@code id} without its fragment, for the method.
   *
   * @param id as the signature names it; one that begins with {@code #} belongs to the document
   * @param purpose a verification relationship, such as {@code assertionMethod}
   * @param at when the signature is verified
   */
  public static MethodFinding find(ObjectNode document, String id, String purpose, Instant at) {
    String base = text(document, "id");
    String target = absolute(id, base);
    if (VerificationMethod.isOne(document)) {
      return base.equals(target)
          ? bare(document, target, at)
          : new NotFound(Reason.DOCUMENT_ID_DIFFERS);
    }
    // "If controlledIdentifierDocument.id does not match the controllerDocumentUrl, an error MUST
    // be raised."
    int fragment = target.indexOf('#');
    if (base.isEmpty() || !base.equals(fragment < 0 ? target : target.substring(0, fragment))) {
      return new NotFound(Reason.DOCUMENT_ID_DIFFERS);
    }
    Set<ObjectNode> methods = new LinkedHashSet<>();
    Stream.concat(Stream.of("verificationMethod"), RELATIONSHIPS.stream())
        .flatMap(member -> items(document, member))
        .filter(item -> names(item, target, base))
        .forEach(item -> addObject(methods, item));
    if (methods.isEmpty()) {
      return new NotFound(Reason.NOT_LISTED);
    }
    // "If verificationMethod is not associated with the verificationPurpose …, an error MUST be
    // raised."
    if (!allows(document, target, purpose)) {
      return new NotFound(Reason.NOT_FOR_PURPOSE);
    }
    if (methods.size() > 1) {
      return new NotFound(Reason.UNREADABLE);
    }
    VerificationMethod method = new VerificationMethod(methods.iterator().next());
    return method
        .reasonAgainst(at)
        .<MethodFinding>map(NotFound::new)
        .or(() -> method.key().map(key -> new Found(target, method.controller(), key)))
        .orElseGet(() -> new NotFound(Reason.UNREADABLE));
  }

  private static MethodFinding bare(ObjectNode document, String id, Instant at) {
    VerificationMethod method = new VerificationMethod(document);
    return method
        .reasonAgainst(at)
        .<MethodFinding>map(NotFound::new)
        .or(() -> method.key().map(key -> new Bare(id, method.controller(), key)))
        .orElseGet(() -> new NotFound(Reason.UNREADABLE));
  }

  private static void addObject(Set<ObjectNode> methods, JsonNode item) {
    if (item instanceof ObjectNode method) {
      methods.add(method);
    }
  }

  /** Whether {@code document} allows the method {@code id} for {@code purpose}. */
  public static boolean allows(ObjectNode document, String id, String purpose) {
    String base = text(document, "id");
    String target = absolute(id, base);
    return RELATIONSHIPS.contains(purpose)
        && items(document, purpose).anyMatch(item -> names(item, target, base));
  }

  /**
   * The keys that {@code document} has and allows for {@code purpose}, under whatever ids; of those
   * that it names, the first 100.
   *
   * @param at when a signature is verified
   */
  public static List<VerificationKey> keys(ObjectNode document, String purpose, Instant at) {
    if (!RELATIONSHIPS.contains(purpose)) {
      return List.of();
    }
    String base = text(document, "id");
    return items(document, purpose)
        .limit(MAX_METHODS)
        .flatMap(item -> id(item).stream())
        .map(id -> absolute(id, base))
        .distinct()
        .flatMap(
            id ->
                find(document, id, purpose, at) instanceof Found found
                    ? Stream.of(found.key())
                    : Stream.empty())
        .toList();
  }

  /** A set in JSON-LD: an array, or its only item. */
  private static Stream<JsonNode> items(ObjectNode document, String member) {
    JsonNode value = document.path(member);
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }

  private static boolean names(JsonNode item, String target, String base) {
    return id(item).filter(id -> absolute(id, base).equals(target)).isPresent();
  }

  private static Optional<String> id(JsonNode item) {
    return (item instanceof ObjectNode object
            ? Optional.of(text(object, "id"))
            : item.stringValueOpt())
        .filter(text -> !text.isEmpty());
  }

  /** DID Core 1.0, section 3.2.2: relative DID URLs, of which only fragments are in use. */
  private static String absolute(String id, String base) {
    return id.startsWith("#") ? base + id : id;
  }

  private static String text(ObjectNode object, String member) {
    return object.path(member).stringValueOpt().orElse("");
  }
}
