package org.armorial.proof;

/**
 * The key that a DID holds in itself.
 *
 * @param did the DID, without fragment
 * @param method the id of its only verification method, a DID URL
 * @param key verifies every claim of that DID
 */
public record ResolvedKey(String did, String method, VerificationKey key) {}
