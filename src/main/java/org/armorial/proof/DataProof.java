package org.armorial.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.codec.Multibase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One Data Integrity proof of a document (Verifiable Credential Data Integrity 1.0, section 2.1).
 *
 * @param proof the proof itself; empty when something else stood in its place
 * @param document the whole document, all proofs included
 * @param verifier what verifies it
 */
public record DataProof(ObjectNode proof, ObjectNode document, DataProofs verifier) {
  /** More are nobody's need and cost somebody's time. */
  private static final int MAX_PROOFS = 32;

  /** {@code z} and Base58 of 96 bytes. */
  private static final int MAX_PROOF_VALUE = 133;

  /** All proofs of {@code document}. For many documents keep one {@link DataProofs}. */
  public static List<DataProof> of(ObjectNode document) {
    return DataProofs.known().of(document);
  }

  static List<DataProof> of(ObjectNode document, DataProofs verifier) {
    JsonNode member = document.path("proof");
    List<JsonNode> items =
        member.isMissingNode()
            ? List.of()
            : member.isArray() ? member.valueStream().toList() : List.of(member);
    return items.stream()
        .map(item -> item instanceof ObjectNode object ? object : Json.object())
        .map(proof -> new DataProof(proof, document, verifier))
        .toList();
  }

  /** {@code DataIntegrityProof} or the name of an older suite. */
  public String type() {
    return text("type");
  }

  /** Such as {@code eddsa-rdfc-2022}; empty for older suites. */
  public String cryptosuite() {
    return text("cryptosuite");
  }

  /** The id of the key, to be found with {@link VerificationMethods} or {@link Did#resolve}. */
  public Optional<String> verificationMethod() {
    return proof.path("verificationMethod").stringValueOpt();
  }

  /** What the proof is for, such as {@code assertionMethod}. */
  public String purpose() {
    return text("proofPurpose");
  }

  /** When it was made, as it says. */
  public Optional<Instant> created() {
    return XsdDateTime.parse(proof.path("created"));
  }

  /** When it ends, as it says. */
  public Optional<Instant> expires() {
    return XsdDateTime.parse(proof.path("expires"));
  }

  /** For whom it was made; empty for everybody. */
  public List<String> domains() {
    JsonNode domain = proof.path("domain");
    Stream<JsonNode> items = domain.isArray() ? domain.valueStream() : Stream.of(domain);
    return items.flatMap(item -> item.stringValueOpt().stream()).toList();
  }

  /** What a verifier had asked the signer to sign with. */
  public Optional<String> challenge() {
    return proof.path("challenge").stringValueOpt();
  }

  /**
   * Whether its members are what section 2.1 wants: "verificationMethod … MUST be a string",
   * "created … MUST be specified as an [XMLSCHEMA11-2] dateTimeStamp string". What is not,
   * verifiers read differently.
   */
  public boolean isWellFormed() {
    return isTextIfPresent("verificationMethod")
        && isTextIfPresent("proofPurpose")
        && isTextIfPresent("proofValue")
        && isMomentIfPresent("created")
        && isMomentIfPresent("expires");
  }

  private boolean isTextIfPresent(String member) {
    return !proof.has(member) || proof.path(member).isString();
  }

  /** Whether this program verifies proofs of this kind at all. */
  public boolean isSupported() {
    return Cryptosuite.of(type(), cryptosuite()).isPresent() && isOneOfFew();
  }

  /**
   * The proofs that this one is over, too (section 2.1.2). It says nothing about these: each of
   * them is to be verified in turn. Empty when there are none, or not exactly one of each id.
   */
  public List<DataProof> previous() {
    return previousProofs().orElse(List.of()).stream()
        .map(object -> new DataProof(object, document, verifier))
        .toList();
  }

  /** As {@link #verify(VerificationKey, String)}, for {@code assertionMethod}. */
  public ProofVerdict verify(VerificationKey key) {
    return verify(key, "assertionMethod");
  }

  /**
   * Whether {@code key} made this proof, for {@code purpose}, over this document. Says nothing
   * about {@link #expires}, {@link #domains}, {@link #challenge} and whose key it is.
   */
  public ProofVerdict verify(VerificationKey key, String purpose) {
    Optional<Cryptosuite> suite = Cryptosuite.of(type(), cryptosuite());
    if (suite.isEmpty() || !isOneOfFew()) {
      return ProofVerdict.UNSUPPORTED;
    }
    Optional<byte[]> signature = signature();
    Optional<String> hash = suite.get().hash(key);
    Optional<ObjectNode> input = inputDocument();
    if (signature.isEmpty()
        || hash.isEmpty()
        || input.isEmpty()
        || !purpose().equals(purpose)
        || !isMomentIfPresent("created")
        || !isMomentIfPresent("expires")) {
      return ProofVerdict.INVALID;
    }
    return verifier.verify(
        new HashInput(input.get(), options(), suite.get().isJcs(), hash.get()),
        key,
        signature.get());
  }

  /** Everything that no signature over the document covers, each with a JSON Pointer. */
  public List<String> uncovered() {
    return verifier.uncovered(inputDocument().orElse(document), options());
  }

  /** The contexts of the document that are not known, by address. */
  public List<String> unknownContexts() {
    return verifier.unknownContexts(inputDocument().orElse(document));
  }

  private boolean isOneOfFew() {
    return document.path("proof").size() <= MAX_PROOFS || document.path("proof").isObject();
  }

  private ObjectNode options() {
    ObjectNode options = proof.deepCopy();
    options.remove("proofValue");
    return options;
  }

  /** Section 4.4: "if created or expires is present and … not a valid dateTimeStamp, error". */
  private boolean isMomentIfPresent(String member) {
    return !proof.has(member) || XsdDateTime.parse(proof.path(member)).isPresent();
  }

  private Optional<byte[]> signature() {
    String value = text("proofValue");
    return value.startsWith("z") && value.length() <= MAX_PROOF_VALUE
        ? Multibase.decode(value)
        : Optional.empty();
  }

  /**
   * Section 4.5, steps 3.3 and 3.4: "a copy of securedDocument with the proof value removed and
   * then set inputDocument.proof to matchingProofs"; empty when one of these is not there.
   */
  private Optional<ObjectNode> inputDocument() {
    return previousProofs()
        .map(
            previous -> {
              ObjectNode input = Json.object().setAll(document);
              input.remove("proof");
              if (!previous.isEmpty()) {
                input.putArray("proof").addAll(previous);
              }
              return input;
            });
  }

  /**
   * Step 3.2: "If a proof with id value equal to previousProof does not exist in allProofs, an
   * error MUST be raised"; so it is here when two have that id, because nobody knows which is
   * meant.
   */
  private Optional<List<ObjectNode>> previousProofs() {
    JsonNode member = proof.path("previousProof");
    if (member.isMissingNode()) {
      return Optional.of(List.of());
    }
    List<JsonNode> ids = member.isArray() ? member.valueStream().toList() : List.of(member);
    if (ids.size() > MAX_PROOFS) {
      return Optional.empty();
    }
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode id : ids) {
      List<ObjectNode> named =
          of(document, verifier).stream()
              .map(DataProof::proof)
              .filter(other -> id.isString() && id.equals(other.path("id")))
              .toList();
      if (named.size() != 1 || named.get(0).equals(proof)) {
        return Optional.empty();
      }
      found.add(named.get(0));
    }
    return Optional.of(found);
  }

  private String text(String member) {
    return proof.path(member).stringValueOpt().orElse("");
  }
}
