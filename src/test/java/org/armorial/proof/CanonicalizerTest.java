package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CanonicalizerTest {
  private final Contexts contexts = Contexts.published();
  private final Canonicalizer canonicalizer = new Canonicalizer(contexts);

  /** Titanium from end to end: nothing of ours but the conversion of the tree. */
  private String titanium(ObjectNode document) throws RdfConsumerException {
    RdfCanon canon = RdfCanon.create("SHA-256");
    for (Quad quad : Quad.of(document, new KnownContextLoader(contexts))) {
      quad.give(canon);
    }
    StringWriter text = new StringWriter();
    canon.provide(new NQuadsWriter(text));
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void filledShapeEqualsTheGeneralProcessor(long seed) throws RdfConsumerException {
    Credentials credentials = new Credentials(new Random(seed));
    for (int i = 0; i < 30; i++) {
      ObjectNode first = credentials.any();
      canonicalizer.canonical(first);
      for (int k = 0; k < 8; k++) {
        ObjectNode same = credentials.refilled(first);
        same(canonicalizer.canonical(same), titanium(same));
      }
      same(canonicalizer.canonical(first), titanium(first));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void filledShapeWithFixedPartsEqualsTheGeneralProcessor(long seed) throws RdfConsumerException {
    Credentials credentials = new Credentials(new Random(seed));
    for (int i = 0; i < 30; i++) {
      ObjectNode first = credentials.partlyFixed(credentials.any());
      canonicalizer.canonical(first);
      for (int k = 0; k < 8; k++) {
        ObjectNode same = credentials.refilledAround(first);
        sameAnswer(same);
        // A second time, when its shape is known, and with nothing fixed.
        sameAnswer(same);
        sameAnswer(same.deepCopy());
      }
      same(canonicalizer.canonical(first), titanium(first));
    }
  }

  /** The general processor's lines, or a refusal where the general way refuses, too. */
  private void sameAnswer(ObjectNode document) throws RdfConsumerException {
    try {
      same(canonicalizer.canonical(document), titanium(document));
    } catch (UnsafeDocumentException e) {
      assertThatThrownBy(() -> canonicalizer.generally(document))
          .isInstanceOf(UnsafeDocumentException.class);
    }
  }

  @Test
  void addressThatStandsInFixedPartIsOneNodeWithIt() throws RdfConsumerException {
    ObjectNode document = Credentials.plain();
    ObjectNode subject = (ObjectNode) document.get("credentialSubject");
    subject.set("achievement", Json.fixed((ObjectNode) subject.get("achievement")));
    canonicalizer.canonical(document);
    ObjectNode clash = document.deepCopy();
    ((ObjectNode) clash.get("credentialSubject"))
        .put("id", "https://example.org/badges/accueil/1/achievement.json")
        .set("achievement", subject.get("achievement"));
    for (int i = 0; i < 2; i++) {
      same(canonicalizer.canonical(clash), titanium(clash));
      same(canonicalizer.canonical(document), titanium(document));
    }
  }

  @Test
  void textThatEqualsOneOfFixedPartIsOneStatement() throws RdfConsumerException {
    ObjectNode document = Credentials.plain();
    document.set("issuer", Json.fixed((ObjectNode) document.get("issuer")));
    ObjectNode achievement = (ObjectNode) document.at("/credentialSubject/achievement");
    achievement.set(
        "creator",
        Json.object().put("id", "did:web:example.org:issuer").put("name", "Une autre maison"));
    canonicalizer.canonical(document);
    ((ObjectNode) achievement.get("creator")).put("name", "La Maison");
    same(canonicalizer.canonical(document), titanium(document));
    assertThat(canonicalizer.canonical(document)).asString().containsOnlyOnce("\"La Maison\"");
  }

  @Test
  void fixedPartThatNamesPlaceholderIsNotTakenForOne() throws RdfConsumerException {
    ObjectNode document = Credentials.plain();
    ObjectNode issuer = (ObjectNode) document.get("issuer");
    document.set("issuer", Json.fixed(issuer.put("id", "urn:armorial-leaf:2")));
    for (int i = 0; i < 2; i++) {
      same(canonicalizer.canonical(document), titanium(document));
    }
  }

  @Test
  void nullInFixedPartIsRefused() {
    ObjectNode document = Credentials.plain();
    document.set("issuer", Json.fixed(((ObjectNode) document.get("issuer")).putNull("name")));
    assertThatThrownBy(() -> canonicalizer.canonical(document))
        .isInstanceOf(UnsafeDocumentException.class)
        .hasMessageContaining("/issuer/name: null");
  }

  /** Line by line, so that a difference can be read. */
  private static void same(byte[] actual, String expected) {
    String text = new String(actual, StandardCharsets.UTF_8);
    if (!text.equals(expected)) {
      assertThat(text.split("\n", -1)).containsExactly(expected.split("\n", -1));
    }
  }

  @Test
  void refusesWhatVerifiersSortDifferently() {
    // U+1F600 is above U+FF20, but its first surrogate is below.
    ObjectNode document = Credentials.plain();
    ((ObjectNode) document.at("/credentialSubject/achievement"))
        .putArray("tag")
        .add("\uD83D\uDE00")
        .add("\uFF20");
    assertThatThrownBy(() -> canonicalizer.canonical(document))
        .isInstanceOf(UnsafeDocumentException.class)
        .hasMessageContaining("sort differently");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "x\uDC00", "\uD800\uD800\uDC00", "\uFFFE", "\uFFFF"})
  void refusesTextThatIsNotUnicode(String text) {
    canonicalizer.canonical(Credentials.plain());
    assertThatThrownBy(() -> canonicalizer.canonical(Credentials.plain().put("name", text)))
        .isInstanceOf(UnsafeDocumentException.class)
        .hasMessageContaining("/name: not Unicode text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'more': 'x'} | /more: undefined term",
        "{'name': null} | /name: null",
        "{'evidence': []} | /evidence: empty array",
        "{'type': []} | /type: empty array",
        "{'type': ['VerifiableCredential', 'Unknown']} | /type: relative type \"Unknown\"",
        "{'type': ['VerifiableCredential', 5]} | /type: relative type 5",
        "{'id': 'credential.json'} | /id: relative address",
        "{'id': '/x'} | /id: relative address",
        "{'id': '_:b0'} | /id: relative address",
        "{'id': ''} | /id: relative address",
        "{'id': 'https://example.org/a b'} | /id: relative address",
        "{'id': 'https://example.org/<x>'} | /id: relative address",
        "{'id': 5} | /id: relative address",
        "{'issuer': 'issuer.json'} | /issuer: relative address",
        "{'issuer': {'id': 'x', 'type': ['Profile']}} | /issuer/id: relative address",
        "{'evidence': [{'type': ['Evidence'], 'id': 'e.pdf'}]} | /evidence/0/id: relative address",
        "{'image': 'image.png'} | /image: relative address",
        "{'evidence': [{'type': ['Evidence'], 'salt': 'x'}]} | /evidence/0/salt: undefined term",
        "{'@graph': []} | /@graph: keyword",
        "{'name': {'@value': 'x', '@direction': 'rtl'}} | /name/@direction: keyword",
        "{'@context': 'https://example.org/other'} | /@context: unknown context",
        "{'@context': {'name': 'https://example.org/name'}} | /@context: not the addresses",
        "{'proof': {'type': 'DataIntegrityProof', 'proofPurpose': 'other'}} | /proof/proofPurpose: relative address",
      })
  void refusesWhatASignatureWouldNotCover(String members, String problem) {
    ObjectNode document = Credentials.plain();
    document.setAll(Vectors.parse(members.replace('\'', '"')));
    assertThatThrownBy(() -> canonicalizer.canonical(document))
        .isInstanceOf(UnsafeDocumentException.class)
        .hasMessageContaining(problem);
    canonicalizer.canonical(Credentials.plain());
    assertThatThrownBy(() -> canonicalizer.canonical(document))
        .isInstanceOf(UnsafeDocumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name:x",
        "id:x",
        "type:x",
        "kid:x",
        "http:",
        "http://",
        "https:///x",
        "https://a/b#c#d",
        "https://a/%zz",
        "https://[::1]/",
        "https://[x/",
        "HTTPS://A/B",
        "x:y",
        "a:b:c",
        "1:2",
        "https://a/../b",
        "https://a/./b",
        "https://a//b",
        "https://a:80/",
        "https://a:x/",
        "https://a?b#c",
        "urn:",
        "urn:a",
        "mailto:é@x",
        "https://é.fr/",
        "data:text/plain,x",
        "did:web:a%3A8080:b#z6Mk",
        "https://a/{b}",
        "https://a/|",
        "https://a/^",
        "https://a/`",
        "https://a/\\",
        "https://a/\"",
        "tag:a,2026:b",
        "https://a/\uFFFD",
        "https://a/\uE000",
        "https://a/b\u0000",
        "https://a/\u2028",
        "https://a/\uD83D\uDE00",
        "@id",
        "@type:x",
        "urn:armorial-leaf:0",
        "urn:armorial-leaf:1",
        "_:b0",
        "a",
        "",
        ":",
        ":x",
        "?x",
        "#x"
      })
  void oddAddressIsTreatedAsTheGeneralProcessorDoesOrRefused(String address)
      throws RdfConsumerException {
    for (String member : new String[] {"/issuer", "/credentialSubject/achievement", ""}) {
      canonicalizer.canonical(Credentials.plain());
      ObjectNode document = Credentials.plain();
      ((ObjectNode) document.at(member)).put("id", address);
      String ours;
      try {
        ours = new String(canonicalizer.canonical(document), StandardCharsets.UTF_8);
      } catch (UnsafeDocumentException e) {
        continue;
      }
      assertThat(ours).isEqualTo(titanium(document)).contains("<" + address + ">");
    }
  }

  @Test
  void equalAddressesAreOneNode() throws RdfConsumerException {
    canonicalizer.canonical(Credentials.plain());
    ObjectNode document = Credentials.plain();
    ((ObjectNode) document.at("/credentialSubject")).put("id", "did:web:example.org:issuer");
    assertThat(canonicalizer.canonical(document)).asString().isEqualTo(titanium(document));
  }

  @Test
  void alikeBlankNodesAreToldApartByTheWholeAlgorithm() throws RdfConsumerException {
    ObjectNode document = Credentials.plain();
    document.set(
        "evidence",
        Vectors.parse(
                """
                {"e": [{"type": ["Evidence"], "name": "x"}, {"type": ["Evidence"], "name": "x"},
                       {"type": ["Evidence"], "name": "y"}]}
                """)
            .get("e"));
    assertThat(canonicalizer.canonical(document)).asString().isEqualTo(titanium(document));
  }

  @Test
  void poisonedDocumentIsRefused() {
    // Two alike nodes, each with twelve alike nodes: 12! orders to try.
    ObjectNode document = Credentials.plain();
    ArrayNode results = ((ObjectNode) document.get("credentialSubject")).putArray("result");
    for (int i = 0; i < 2; i++) {
      ObjectNode result = results.addObject();
      result.putArray("type").add("Result");
      ArrayNode alignments = result.putArray("alignment");
      for (int k = 0; k < 12; k++) {
        alignments.addObject().putArray("type").add("Alignment");
      }
    }
    assertThatThrownBy(() -> canonicalizer.canonical(document))
        .isInstanceOf(UnsafeDocumentException.class)
        .hasMessageContaining("cannot be told apart");
  }

  @Test
  void deepDocumentIsRefused() {
    ObjectNode document = Credentials.plain();
    ObjectNode inner = document.putObject("credentialSubject");
    for (int i = 0; i < 5000; i++) {
      inner = inner.put("type", "AchievementSubject").putObject("achievement");
    }
    assertThatThrownBy(() -> canonicalizer.canonical(document))
        .isInstanceOf(UnsafeDocumentException.class)
        .hasMessageContaining("too deep");
  }
}
