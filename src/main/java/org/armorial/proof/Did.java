package org.armorial.proof;

import java.util.Optional;
import org.armorial.model.BaseAddress;

/** Decentralized identifiers of the two methods that this program knows. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class Did {
  private Did() {}

  /** The issuer's {@code did:web}; its document is {@code issuer/did.json} under {@code base}. */
  public static String web(BaseAddress base) {
    throw new UnsupportedOperationException(base.value());
  }

  /** {@code did:key:z6Mk…}. */
  public static String key(Ed25519PublicKey key) {
    return "did:key:" + key.multikey();
  }

  /** Where the document of a {@code did:web} stands; empty for anything else. */
  public static Optional<String> documentAddress(String did) {
    throw new UnsupportedOperationException(did);
  }

  /** The id of the verification method of {@code key}: {@code <did>#<z6Mk…>}. */
  public static String method(String did, Ed25519PublicKey key) {
    return did + "#" + key.multikey();
  }
}
