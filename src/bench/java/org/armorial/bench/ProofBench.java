package org.armorial.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.armorial.proof.DataProof;
import org.armorial.proof.DataProofs;
import org.armorial.proof.IssuerSigner;
import org.armorial.proof.ProofVerdict;
import org.armorial.proof.SigningKey;
import org.armorial.proof.VerificationKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies the Data Integrity proofs of one issuer's credentials: the first, the median of one
 * thread when warm, and all of them on all cores. Arguments: credentials, rounds.
 */
final class ProofBench {
  private static final Instant CREATED = Instant.parse("2026-03-12T09:00:00Z");

  private ProofBench() {}

  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    SigningKey key = SigningKey.generate(new SecureRandom());
    IssuerSigner signer =
        IssuerSigner.of(key, "did:web:example.org:issuer", "https://example.org/keys/k.jwk.json");
    List<ObjectNode> signed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      signed.add(signer.dataIntegrity(CanonBench.credential(i), CREATED));
    }
    VerificationKey publicKey = key.publicKeys().ed25519();
    long start = System.nanoTime();
    DataProofs proofs = DataProofs.known();
    verify(proofs, signed.get(0), publicKey);
    System.out.printf(Locale.ROOT, "first %.1f ms%n", (System.nanoTime() - start) / 1e6);
    for (int round = 0; round < rounds; round++) {
      double[] micros = new double[count];
      for (int i = 0; i < count; i++) {
        long one = System.nanoTime();
        verify(proofs, signed.get(i), publicKey);
        micros[i] = (System.nanoTime() - one) / 1e3;
      }
      Arrays.sort(micros);
      long all = System.nanoTime();
      AtomicInteger done = new AtomicInteger();
      IntStream.range(0, count)
          .parallel()
          .forEach(
              i -> {
                verify(proofs, signed.get(i), publicKey);
                done.incrementAndGet();
              });
      System.out.printf(
          Locale.ROOT,
          "one thread median %.0f us, 99%% below %.0f us; all cores %.0f a second%n",
          micros[count / 2],
          micros[count * 99 / 100],
          done.get() / ((System.nanoTime() - all) / 1e9));
    }
  }

  private static void verify(DataProofs proofs, ObjectNode document, VerificationKey key) {
    for (DataProof proof : proofs.of(document)) {
      if (proof.verify(key) != ProofVerdict.VALID) {
        throw new IllegalStateException("not valid: " + document);
      }
    }
  }
}
