package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** C2SP/wycheproof, testvectors_v1: every case's expected result, or why ours differs. */
class WycheproofTest {
  @ParameterizedTest
  @CsvSource({
    "ecdsa_secp256r1_sha256_p1363_test.json, ES256, 262",
    "ecdsa_secp384r1_sha384_p1363_test.json, ES384, 280",
  })
  void ecdsa(String file, String algorithm, int count) {
    int seen = 0;
    for (JsonNode group : Vectors.json("wycheproof/" + file).get("testGroups")) {
      VerificationKey key =
          VerificationKey.ofPem(group.get("publicKeyPem").stringValue()).orElseThrow();
      assertThat(key.algorithm()).isEqualTo(algorithm);
      if (group.get("publicKeyJwk") instanceof ObjectNode jwk) {
        assertThat(VerificationKey.ofJwk(jwk)).contains(key);
      }
      EcPublicKey ec = (EcPublicKey) key;
      assertThat(VerificationKey.ofMultikey(ec.multikey())).contains(key);
      for (JsonNode test : group.get("tests")) {
        assertThat(key.verifies(hex(test.get("msg")), hex(test.get("sig"))))
            .as(test.toString())
            .isEqualTo(test.get("result").stringValue().equals("valid"));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(count);
  }

  /**
   * "acceptable" is a signature whose DigestInfo lacks the NULL of its AlgorithmIdentifier. RFC
   * 8017, appendix A.2.4, lets both forms stand for one hash, and so does the JDK; only who has the
   * key can make one, so it is no forgery. It is counted, and either answer will do.
   */
  @Test
  void rsa() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    JsonNode file = Vectors.json("wycheproof/rsa_signature_2048_sha256_test.json");
    for (JsonNode group : file.get("testGroups")) {
      String pem = group.get("publicKeyPem").stringValue();
      RsaPublicKey raw = RsaPublicKey.parsePem(pem).orElseThrow();
      // One group has a key with exponent 3, which no badge may have.
      assertThat(VerificationKey.ofPem(pem).isPresent()).isEqualTo(raw.isSuitable());
      if (group.get("keyJwk") instanceof ObjectNode jwk && raw.isSuitable()) {
        assertThat(VerificationKey.ofJwk(jwk)).contains(raw);
      }
      for (JsonNode test : group.get("tests")) {
        String result = test.get("result").stringValue();
        boolean verifies = raw.verifies(hex(test.get("msg")), hex(test.get("sig")));
        assertThat(verifies)
            .as(test.toString())
            .isIn(result.equals("valid"), verifies && result.equals("acceptable"));
        counts.merge(result, 1, Integer::sum);
      }
    }
    assertThat(counts.values().stream().mapToInt(i -> i).sum()).isEqualTo(259);
    assertThat(counts).containsEntry("acceptable", 1);
  }

  /**
   * What is valid there and not here: keys and algorithms that no badge has (HS256, RS384, RS512,
   * PS256, PS384, PS512, ES512), because such a key is refused when it is read.
   */
  @Test
  void jsonWebSignature() {
    TreeMap<String, Integer> counts = new TreeMap<>();
    JsonNode file = Vectors.json("wycheproof/json_web_signature_test.json");
    for (JsonNode group : file.get("testGroups")) {
      ObjectNode jwk =
          (ObjectNode) (group.has("public") ? group.get("public") : group.get("private"));
      Optional<VerificationKey> key = VerificationKey.ofJwk(jwk);
      String declared = jwk.path("alg").asString("");
      boolean ours = List.of("RS256", "ES256").contains(declared);
      assertThat(key.isPresent()).as(jwk.toString()).isEqualTo(ours);
      for (JsonNode test : group.get("tests")) {
        boolean valid = test.get("result").stringValue().equals("valid");
        boolean verifies =
            key.flatMap(
                    found ->
                        test.get("jws")
                            .stringValueOpt()
                            .flatMap(Jws::parse)
                            .map(jws -> jws.verify(found) == ProofVerdict.VALID))
                .orElse(false);
        assertThat(verifies).as(test.toString()).isEqualTo(valid && ours);
        counts.merge(valid ? ours ? "valid" : "of another algorithm" : "invalid", 1, Integer::sum);
      }
    }
    assertThat(counts.values().stream().mapToInt(i -> i).sum()).isEqualTo(401);
    assertThat(counts.get("valid")).isEqualTo(10);
  }

  private static byte[] hex(JsonNode text) {
    return HexFormat.of().parseHex(text.stringValue());
  }
}
