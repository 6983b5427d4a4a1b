package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.armorial.codec.Json;
import tools.jackson.databind.node.ObjectNode;

/** Signs anything under any header, with an RSA key of its own. */
final class Tokens {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair pair;

  Tokens() {
    try {
      // Said, since the default of a newer JDK is longer.
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  ObjectNode jwk() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    byte[] modulus = key.getModulus().toByteArray();
    return Json.object()
        .put("kty", "RSA")
        .put("n", BASE64URL.encodeToString(java.util.Arrays.copyOfRange(modulus, 1, 257)))
        .put("e", BASE64URL.encodeToString(key.getPublicExponent().toByteArray()));
  }

  /** The did:jwk of this key. */
  String did() {
    return "did:jwk:" + BASE64URL.encodeToString(Json.compact(jwk()));
  }

  String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** With the header {@code {"alg": "RS256", "kid": kid}}. */
  byte[] sign(ObjectNode payload, String kid) {
    return sign(payload, header().put("kid", kid));
  }

  static ObjectNode header() {
    return Json.object().put("alg", "RS256");
  }

  byte[] sign(ObjectNode payload, ObjectNode header) {
    String input =
        BASE64URL.encodeToString(Json.compact(header))
            + "."
            + BASE64URL.encodeToString(Json.compact(payload));
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(pair.getPrivate());
      signer.update(input.getBytes(StandardCharsets.US_ASCII));
      return (input + "." + BASE64URL.encodeToString(signer.sign()))
          .getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
