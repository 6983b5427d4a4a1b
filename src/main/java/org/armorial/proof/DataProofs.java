package org.armorial.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies the Data Integrity proofs of many documents, remembering their shapes, so that the next
 * badge of an issuer costs a tenth of the first. Safe to share between threads.
 */
public final class DataProofs {
  private final DataIntegrity main;

  /** With the later bodies of contexts that have had two; made when first needed. */
  private final DataIntegrity later;

  private DataProofs(Contexts main, Contexts later) {
    this.main = new DataIntegrity(new Canonicalizer(main));
    this.later = new DataIntegrity(new Canonicalizer(later));
  }

  /** For documents of anybody, with {@link Contexts#known}. */
  public static DataProofs known() {
    return new DataProofs(Contexts.known(), Contexts.knownWithLaterBody());
  }

  /** For documents whose contexts are among {@code contexts}. */
  public static DataProofs with(Contexts contexts) {
    return new DataProofs(contexts, contexts);
  }

  /** All proofs of {@code document}, in their order; what is none is a proof of no known kind. */
  public List<DataProof> of(ObjectNode document) {
    return DataProof.of(document, this);
  }

  ProofVerdict verify(HashInput input, VerificationKey key, byte[] signature) {
    ProofVerdict verdict = verify(main, input, key, signature);
    // Open Badges 3.0.3 has had two contexts at one address. Whichever of the two the issuer had,
    // everything in the document is covered by its signature, or that body would refuse it.
    boolean again =
        (verdict == ProofVerdict.UNSAFE || verdict == ProofVerdict.INVALID)
            && !input.jcs()
            && Contexts.haveLaterBody(addresses(input.document()));
    if (!again) {
      return verdict;
    }
    ProofVerdict second = verify(later, input, key, signature);
    return second == ProofVerdict.VALID || verdict == ProofVerdict.UNSAFE ? second : verdict;
  }

  private static ProofVerdict verify(
      DataIntegrity suite, HashInput input, VerificationKey key, byte[] signature) {
    try {
      return key.verifies(suite.hashData(input), signature)
          ? ProofVerdict.VALID
          : ProofVerdict.INVALID;
    } catch (UnsafeDocumentException e) {
      return e.verdict();
    }
  }

  List<String> uncovered(ObjectNode document, ObjectNode options) {
    Contexts contexts = last(document);
    List<String> problems = new ArrayList<>(Coverage.of(document, contexts).problems());
    ObjectNode configuration = DataIntegrity.configuration(document, options);
    Coverage.of(configuration, contexts).problems().stream()
        .map(problem -> "/proof" + problem)
        .forEach(problems::add);
    return List.copyOf(problems);
  }

  List<String> unknownContexts(ObjectNode document) {
    return Coverage.of(document, last(document)).unknownContexts();
  }

  private Contexts last(ObjectNode document) {
    return Contexts.haveLaterBody(addresses(document)) ? later.contexts() : main.contexts();
  }

  private static Set<String> addresses(ObjectNode document) {
    JsonNode local = document.path("@context");
    Stream<JsonNode> items = local.isArray() ? local.valueStream() : Stream.of(local);
    return items.flatMap(item -> item.stringValueOpt().stream()).collect(Collectors.toSet());
  }
}
