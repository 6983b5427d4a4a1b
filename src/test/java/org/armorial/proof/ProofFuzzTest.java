package org.armorial.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;

/** Bytes from outside end in a value or the one exception, whatever they are. */
class ProofFuzzTest {
  private static final Contexts CONTEXTS = Contexts.known();
  private static final Passphrase PASSPHRASE = Passphrase.of(new char[] {'x'});

  @FuzzTest(maxDuration = "30s")
  void keyFile(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    refuses(text);
    refuses(
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + text + "\n-----END ENCRYPTED PRIVATE KEY-----");
  }

  @FuzzTest(maxDuration = "30s")
  void encryptedKey(byte[] der) {
    refuses(new Pem("ENCRYPTED PRIVATE KEY", der).text() + Base64.getEncoder().encodeToString(der));
  }

  private static void refuses(String text) {
    try {
      KeyFile.read(text, PASSPHRASE);
    } catch (KeyException e) {
      assertThat(e.reason()).isNotNull();
      return;
    }
    throw new AssertionError("opened");
  }

  @FuzzTest(maxDuration = "30s")
  void jws(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    assertThat(VcJwt.verify(text, TestKeys.KEY.publicKeys().rsa()))
        .isNotEqualTo(ProofVerdict.VALID);
    assertThat(VcJwt.keyAddress(text).isPresent()).isIn(true, false);
  }

  @FuzzTest(maxDuration = "30s")
  void documentWithProofs(byte[] json) {
    Jws.object(json)
        .ifPresent(
            document -> {
              for (DataProof proof : DataProof.of(document)) {
                assertThat(proof.verify(TestKeys.KEY.publicKeys().ed25519()))
                    .isNotEqualTo(ProofVerdict.VALID);
                assertThat(proof.uncovered()).isNotNull();
                assertThat(proof.unknownContexts()).isNotNull();
              }
              VerificationMethods.find(document, "#a", "assertionMethod", Instant.EPOCH);
              VerificationKey.ofJwk(document).ifPresent(key -> assertThat(key).isNotNull());
            });
  }

  @FuzzTest(maxDuration = "30s")
  void tokenAndDid(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    SignedToken.parse(text)
        .ifPresent(
            token -> {
              assertThat(token.verify(TestKeys.KEY.publicKeys().ed25519()))
                  .isNotEqualTo(ProofVerdict.VALID);
              token.credential().ifPresent(found -> assertThat(found.document()).isNotNull());
            });
    for (String start : new String[] {"", "did:key:z", "did:jwk:"}) {
      Did.resolve(start + text).ifPresent(key -> assertThat(key.method()).contains("#"));
    }
    VerificationKey.ofPem(text).ifPresent(key -> assertThat(key.algorithm()).isNotEmpty());
  }

  @FuzzTest(maxDuration = "30s")
  void statusList(FuzzedDataProvider data) {
    StatusBits.decode("u" + data.consumeRemainingAsString())
        .ifPresent(bits -> assertThat(bits.length()).isGreaterThanOrEqualTo(131_072));
  }

  @FuzzTest(maxDuration = "30s")
  void publicKey(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Ed25519PublicKey.parse(text).ifPresent(key -> assertThat(key.multikey()).isEqualTo(text));
    Ed25519PublicKey.parse("z6Mk" + text)
        .ifPresent(key -> assertThat(key.multikey()).isEqualTo("z6Mk" + text));
    RsaPublicKey.parsePem(text).ifPresent(key -> assertThat(key.pem()).isNotEmpty());
    Did.documentAddress("did:web:" + text)
        .ifPresent(address -> assertThat(address).startsWith("https://").endsWith("/did.json"));
  }

  /** The remembered form of a document and the general processor say the same of any document. */
  @FuzzTest(maxDuration = "30s")
  void canonical(byte[] json) {
    Jws.object(json)
        .ifPresent(
            document -> {
              Canonicalizer canonicalizer = new Canonicalizer(CONTEXTS);
              String first = canonical(() -> canonicalizer.canonical(document));
              assertThat(canonical(() -> canonicalizer.canonical(document))).isEqualTo(first);
              assertThat(canonical(() -> canonicalizer.generally(document))).isEqualTo(first);
            });
  }

  private static String canonical(Supplier<byte[]> made) {
    try {
      return new String(made.get(), UTF_8);
    } catch (UnsafeDocumentException refused) {
      return "refused";
    }
  }
}
