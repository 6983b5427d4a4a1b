package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
      })
  void equalThePublishedOnes(String address) {
    String file = Vectors.json("contexts/map.json").get(address).stringValue();
    assertThat(Contexts.published().find(address)).contains(Vectors.object("contexts/" + file));
  }

  static Stream<String> knownAddresses() {
    return Contexts.known().addresses().stream();
  }

  @ParameterizedTest
  @MethodSource("knownAddresses")
  void knownOnesEqualThePublishedOnes(String address) {
    String file = Vectors.json("contexts/map.json").get(address).stringValue();
    assertThat(Contexts.known().find(address)).contains(Vectors.object("contexts/" + file));
  }

  @Test
  void laterBodyOfOpenBadgesEqualsTheOneInUse() {
    String address = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    assertThat(Contexts.knownWithLaterBody().find(address))
        .contains(Vectors.object("contexts/ob-v3p0-context-3.0.3.validator-2026.json"));
    assertThat(Contexts.knownWithLaterBody().addresses()).isEqualTo(Contexts.known().addresses());
  }

  @Test
  void allThatPublishedDocumentsUseAreKnown() {
    assertThat(Contexts.known().addresses())
        .hasSize(20)
        .containsAll(Contexts.published().addresses());
    for (String address : Contexts.known().addresses()) {
      assertThat(Contexts.known().find(address)).as(address).isPresent();
    }
  }

  @Test
  void otherAddressesAreUnknown() {
    assertThat(Contexts.known().find("https://w3id.org/security/v1")).isEmpty();
    assertThat(Contexts.published().find("https://www.w3.org/2018/credentials/v1")).isEmpty();
  }

  @Test
  void ofATermHoldsItsScope() {
    assertThat(
            Contexts.published()
                .find("https://www.w3.org/ns/credentials/v2")
                .orElseThrow()
                .at("/@context/DataIntegrityProof/@context/proofPurpose"))
        .isEqualTo(
            Vectors.parse(
                """
                {"@id": "https://w3id.org/security#proofPurpose", "@type": "@vocab",
                 "@context": {"@protected": true, "id": "@id", "type": "@type",
                  "assertionMethod": {"@id": "https://w3id.org/security#assertionMethod", "@type": "@id", "@container": "@set"},
                  "authentication": {"@id": "https://w3id.org/security#authenticationMethod", "@type": "@id", "@container": "@set"},
                  "capabilityDelegation": {"@id": "https://w3id.org/security#capabilityDelegationMethod", "@type": "@id", "@container": "@set"},
                  "capabilityInvocation": {"@id": "https://w3id.org/security#capabilityInvocationMethod", "@type": "@id", "@container": "@set"},
                  "keyAgreement": {"@id": "https://w3id.org/security#keyAgreementMethod", "@type": "@id", "@container": "@set"}}}
                """));
  }

  @Test
  void givenDocumentIsACopy() {
    Contexts contexts = Contexts.published();
    String address = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
    contexts.find(address).orElseThrow().removeAll();
    assertThat(contexts.find(address).orElseThrow().has("@context")).isTrue();
  }
}
