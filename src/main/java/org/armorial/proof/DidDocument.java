package org.armorial.proof;

import java.util.List;
import org.armorial.model.KeyState;
import tools.jackson.databind.node.ObjectNode;

/** The DID document of an issuer (DID Core 1.0). */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class DidDocument {
  private DidDocument() {}

  /**
   * One key of the issuer.
   *
   * @param keys its public half
   * @param state compromised keys are left out, retired ones stay
   */
  public record Entry(PublicKeys keys, KeyState state) {}

  /**
   * The document of {@code did}, also known as the Open Badges 2.0 profile at {@code profile};
   * {@code entries} in the order in which they shall appear.
   */
  public static ObjectNode of(String did, String profile, List<Entry> entries) {
    throw new UnsupportedOperationException(did + profile + entries);
  }
}
