package org.armorial.verify;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Consumer;
import org.armorial.codec.Gzip;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.Multibase;
import org.armorial.proof.IssuerSigner;
import org.armorial.proof.SigningKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An issuer of a test, at an address of its own. */
final class Issuing {
  static final Instant AWARDED = Instant.parse("2026-03-12T09:00:00Z");

  final String host;
  final String did;
  final String jwk;
  final SigningKey key = SigningKey.generate(new SecureRandom());
  final IssuerSigner signer;

  Issuing(String host) {
    this.host = host;
    this.did = "did:web:" + host + ":issuer";
    this.jwk = "https://" + host + "/keys/a.jwk.json";
    this.signer = IssuerSigner.of(key, did, jwk);
  }

  String document() {
    return "https://" + host + "/issuer/did.json";
  }

  String list() {
    return "https://" + host + "/status/1.json";
  }

  /** What it publishes, with no award revoked. */
  Issuing publish(Web web) {
    web.put(document(), didDocument(did, signer.verificationMethod()));
    web.put(jwk, key.publicKeys().rsa().jwk(jwk));
    web.put(list(), statusList("revocation", -1));
    return this;
  }

  ObjectNode didDocument(String id, String assertionMethod) {
    ObjectNode document = Json.object().put("id", id);
    ArrayNode methods = document.putArray("verificationMethod");
    methods
        .addObject()
        .put("id", signer.verificationMethod())
        .put("type", "Multikey")
        .put("controller", did)
        .put("publicKeyMultibase", key.publicKeys().ed25519().multikey());
    methods
        .addObject()
        .put("id", did + "#rsa")
        .put("type", "JsonWebKey")
        .put("controller", did)
        .set("publicKeyJwk", key.publicKeys().rsa().jwk("rsa"));
    document.putArray("assertionMethod").add(assertionMethod).add(did + "#rsa");
    return document;
  }

  ObjectNode statusList(String purpose, int set) {
    byte[] bits = new byte[1 << 14];
    if (set >= 0) {
      bits[set >> 3] |= (byte) (0x80 >>> (set & 7));
    }
    ObjectNode list =
        parse(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2"],
             "id": "%s", "type": ["VerifiableCredential", "BitstringStatusListCredential"],
             "issuer": "%s", "validFrom": "2026-03-12T09:00:00Z",
             "credentialSubject": {"id": "%s#list", "type": "BitstringStatusList",
               "statusPurpose": "%s", "encodedList": "%s"}}
            """
                .formatted(list(), did, list(), purpose, Multibase.base64url(Gzip.compress(bits))));
    return signer.dataIntegrity(list, AWARDED);
  }

  /** An award, unsigned. */
  ObjectNode award() {
    return parse(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
           "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000001",
         "type": ["VerifiableCredential", "OpenBadgeCredential"],
         "issuer": {"id": "%s", "type": ["Profile"], "name": "La Grange aux Possibles"},
         "validFrom": "2026-03-12T09:00:00Z",
         "name": "Écoute",
         "credentialSubject": {"id": "urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000002",
           "type": ["AchievementSubject"],
           "achievement": {"id": "https://%s/badges/ecoute/1/achievement.json",
             "type": ["Achievement"], "name": "Écoute", "description": "Savoir écouter",
             "criteria": {"narrative": "Écouter"}}},
         "credentialStatus": {"id": "%s#7", "type": "BitstringStatusListEntry",
           "statusPurpose": "revocation", "statusListIndex": "7",
           "statusListCredential": "%s"}}
        """
            .formatted(did, host, list(), list()));
  }

  /** An award that was changed before it was signed. */
  ObjectNode signed(Consumer<ObjectNode> change) {
    ObjectNode award = award();
    change.accept(award);
    return signer.dataIntegrity(award, AWARDED);
  }

  static ObjectNode parse(String json) {
    try {
      return (ObjectNode) Json.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }
}
