package org.armorial.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON-LD contexts that are known, by address. Nothing is ever fetched: a document with another
 * context is refused. Each is made when it is first asked for. Safe to share between threads.
 */
public final class Contexts {
  private static final String OPEN_BADGES =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  /** Addresses of the contexts and names of their tables, by turns. */
  private static final List<String> PUBLISHED =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "credentials-v2",
          OPEN_BADGES,
          "open-badges-3.0.3",
          "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
          "open-badges-extensions");

  private static final String OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/";

  private static final List<String> FOREIGN =
      List.of(
          "https://www.w3.org/2018/credentials/v1",
          "credentials-v1",
          "https://www.w3.org/ns/credentials/examples/v2",
          "credentials-examples-v2",
          "https://www.w3.org/ns/credentials/status/v1",
          "credentials-status-v1",
          "https://w3id.org/vc/status-list/2021/v1",
          "status-list-2021",
          OB3 + "context.json",
          "open-badges-3.0.0",
          OB3 + "context-3.0.1.json",
          "open-badges-3.0.1",
          OB3 + "context-3.0.2.json",
          "open-badges-3.0.2",
          OB3 + "extensions/accessibilityExtension/context-3.0.0.json",
          "open-badges-accessibility",
          OB3 + "extensions/applyLinkExtension/context-3.0.0.json",
          "open-badges-apply-link",
          OB3 + "extensions/geoCoordinatesExtension/context-3.0.0.json",
          "open-badges-geo-coordinates",
          OB3 + "extensions/licenseExtension/context-3.0.0.json",
          "open-badges-license",
          "https://w3id.org/security/data-integrity/v1",
          "data-integrity-v1",
          "https://w3id.org/security/data-integrity/v2",
          "data-integrity-v2",
          "https://w3id.org/security/suites/ed25519-2020/v1",
          "ed25519-2020",
          "https://w3id.org/security/suites/jws-2020/v1",
          "jws-2020",
          "https://w3id.org/security/multikey/v1",
          "multikey",
          "https://www.w3.org/ns/did/v1",
          "did-v1");

  private final Map<String, ContextBody> bodies;

  private Contexts(Map<String, ContextBody> bodies) {
    this.bodies = bodies;
  }

  /**
   * The three that published documents use: Verifiable Credentials 2.0, Open Badges 3.0.3 and its
   * extensions.
   */
  public static Contexts published() {
    return tables(PUBLISHED);
  }

  /**
   * All that others' badges use: also Verifiable Credentials 1.1, the older contexts of Open Badges
   * 3.0 and its extensions, Data Integrity, the older suites, status lists and keys.
   */
  public static Contexts known() {
    List<String> all = new ArrayList<>(PUBLISHED);
    all.addAll(FOREIGN);
    return tables(all);
  }

  /**
   * As {@link #known}, with the later body of the context of Open Badges 3.0.3. The address has had
   * two: one of 2025 and, since June 2026, one that also defines {@code endorsementJwt} and {@code
   * jti}; documents that use neither term mean the same under both.
   */
  public static Contexts knownWithLaterBody() {
    return known().with(OPEN_BADGES, ContextBody.ofTable(OPEN_BADGES, "open-badges-3.0.3-jwt"));
  }

  /**
   * Whether a document with the contexts at {@code addresses} could mean something else to some.
   */
  static boolean haveLaterBody(Set<String> addresses) {
    return addresses.contains(OPEN_BADGES);
  }

  private static Contexts tables(List<String> addressesAndNames) {
    Map<String, ContextBody> bodies = new LinkedHashMap<>();
    for (int i = 0; i < addressesAndNames.size(); i += 2) {
      String address = addressesAndNames.get(i);
      bodies.put(address, ContextBody.ofTable(address, addressesAndNames.get(i + 1)));
    }
    return new Contexts(bodies);
  }

  /** These and one more, {@code {"@context": …}}; an address that is known already is replaced. */
  public Contexts with(String address, ObjectNode document) {
    return with(address, ContextBody.of(document.deepCopy()));
  }

  private Contexts with(String address, ContextBody body) {
    Map<String, ContextBody> more = new LinkedHashMap<>(bodies);
    more.put(address, body);
    return new Contexts(more);
  }

  /** The addresses of all. */
  public Set<String> addresses() {
    return Collections.unmodifiableSet(bodies.keySet());
  }

  /** The document at {@code address}, {@code {"@context": …}}; the caller's own copy. */
  public Optional<ObjectNode> find(String address) {
    return body(address).map(ContextBody::document).map(ObjectNode::deepCopy);
  }

  /** The body at {@code address}, not to be changed. */
  Optional<ContextBody> body(String address) {
    return Optional.ofNullable(bodies.get(address));
  }
}
