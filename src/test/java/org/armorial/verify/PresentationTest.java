package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armorial.codec.CodecException;
import org.armorial.codec.Jcs;
import org.armorial.codec.Json;
import org.armorial.codec.Multibase;
import org.armorial.codec.Png;
import org.armorial.codec.PngText;
import org.armorial.openbadges.Baker;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Who handed a badge over; of the badge itself it says nothing. */
class PresentationTest {
  private final Web web = new Web();
  private final Issuing issuer = new Issuing("grange.example").publish(web);
  private final KeyPair pair = pair();
  private final String holder = did(pair);
  private final String method = holder + "#" + holder.substring("did:key:".length());

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String did(KeyPair pair) {
    byte[] spki = pair.getPublic().getEncoded();
    byte[] multikey = new byte[34];
    multikey[0] = (byte) 0xed;
    multikey[1] = 1;
    System.arraycopy(spki, spki.length - 32, multikey, 2, 32);
    return "did:key:" + Multibase.base58(multikey);
  }

  private byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(pair.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private ObjectNode presentation() {
    ObjectNode presentation =
        Issuing.parse(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2"],
             "type": ["VerifiablePresentation"], "holder": "%s"}
            """
                .formatted(holder));
    presentation
        .putArray("verifiableCredential")
        .add(issuer.signed(award -> {}))
        .add(
            Json.object()
                .put("@context", "https://www.w3.org/ns/credentials/v2")
                .put("type", "EnvelopedVerifiableCredential")
                .put("id", "data:application/vc+jwt," + issuer.signer.jwt(issuer.award())));
    return presentation;
  }

  /** Data Integrity, {@code eddsa-jcs-2022}. */
  private ObjectNode proven(ObjectNode presentation, String purpose) {
    ObjectNode options =
        Json.object()
            .put("type", "DataIntegrityProof")
            .put("cryptosuite", "eddsa-jcs-2022")
            .put("created", "2026-11-20T09:00:00Z")
            .put("verificationMethod", method)
            .put("proofPurpose", purpose);
    options.set("@context", presentation.path("@context"));
    byte[] hashes = Arrays.copyOf(sha256(Jcs.bytes(options)), 64);
    System.arraycopy(sha256(Jcs.bytes(presentation)), 0, hashes, 32, 32);
    ObjectNode signed = presentation.deepCopy();
    signed.set("proof", options.put("proofValue", Multibase.base58(sign(hashes))));
    return signed;
  }

  private String token(ObjectNode payload) {
    ObjectNode header = Json.object().put("alg", "EdDSA").put("kid", method);
    String text =
        Multibase.base64url(Json.compact(header)).substring(1)
            + "."
            + Multibase.base64url(Json.compact(payload)).substring(1);
    byte[] signature = sign(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + Multibase.base64url(signature).substring(1);
  }

  /** One notice for all badges of {@code bytes}, each of which is as genuine as without it. */
  private Notice notice(byte[] bytes, int badges) {
    List<Verdict> verdicts = Verifier.of(web, Options.at(Web.NOW)).verify("input", bytes);
    assertThat(verdicts).hasSize(badges);
    assertThat(verdicts)
        .allSatisfy(
            verdict -> {
              assertThat(verdict.line(Question.GENUINE).reason()).isEqualTo(Reason.SIGNATURE_VALID);
              assertThat(verdict.notices()).isEqualTo(verdicts.get(0).notices()).hasSize(1);
            });
    return verdicts.get(0).notices().get(0);
  }

  private Notice notice(ObjectNode presentation) {
    return notice(Json.pretty(presentation), 2);
  }

  private Notice notice(String token) {
    return notice(token.getBytes(StandardCharsets.UTF_8), 2);
  }

  @Test
  void theHoldersSignatureIsTold() {
    Notice signed = Notice.of(Notice.Kind.PRESENTATION_SIGNED, Map.of("holder", holder));
    assertThat(notice(proven(presentation(), "authentication"))).isEqualTo(signed);
    assertThat(notice(token(presentation()))).isEqualTo(signed);
    ObjectNode payload = Json.object().put("iss", holder);
    ObjectNode inside = presentation();
    inside.remove("holder");
    payload.set("vp", inside);
    assertThat(notice(token(payload))).isEqualTo(signed);
  }

  @Test
  void withoutASignatureAnybodyCouldHavePutItTogether() {
    assertThat(notice(presentation()).kind()).isEqualTo(Notice.Kind.PRESENTATION_UNSIGNED);
  }

  @Test
  void whatTheHolderDidNotSignIsInvalid() {
    ObjectNode changed = proven(presentation(), "authentication");
    changed.put("id", "urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000009");
    assertThat(notice(changed).kind()).isEqualTo(Notice.Kind.PRESENTATION_INVALID);
    ObjectNode others = presentation().put("holder", did(pair()));
    assertThat(notice(proven(others, "authentication")).kind())
        .isEqualTo(Notice.Kind.PRESENTATION_INVALID);
    assertThat(notice(proven(presentation(), "assertionMethod")).kind())
        .isEqualTo(Notice.Kind.PRESENTATION_INVALID);
    assertThat(notice(token(others)).kind()).isEqualTo(Notice.Kind.PRESENTATION_INVALID);
    assertThat(notice(token(presentation().put("iss", "did:example:dominique"))).kind())
        .isEqualTo(Notice.Kind.PRESENTATION_INVALID);
  }

  @Test
  void whatCannotBeToldIsNotClaimed() {
    ObjectNode nobodys = presentation();
    nobodys.remove("holder");
    assertThat(notice(proven(nobodys, "authentication")).evidence())
        .containsEntry("why", "no-holder");
    ObjectNode unknown = proven(presentation(), "authentication");
    ((ObjectNode) unknown.path("proof")).put("cryptosuite", "bbs-2023");
    assertThat(notice(unknown).evidence()).containsEntry("why", "proof-unsupported");
    assertThat(notice(token(presentation().put("exp", 1_700_000_000))).evidence())
        .containsEntry("why", "outdated");
    ObjectNode elsewhere = presentation().put("holder", "did:web:nowhere.example");
    assertThat(notice(proven(elsewhere, "authentication")).evidence())
        .containsEntry("why", "unknown-host");
  }

  @Test
  void aBadgeBesideAPresentationCameInNone() {
    ObjectNode single = issuer.signed(award -> {});
    byte[] list =
        Json.pretty(Json.array().add(proven(presentation(), "authentication")).add(single));
    List<Verdict> verdicts = Verifier.of(web, Options.at(Web.NOW)).verify("input", list);
    assertThat(verdicts).hasSize(3);
    assertThat(verdicts.get(0).notices()).hasSize(1);
    assertThat(verdicts.get(2).notices()).isEmpty();
  }

  @Test
  void whatIsAroundOneChunkIsNotAroundTheNext() throws CodecException {
    byte[] shown =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>"
            .getBytes(StandardCharsets.UTF_8);
    List<PngText> chunks =
        Stream.of(
                text(presentation()),
                text(proven(presentation(), "authentication")),
                issuer.signer.jwt(issuer.award()))
            .map(text -> new PngText("openbadgecredential", text))
            .toList();
    byte[] image = Png.splice(Baker.drawn(shown), chunks);
    List<Verdict> verdicts = Verifier.of(web, Options.at(Web.NOW)).verify("input", image);
    assertThat(verdicts)
        .extracting(
            verdict ->
                verdict.notices().stream()
                    .map(notice -> notice.kind().word())
                    .filter(word -> word.startsWith("presentation"))
                    .toList())
        .containsExactly(
            List.of("presentation-unsigned"),
            List.of("presentation-unsigned"),
            List.of("presentation-signed"),
            List.of("presentation-signed"),
            List.of());
    assertThat(verdicts).extracting(Verdict::source).doesNotHaveDuplicates();
  }

  private static String text(ObjectNode document) {
    return new String(Json.compact(document), StandardCharsets.UTF_8);
  }
}
