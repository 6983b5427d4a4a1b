package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.proof.PublicKeys.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PublicKeysTest {
  private static final PublicKeys KEYS = TestKeys.KEY.publicKeys();

  @Test
  void multikeyIsThatOfTheSpecification() {
    // RFC 8032, section 7.1, test 1; the Multikey of did:key's own test suite for the same bytes
    // was computed with the npm package base58-universal.
    Ed25519PublicKey key =
        Ed25519PublicKey.of(
                HexFormat.of()
                    .parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
            .orElseThrow();
    assertThat(key.multikey()).startsWith("z6Mk").hasSize(48);
    assertThat(Ed25519PublicKey.parse(key.multikey())).contains(key);
    // Open Badges 3.0, the key of the signed example.
    assertThat(
            Ed25519PublicKey.of(
                    HexFormat.of()
                        .parseHex(
                            "4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5"))
                .map(Ed25519PublicKey::multikey))
        .contains("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "z",
        "z6Mk",
        "u7QEAAAA",
        "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hw0",
        "Z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
        "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwii",
        "z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F"
      })
  void otherTextsAreNoMultikey(String text) {
    assertThat(Ed25519PublicKey.parse(text)).isEmpty();
  }

  @Test
  void pointOfSmallOrderIsNoKey() {
    assertThat(Ed25519PublicKey.of(new byte[32])).isEmpty();
    byte[] neutral = new byte[32];
    neutral[0] = 1;
    assertThat(Ed25519PublicKey.of(neutral)).isEmpty();
  }

  @Test
  void registerKeepsAKey() {
    PublicSigningKey model = KEYS.toModel(new KeyId("k-2026"), Instant.EPOCH);
    assertThat(model.state()).isEqualTo(KeyState.ACTIVE);
    assertThat(model.rsa()).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("-----\n");
    assertThat(PublicKeys.read(model))
        .isEqualTo(new PublicKeys.Reading(Optional.of(KEYS), List.of()));
  }

  @Test
  void everythingWrongIsTold() {
    PublicSigningKey good = KEYS.toModel(new KeyId("k"), Instant.EPOCH);
    assertThat(PublicKeys.read(with(good, "z6Mk", "not PEM")).problems())
        .containsExactly(Problem.ED25519_UNREADABLE, Problem.RSA_UNREADABLE);
    assertThat(PublicKeys.read(with(good, good.ed25519(), pem(TestKeys.rsa(1024)))).problems())
        .containsExactly(Problem.RSA_UNSUITABLE);
    assertThat(PublicKeys.read(with(good, good.ed25519(), good.rsa() + good.rsa())).problems())
        .containsExactly(Problem.RSA_UNREADABLE);
    String privatePem = new Pem("PRIVATE KEY", TestKeys.RSA.getEncoded()).text();
    assertThat(PublicKeys.read(with(good, good.ed25519(), privatePem)).problems())
        .containsExactly(Problem.RSA_UNREADABLE);
  }

  private static String pem(java.security.interfaces.RSAPrivateCrtKey key) {
    return publicKey(key.getModulus(), key.getPublicExponent()).pem();
  }

  private static RsaPublicKey publicKey(java.math.BigInteger n, java.math.BigInteger e) {
    try {
      return new RsaPublicKey(
          (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(n, e)));
    } catch (java.security.GeneralSecurityException x) {
      throw new IllegalStateException(x);
    }
  }

  private static PublicSigningKey with(PublicSigningKey key, String ed25519, String rsa) {
    return new PublicSigningKey(
        key.id(), key.created(), key.state(), key.ended(), ed25519, rsa, key.note());
  }

  /** RFC 7638, section 3.1: the example key and its thumbprint. */
  @Test
  void thumbprintIsThatOfTheSpecification() {
    String n =
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECP"
            + "ebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2Qv"
            + "zqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6"
            + "WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
    RsaPublicKey key =
        publicKey(
            new java.math.BigInteger(1, Base64.getUrlDecoder().decode(n)),
            java.math.BigInteger.valueOf(65537));
    assertThat(key.thumbprint()).isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    ObjectNode jwk = key.jwk("https://example.org/keys/k.jwk.json");
    assertThat(jwk.propertyNames()).containsExactly("kty", "n", "e", "alg", "use", "kid");
    assertThat(jwk.get("n").stringValue()).isEqualTo(n);
    assertThat(jwk.get("e").stringValue()).isEqualTo("AQAB");
  }

  @Test
  void setHoldsTheKeys() {
    assertThat(Jwks.of(List.of(KEYS.rsa().jwk("a"), KEYS.rsa().jwk("b"))).at("/keys"))
        .extracting(jwk -> jwk.get("kid").stringValue())
        .containsExactly("a", "b");
  }

  /** C2SP/wycheproof, testvectors_v1/ed25519_test.json. */
  @Test
  void ed25519AgreesWithWycheproof() {
    int count = 0;
    for (JsonNode group : Vectors.json("wycheproof/ed25519_test.json").get("testGroups")) {
      byte[] point = hex(group.at("/publicKey/pk"));
      Optional<Ed25519PublicKey> key = Ed25519PublicKey.of(point);
      for (JsonNode test : group.get("tests")) {
        boolean verifies =
            key.map(found -> found.verifies(hex(test.get("msg")), hex(test.get("sig"))))
                .orElse(false);
        assertThat(verifies)
            .as(test.toString())
            .isEqualTo(test.get("result").stringValue().equals("valid"));
        count++;
      }
    }
    assertThat(count).isGreaterThan(100);
  }

  /** C2SP/wycheproof, testvectors_v1/rsa_signature_2048_sha256_test.json. */
  @Test
  void rs256AgreesWithWycheproof() {
    int count = 0;
    JsonNode file = Vectors.json("wycheproof/rsa_signature_2048_sha256_test.json");
    for (JsonNode group : file.get("testGroups")) {
      RsaPublicKey key =
          RsaPublicKey.parsePem(group.get("publicKeyPem").stringValue()).orElseThrow();
      for (JsonNode test : group.get("tests")) {
        String result = test.get("result").stringValue();
        if (!result.equals("acceptable")) {
          assertThat(key.verifies(hex(test.get("msg")), hex(test.get("sig"))))
              .as(test.toString())
              .isEqualTo(result.equals("valid"));
          count++;
        }
      }
    }
    assertThat(count).isGreaterThan(100);
  }

  private static byte[] hex(JsonNode text) {
    return HexFormat.of().parseHex(text.stringValue());
  }
}
