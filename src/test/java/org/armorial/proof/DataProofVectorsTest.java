package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.armorial.codec.Multibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** w3c/vc-di-eddsa and w3c/vc-di-ecdsa, TestVectors: all but selective disclosure. */
class DataProofVectorsTest {
  private static final String ROOT = "openbadges/w3c-vc-di-";
  private static final String CHAIN = ROOT + "eddsa/proof-set-chain/";

  private final DataProofs proofs = DataProofs.known();
  private final DataIntegrity suite = new DataIntegrity(new Canonicalizer(Contexts.known()));

  private static VerificationKey key(DataProof proof) {
    return proof.verificationMethod().flatMap(Did::resolve).orElseThrow().key();
  }

  @ParameterizedTest
  @CsvSource({
    "eddsa/eddsa-rdfc-2022/, DataInt, false, SHA-256",
    "eddsa/Ed25519Signature2020/, EdSig, false, SHA-256",
    "eddsa/eddsa-jcs-2022/, JCS, true, SHA-256",
    "ecdsa/ecdsa-rdfc-2019-p256/, ECDSAP256, false, SHA-256",
    "ecdsa/ecdsa-rdfc-2019-p384/, ECDSAP384, false, SHA-384",
    "ecdsa/ecdsa-jcs-2019-p256/, JCSECDSAP256, true, SHA-256",
    "ecdsa/ecdsa-jcs-2019-p384/, JCSECDSAP384, true, SHA-384",
  })
  void agrees(String folder, String name, boolean jcs, String hash) {
    String path = ROOT + folder;
    ObjectNode signed = Vectors.object(path + "signed" + name + ".json");
    DataProof proof = only(signed);
    assertThat(proof.verify(key(proof))).isEqualTo(ProofVerdict.VALID);
    assertThat(proof.uncovered()).isEmpty();
    assertThat(proof.unknownContexts()).isEmpty();
    ObjectNode unsigned = signed.deepCopy();
    unsigned.remove("proof");
    ObjectNode options = proof.proof().deepCopy();
    options.remove("proofValue");
    HashInput input = new HashInput(unsigned, options, jcs, hash);
    assertThat(suite.canonicalDocument(input))
        .asString()
        .isEqualTo(Vectors.text(path + "canonDoc" + name + ".txt"));
    assertThat(suite.canonicalOptions(input))
        .asString()
        .isEqualTo(Vectors.text(path + "proofCanon" + name + ".txt"));
    String hashes = HexFormat.of().formatHex(suite.hashData(input));
    assertThat(hashes)
        .isEqualTo(text(path + "proofHash" + name) + text(path + "docHash" + name))
        .isEqualTo(text(path + "combinedHash" + name));
    byte[] signature = HexFormat.of().parseHex(text(path + "sigHex" + name));
    assertThat(Multibase.base58(signature))
        .isEqualTo(text(path + "sigBTC58" + name))
        .isEqualTo(proof.proof().get("proofValue").stringValue());
    if (folder.startsWith("eddsa/")) {
      SigningKey secret =
          TestKeys.fromSecretMultibase(
              Vectors.object(ROOT + "eddsa/keyPair.json").get("privateKeyMultibase").stringValue());
      assertThat(secret.signEd25519(suite.hashData(input))).isEqualTo(signature);
    }
    everyChangeIsSeen(signed);
  }

  /**
   * These use the context of a residence card, which is no badge's and not known here: the answer
   * is that it could not be checked. The signature over the published forms is.
   */
  @ParameterizedTest
  @CsvSource({
    "eddsa/eddsa-rdfc-2022/employ/, DataInt, SHA-256",
    "ecdsa/ecdsa-rdfc-2019-p256/employ/, ECDSAP256, SHA-256",
    "ecdsa/ecdsa-rdfc-2019-p384/employ/, ECDSAP384, SHA-384",
  })
  void unknownContextIsNotChecked(String folder, String name, String hash) {
    String path = ROOT + folder;
    DataProof proof = only(Vectors.object(path + "signed" + name + ".json"));
    assertThat(proof.verify(key(proof))).isEqualTo(ProofVerdict.UNKNOWN_CONTEXT);
    assertThat(proof.unknownContexts()).containsExactly("https://w3id.org/citizenship/v4rc1");
    String hashes =
        HexFormat.of().formatHex(digest(hash, path + "proofCanon" + name))
            + HexFormat.of().formatHex(digest(hash, path + "canonDoc" + name));
    assertThat(hashes).isEqualTo(text(path + "combinedHash" + name));
    assertThat(
            key(proof)
                .verifies(
                    HexFormat.of().parseHex(hashes),
                    HexFormat.of().parseHex(text(path + "sigHex" + name))))
        .isTrue();
  }

  private static byte[] digest(String hash, String path) {
    return Digests.of(hash).digest(Vectors.text(path + ".txt").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"signedProofSet1", "signedProofSet2", "signedProofChain1", "signedProofChain2"})
  void setsAndChains(String name) {
    ObjectNode signed = Vectors.object(CHAIN + name + ".json");
    List<DataProof> all = proofs.of(signed);
    for (DataProof proof : all) {
      assertThat(proof.verify(key(proof))).isEqualTo(ProofVerdict.VALID);
      for (DataProof other : all) {
        assertThat(other.equals(proof) || proof.verify(key(other)) == ProofVerdict.INVALID)
            .isTrue();
      }
    }
    everyChangeIsSeen(signed);
  }

  @Test
  void chainIsOverThePreviousProofs() {
    ObjectNode signed = Vectors.object(CHAIN + "signedProofChain2.json");
    List<DataProof> all = proofs.of(signed);
    assertThat(all.stream().map(proof -> proof.previous().size())).containsExactly(0, 0, 2, 1);
    assertThat(all.get(2).previous()).containsExactly(all.get(0), all.get(1));
    // Without one of its previous proofs, the third says nothing; the first still does.
    ObjectNode less = signed.deepCopy();
    ((ArrayNode) less.get("proof")).remove(1);
    List<DataProof> left = proofs.of(less);
    assertThat(left.get(0).verify(key(left.get(0)))).isEqualTo(ProofVerdict.VALID);
    assertThat(left.get(1).verify(key(left.get(1)))).isEqualTo(ProofVerdict.INVALID);
    // The same id twice: nobody knows which is meant.
    ObjectNode twice = signed.deepCopy();
    ((ArrayNode) twice.get("proof")).add(twice.get("proof").get(0).deepCopy());
    assertThat(proofs.of(twice).get(2).verify(key(all.get(2)))).isEqualTo(ProofVerdict.INVALID);
  }

  /** 1EdTech/openbadges-specification, ob_v3p0, the signed example with its key. */
  @Test
  void openBadges() {
    ObjectNode signed = Vectors.object("openbadges/ob3-spec-eddsa/signed.json");
    DataProof proof = only(signed);
    VerificationKey key =
        VerificationKey.ofMultikey(
                Vectors.object("openbadges/ob3-spec-eddsa/key.json")
                    .get("publicKeyMultibase")
                    .stringValue())
            .orElseThrow();
    assertThat(proof.verify(key)).isEqualTo(ProofVerdict.VALID);
    assertThat(proof.created()).isPresent();
    assertThat(proof.purpose()).isEqualTo("assertionMethod");
  }

  private DataProof only(ObjectNode signed) {
    List<DataProof> found = proofs.of(signed);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String text(String path) {
    return Vectors.text(path + ".txt").strip();
  }

  /**
   * Each string changed, each member removed and one added, everywhere outside and in the proof.
   */
  private void everyChangeIsSeen(ObjectNode signed) {
    List<DataProof> before = proofs.of(signed);
    List<ObjectNode> changed = new ArrayList<>();
    changes(signed, signed, changed);
    assertThat(changed).hasSizeGreaterThan(20);
    for (ObjectNode document : changed) {
      List<DataProof> after = proofs.of(document);
      for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
        DataProof proof = after.get(i);
        boolean touched =
            !before.get(i).proof().equals(proof.proof())
                || !previous(before.get(i)).equals(previous(proof));
        if (touched || !without(document).equals(without(signed))) {
          assertThat(proof.verify(key(before.get(i))))
              .as(document.toString())
              .isNotEqualTo(ProofVerdict.VALID);
        }
      }
    }
  }

  private static List<ObjectNode> previous(DataProof proof) {
    return proof.previous().stream().map(DataProof::proof).toList();
  }

  private static ObjectNode without(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    copy.remove("proof");
    return copy;
  }

  private static void changes(ObjectNode root, JsonNode at, List<ObjectNode> changed) {
    if (at instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
        object.remove(member.getKey());
        changed.add(root.deepCopy());
        object.set(member.getKey(), JsonNodeFactory.instance.stringNode("urn:x:changed"));
        changed.add(root.deepCopy());
        object.set(member.getKey(), member.getValue());
        changes(root, member.getValue(), changed);
      }
      object.put("added", "x");
      changed.add(root.deepCopy());
      object.remove("added");
    } else if (at instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode item = array.get(i);
        if (item.isString()) {
          array.set(i, JsonNodeFactory.instance.stringNode(item.stringValue() + "x"));
          changed.add(root.deepCopy());
          array.set(i, item);
        } else {
          changes(root, item, changed);
        }
      }
    }
  }
}
