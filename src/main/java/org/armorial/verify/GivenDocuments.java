package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.proof.Did;
import org.armorial.proof.SignedToken;
import org.armorial.world.Fetched;
import org.armorial.world.Fetcher;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents that a verifier already has, each known by the identifier that it states: the profile
 * of an issuer, a DID document, a key, a status list. What is not among them is asked elsewhere.
 * Immutable.
 */
public final class GivenDocuments implements Fetcher {
  /**
   * One document.
   *
   * @param body its bytes; not to be changed
   * @param since when it was as it is: when it was written to the disk
   */
  public record Document(byte[] body, Instant since) {}

  private final Map<String, Document> byAddress;
  private final Fetcher others;

  private GivenDocuments(Map<String, Document> byAddress, Fetcher others) {
    this.byAddress = byAddress;
    this.others = others;
  }

  /**
   * {@code others} is asked for what is not among {@code documents}; those that state no identifier
   * are left aside, and of two with the same the later counts. A token stands for the document in
   * it only where that is not given itself: its key is another, which may not be at hand.
   */
  public static GivenDocuments before(Fetcher others, Iterable<Document> documents) {
    Map<String, Document> tokens = new LinkedHashMap<>();
    Map<String, Document> objects = new LinkedHashMap<>();
    for (Document document : documents) {
      Optional<ObjectNode> payload =
          SignedToken.parse(new String(document.body(), StandardCharsets.UTF_8).strip())
              .map(SignedToken::payload);
      Map<String, Document> kind = payload.isPresent() ? tokens : objects;
      payload
          .or(() -> object(document.body()))
          .flatMap(GivenDocuments::address)
          .ifPresent(address -> kind.put(address, document));
    }
    tokens.putAll(objects);
    return new GivenDocuments(tokens, others);
  }

  private static Optional<String> address(ObjectNode document) {
    return Members.idOf(document)
        .or(() -> Members.text(document, "kid"))
        .map(id -> Did.documentAddress(id).orElse(id));
  }

  private static Optional<ObjectNode> object(byte[] body) {
    try {
      return Json.parse(body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  @Override
  public Fetched fetch(String address, String accept) {
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    Document given = byAddress.get(whole);
    return given == null
        ? others.fetch(address, accept)
        : new Fetched.Found(whole, given.body(), "", 200, given.since());
  }
}
