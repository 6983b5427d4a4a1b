package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.armorial.codec.Base58;
import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class VerificationKeyTest {
  private static final byte[] MESSAGE = {1, 2, 3};
  private static final String RSA_N =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(unsigned(TestKeys.RSA.getModulus().toByteArray()));

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static ObjectNode rsa() {
    return Json.object().put("kty", "RSA").put("n", RSA_N).put("e", "AQAB");
  }

  /** RFC 8037, appendix A.2. */
  private static ObjectNode ed25519() {
    return Json.object()
        .put("kty", "OKP")
        .put("crv", "Ed25519")
        .put("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
  }

  /** RFC 7515, appendix A.3. */
  private static ObjectNode p256() {
    return Json.object()
        .put("kty", "EC")
        .put("crv", "P-256")
        .put("x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        .put("y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
  }

  @ParameterizedTest
  @CsvSource({"secp256r1, SHA256, ES256, zDn", "secp384r1, SHA384, ES384, z82"})
  void signaturesOfTheJdkVerify(String curve, String hash, String algorithm, String start)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    KeyPair pair = generator.generateKeyPair();
    Signature signer = Signature.getInstance(hash + "withECDSAinP1363Format");
    signer.initSign(pair.getPrivate());
    signer.update(MESSAGE);
    byte[] signature = signer.sign();
    String pem = new Pem("PUBLIC KEY", pair.getPublic().getEncoded()).text();
    EcPublicKey key = (EcPublicKey) VerificationKey.ofPem(pem).orElseThrow();
    assertThat(((ECPublicKey) pair.getPublic()).getAlgorithm()).isEqualTo("EC");
    assertThat(key.algorithm()).isEqualTo(algorithm);
    assertThat(key.multikey()).startsWith(start);
    assertThat(VerificationKey.ofMultikey(key.multikey())).contains(key);
    assertThat(key.verifies(MESSAGE, signature)).isTrue();
    for (int i = 0; i < signature.length * 8; i += 5) {
      byte[] changed = signature.clone();
      changed[i / 8] ^= (byte) (1 << (i % 8));
      assertThat(key.verifies(MESSAGE, changed)).isFalse();
    }
    assertThat(key.verifies(MESSAGE, new byte[0])).isFalse();
    assertThat(key.verifies(new byte[] {1, 2, 4}, signature)).isFalse();
  }

  @Test
  void pkcs1OfRsaIsRead() throws Exception {
    RsaPublicKey rsa = TestKeys.KEY.publicKeys().rsa();
    byte[] pkcs1 =
        org.bouncycastle.asn1.x509.SubjectPublicKeyInfo.getInstance(
                Pem.parse(rsa.pem()).get(0).content())
            .parsePublicKey()
            .getEncoded();
    assertThat(VerificationKey.ofPem(new Pem("RSA PUBLIC KEY", pkcs1).text())).contains(rsa);
    assertThat(VerificationKey.ofPem(rsa.pem())).contains(rsa);
    assertThat(VerificationKey.ofPem(new Pem("CERTIFICATE", pkcs1).text())).isEmpty();
    assertThat(VerificationKey.ofPem(rsa.pem() + rsa.pem())).isEmpty();
    assertThat(VerificationKey.ofPem(new Pem("PUBLIC KEY", new byte[] {0x30, 0x7f}).text()))
        .isEmpty();
    assertThat(VerificationKey.ofPem("")).isEmpty();
  }

  @Test
  void jwkOfEachKind() {
    assertThat(VerificationKey.ofJwk(ed25519()).map(VerificationKey::algorithm)).contains("EdDSA");
    assertThat(VerificationKey.ofJwk(p256()).map(VerificationKey::algorithm)).contains("ES256");
    assertThat(VerificationKey.ofJwk(rsa())).contains(TestKeys.KEY.publicKeys().rsa());
    assertThat(VerificationKey.ofJwk(ed25519().put("alg", "Ed25519"))).isPresent();
    ObjectNode full = p256().put("alg", "ES256").put("use", "sig").put("kid", "x");
    full.putArray("key_ops").add("sign").add("verify");
    assertThat(VerificationKey.ofJwk(full)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
  void privateKeyIsRefused(String member) {
    for (ObjectNode jwk : new ObjectNode[] {ed25519(), p256(), rsa()}) {
      assertThat(VerificationKey.ofJwk(jwk.put(member, "AQAB"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "alg, none",
    "alg, HS256",
    "alg, ES384",
    "alg, PS256",
    "use, enc",
    "key_ops, verify",
    "kty, oct",
    "kty, EC2",
    "crv, P-384",
    "crv, secp256k1",
    "x, AAAA",
    "x, ''",
    "n, AQAB",
    "e, AQ",
    "e, Aw",
    "revoked, 2026"
  })
  void contradictionIsRefused(String member, String value) {
    for (ObjectNode jwk : new ObjectNode[] {ed25519(), p256(), rsa()}) {
      boolean matters = jwk.has(member) || !java.util.Set.of("crv", "x", "n", "e").contains(member);
      if (matters) {
        assertThat(VerificationKey.ofJwk(jwk.put(member, value))).as(jwk.toString()).isEmpty();
      }
    }
  }

  @Test
  void malformedJwkIsRefused() {
    assertThat(VerificationKey.ofJwk(Json.object())).isEmpty();
    assertThat(VerificationKey.ofJwk(p256().put("y", p256().get("x").stringValue()))).isEmpty();
    assertThat(VerificationKey.ofJwk(p256().put("x", "A" + p256().get("x").stringValue())))
        .isEmpty();
    assertThat(VerificationKey.ofJwk(p256().put("x", 5))).isEmpty();
    // The field's prime itself, which is zero in another way of writing.
    assertThat(
            VerificationKey.ofJwk(p256().put("x", "_____wAAAAEAAAAAAAAAAAAAAAD_______________8")))
        .isEmpty();
    assertThat(VerificationKey.ofJwk(rsa().put("n", "_".repeat(100_000)))).isEmpty();
    assertThat(VerificationKey.ofJwk(rsa().put("e", RSA_N))).isEmpty();
    ObjectNode operations = rsa();
    operations.putArray("key_ops").add("encrypt");
    assertThat(VerificationKey.ofJwk(operations)).isEmpty();
    assertThat(VerificationKey.ofJwk(ed25519().put("x", "A".repeat(43)))).isEmpty();
  }

  @Test
  void rsaOfOtherSizesIsRefused() {
    byte[] small = unsigned(TestKeys.rsa(1024).getModulus().toByteArray());
    byte[] large = new byte[513];
    java.util.Arrays.fill(large, (byte) 0xFF);
    for (byte[] n : new byte[][] {small, large, {}, {0}}) {
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(n);
      assertThat(VerificationKey.ofJwk(rsa().put("n", text))).isEmpty();
    }
  }

  @Test
  void otherMultikeysAreRefused() {
    assertThat(VerificationKey.ofMultikey("")).isEmpty();
    assertThat(VerificationKey.ofMultikey("z" + "1".repeat(1_000_000))).isEmpty();
    assertThat(VerificationKey.ofMultikey("zDn")).isEmpty();
    assertThat(VerificationKey.ofMultikey("uABCD")).isEmpty();
    byte[] off = new byte[35];
    off[0] = (byte) 0x80;
    off[1] = 0x24;
    off[2] = 2;
    off[34] = 1;
    // x = 1 is on no point of P-256; infinity is one zero byte.
    assertThat(VerificationKey.ofMultikey("z" + Base58.encode(off))).isEmpty();
    assertThat(VerificationKey.ofMultikey("z" + Base58.encode(new byte[] {(byte) 0x80, 0x24, 0})))
        .isEmpty();
  }

  @Test
  void setGivesTheKeysByName() {
    ObjectNode set =
        Jwks.of(java.util.List.of(p256().put("kid", "a"), rsa().put("kid", "b"), Json.object()));
    assertThat(Jwks.keys(set, java.util.Optional.of("b")))
        .containsExactly(TestKeys.KEY.publicKeys().rsa());
    assertThat(Jwks.keys(set, java.util.Optional.empty())).hasSize(2);
    assertThat(Jwks.keys(set, java.util.Optional.of("c"))).isEmpty();
    assertThat(Jwks.keys(Json.object().put("keys", "x"), java.util.Optional.empty())).isEmpty();
  }
}
