package org.armorial.openbadges.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.fault.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One change to a right document of each standard, and all that is said of it. */
class StandardsTest {
  private static final String ASSERTION_1 =
      "{'uid':'a1','recipient':{'identity':'camille@example.org','type':'email','hashed':false},"
          + "'badge':'https://example.org/badge.json','issuedOn':1330640143,"
          + "'verify':{'type':'hosted','url':'https://example.org/a1.json'}}";
  private static final String BADGE_1 =
      "{'name':'Passage','description':'Passe.','image':'data:image/png;base64,AAAA',"
          + "'criteria':'https://example.org/criteria','issuer':'https://example.org/issuer.json',"
          + "'tags':[],'alignment':[{'name':'A','url':'https://example.org/a'}]}";
  private static final String ISSUER_1 = "{'name':'Maison','url':'https://example.org'}";
  private static final String ASSERTION_2 =
      "{'@context':'https://w3id.org/openbadges/v2','id':'https://example.org/a.json',"
          + "'type':'Assertion','recipient':{'type':'email','hashed':true,'salt':'s',"
          + "'identity':'sha256$c7ef86405ba71b85acd8e2e95166c4b111448089f2e1599f42fe1bba46e865c5'},"
          + "'badge':{'id':'https://example.org/b.json','type':'BadgeClass','name':'Passage',"
          + "'description':'Passe.','image':'https://example.org/b.png','criteria':{'narrative':'x'},"
          + "'issuer':{'id':'https://example.org/i.json','type':'Profile','name':'Maison',"
          + "'url':'https://example.org','email':'x@example.org'}},"
          + "'verification':{'type':'hosted'},'issuedOn':'2026-03-12T09:00:00+01:00',"
          + "'extensions:x':{'@context':'https://w3id.org/openbadges/extensions/exampleExtension/"
          + "context.json','type':['Extension','extensions:X'],'x':[null,{}]}}";
  private static final String ISSUER_2 =
      "{'@context':'https://w3id.org/openbadges/v2','id':'https://example.org/i.json',"
          + "'type':'Issuer','name':'Maison','url':'https://example.org','email':'x@example.org',"
          + "'verification':{'type':'VerificationObject','allowedOrigins':'example.org'}}";
  private static final String REVOCATIONS_2 =
      "{'@context':'https://w3id.org/openbadges/v2','id':'https://example.org/r.json',"
          + "'type':'RevocationList','issuer':'https://example.org/i.json',"
          + "'revokedAssertions':[{'id':'urn:uuid:1'},'urn:uuid:2']}";
  private static final String CREDENTIAL_3 =
      "{'@context':['https://www.w3.org/ns/credentials/v2',"
          + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
          + "'id':'urn:uuid:1','type':['VerifiableCredential','OpenBadgeCredential'],"
          + "'issuer':{'id':'did:example:i','type':['Profile'],'name':'Maison'},"
          + "'validFrom':'2026-03-12T09:00:00Z','credentialSubject':{'id':'did:example:h',"
          + "'type':['AchievementSubject'],'identifier':[{'type':'IdentityObject','hashed':true,"
          + "'identityHash':'md5$00000000000000000000000000000000','identityType':'emailAddress'}],"
          + "'achievement':{'id':'https://example.org/b','type':['Achievement'],'name':'Passage',"
          + "'description':'Passe.','criteria':{'narrative':'x'},'tag':['a'],"
          + "'creator':{'id':'did:example:i','type':['Profile']}}}}";
  private static final String CREDENTIAL_3_OLD =
      "{'@context':['https://www.w3.org/2018/credentials/v1',"
          + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'],"
          + "'id':'urn:uuid:1','type':['VerifiableCredential','AchievementCredential'],"
          + "'name':'Passage','issuer':{'id':'did:example:i','type':['Profile']},"
          + "'issuanceDate':'2026-03-12T09:00:00Z','credentialSubject':{'id':'did:example:h',"
          + "'type':['AchievementSubject'],'achievement':{'id':'https://example.org/b',"
          + "'type':['Achievement'],'name':'Passage','description':'Passe.',"
          + "'criteria':{'id':'https://example.org/c'}}}}";
  private static final String CREDENTIAL =
      "{'@context':['https://www.w3.org/ns/credentials/v2'],'type':'VerifiableCredential',"
          + "'issuer':'did:example:i','credentialSubject':[{'id':'did:example:h','x':1}]}";
  private static final String CREDENTIAL_OLD =
      "{'@context':['https://www.w3.org/2018/credentials/v1'],'type':['VerifiableCredential'],"
          + "'issuer':'did:example:i','issuanceDate':'2026-03-12T09:00:00Z',"
          + "'credentialSubject':{'id':'did:example:h'}}";
  private static final String STATUS =
      "{'@context':['https://www.w3.org/ns/credentials/v2'],'id':'https://example.org/s',"
          + "'type':['VerifiableCredential','BitstringStatusListCredential'],"
          + "'issuer':'did:example:i','credentialSubject':{'type':'BitstringStatusList',"
          + "'statusPurpose':'revocation','encodedList':'uH4sI'}}";

  /** Base, pointer to change, new JSON or {@code -} to remove, and what is then said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ASSERTION_1 | | | open-badges-1.0 assertion",
        "ASSERTION_1 | /issuedOn | '2012-03-01' | open-badges-1.0 assertion",
        "ASSERTION_1 | /issuedOn | -5 | open-badges-1.0 assertion /issuedOn not-a-date",
        "ASSERTION_1 | /issuedOn | 13306401430000 | open-badges-1.0 assertion /issuedOn not-a-date",
        "ASSERTION_1 | /issuedOn | true | open-badges-1.0 assertion /issuedOn wrong-type",
        "ASSERTION_1 | /uid | - | open-badges-1.0 assertion missing",
        "ASSERTION_1 | /badge | {} | open-badges-1.0 assertion /badge other-reference /badge missing"
            + " /badge missing /badge missing /badge missing /badge missing",
        "ASSERTION_1 | /verify/url | - | open-badges-1.0 assertion /verify missing-recommended",
        "ASSERTION_1 | /verify/type | 'told' | open-badges-1.0 assertion /verify/type not-a-term",
        "ASSERTION_1 | /recipient/hashed | true | open-badges-1.0 assertion /recipient/identity"
            + " not-a-hash",
        "ASSERTION_1 | /expires | '1999-01-01T00:00Z' | open-badges-1.0 assertion /expires"
            + " expires-before-issued",
        "ASSERTION_1 | /@context | 'https://w3id.org/openbadges/v1' | open-badges-1.1 assertion"
            + " missing",
        "BADGE_1 | | | open-badges-1.0 badge-class",
        "BADGE_1 | /image | 'b.png' | open-badges-1.0 badge-class /image not-an-address",
        "BADGE_1 | /alignment/0/url | - | open-badges-1.0 badge-class /alignment/0 missing",
        "BADGE_1 | /tags | 'a' | open-badges-1.0 badge-class /tags not-a-list",
        "ISSUER_1 | | | open-badges-1.0 issuer",
        "ISSUER_1 | /price | 3 | unknown unknown",
        "ASSERTION_2 | | | open-badges-2.0 assertion",
        "ASSERTION_2 | /@context | 'https://purl.imsglobal.org/spec/ob/v2p1/context/ob_v2p1.jsonld'"
            + " | open-badges-2.0 assertion",
        "ASSERTION_2 | /issuedOn | '2026-03-12T09:00:00' | open-badges-2.0 assertion /issuedOn"
            + " not-a-date",
        "ASSERTION_2 | /issuedOn | 1330640143 | open-badges-2.0 assertion /issuedOn wrong-type",
        "ASSERTION_2 | /id | 'http://example.org/a' | open-badges-2.0 assertion /id not-https",
        "ASSERTION_2 | /id | 'urn:uuid:1' | open-badges-2.0 assertion /id hosted-without-address",
        "ASSERTION_2 | /verification/type | 'SignedBadge' | open-badges-2.0 assertion",
        "ASSERTION_2 | /verification/type | 'Assertion' | open-badges-2.0 assertion"
            + " /verification/type type-not-named",
        "ASSERTION_2 | /recipient/identity | 'sha256$abc' | open-badges-2.0 assertion"
            + " /recipient/identity not-a-hash",
        "ASSERTION_2 | /recipient/type | 'mail' | open-badges-2.0 assertion /recipient/type"
            + " not-a-term",
        "ASSERTION_2 | /badge/issuer/email | - | open-badges-2.0 assertion /badge/issuer missing",
        "ASSERTION_2 | /badge/criteria/narrative | - | open-badges-2.0 assertion /badge/criteria"
            + " missing-either",
        "ASSERTION_2 | /badge/issuer/id | 'urn:uuid:2' | open-badges-2.0 assertion /badge/issuer/id"
            + " not-on-the-web",
        "ASSERTION_2 | /evidence | [] | open-badges-2.0 assertion /evidence empty",
        "ASSERTION_2 | /evidence | ['https://example.org/e',{'narrative':'x'}] | open-badges-2.0"
            + " assertion",
        "ASSERTION_2 | /evidence | [null] | open-badges-2.0 assertion /evidence/0 null-value",
        "ASSERTION_2 | /revoked | true | open-badges-2.0 assertion /revoked revoked-in-full",
        "ASSERTION_2 | /extensions:x/@context | - | open-badges-2.0 assertion /extensions:x"
            + " extension-without-context",
        "ASSERTION_2 | /@language | 'fr_FR' | open-badges-2.0 assertion /@language bad-form",
        "ASSERTION_2 | /type | ['Assertion','Else'] | open-badges-2.0 assertion /type/1 not-a-term",
        "ASSERTION_2 | /image | {'caption':'x'} | open-badges-2.0 assertion /image missing",
        "ISSUER_2 | | | open-badges-2.0 issuer",
        "ISSUER_2 | /type | 'Profile' | open-badges-2.0 profile",
        "ISSUER_2 | /email | - | open-badges-2.0 issuer missing",
        "ISSUER_2 | /verification/allowedOrigins | ['127.0.0.1:8931'] | open-badges-2.0 issuer"
            + " /verification/allowedOrigins/0 origin-with-port",
        "ISSUER_2 | /verification/allowedOrigins | 'example.org:8443' | open-badges-2.0 issuer"
            + " /verification/allowedOrigins origin-with-port",
        "ISSUER_2 | /verification/allowedOrigins | 'https://example.org' | open-badges-2.0 issuer"
            + " /verification/allowedOrigins origin-not-host",
        "REVOCATIONS_2 | | | open-badges-2.0 revocation-list",
        "REVOCATIONS_2 | /revokedAssertions | ['urn:uuid:2'] | open-badges-2.0 revocation-list"
            + " /revokedAssertions one-entry",
        "REVOCATIONS_2 | /revokedAssertions/0 | {'revoked':true} | open-badges-2.0 revocation-list"
            + " /revokedAssertions/0 missing-either",
        "CREDENTIAL_3 | | | open-badges-3.0 achievement-credential",
        "CREDENTIAL_3 | /@context/1 | 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json'"
            + " | open-badges-3.0 achievement-credential /@context/1 context-version",
        "CREDENTIAL_3 | /@context/1 | 'https://example.org/c' | open-badges-3.0"
            + " achievement-credential /@context/1 context-order",
        "CREDENTIAL_3 | /@context | 'https://www.w3.org/ns/credentials/v2' | open-badges-3.0"
            + " achievement-credential /@context not-a-list",
        "CREDENTIAL_3 | /issuer | 'did:example:i' | open-badges-3.0 achievement-credential /issuer"
            + " other-reference",
        "CREDENTIAL_3 | /issuer | 'Maison' | open-badges-3.0 achievement-credential /issuer"
            + " other-reference /issuer not-an-address",
        "CREDENTIAL_3 | /credentialSubject/achievement/creator | 'did:example:i' | open-badges-3.0"
            + " achievement-credential /credentialSubject/achievement/creator other-reference",
        "CREDENTIAL_3 | /credentialSubject/id | - | open-badges-3.0 achievement-credential"
            + " /credentialSubject subject-without-id",
        "CREDENTIAL_3 | /credentialSubject/identifier/0/identityHash | 'sha256$0' | open-badges-3.0"
            + " achievement-credential /credentialSubject/identifier/0/identityHash not-a-hash",
        "CREDENTIAL_3 | /credentialSubject/identifier/0/more | 1 | open-badges-3.0"
            + " achievement-credential /credentialSubject/identifier/0/more not-allowed",
        "CREDENTIAL_3 | /credentialSubject/achievement/tag | [] | open-badges-3.0"
            + " achievement-credential /credentialSubject/achievement/tag empty",
        "CREDENTIAL_3 | /credentialSubject/achievement/criteria | {} | open-badges-3.0"
            + " achievement-credential /credentialSubject/achievement/criteria missing-either",
        "CREDENTIAL_3 | /credentialSubject/achievement/achievementType | 'ext:Compétence' |"
            + " open-badges-3.0 achievement-credential"
            + " /credentialSubject/achievement/achievementType term-form",
        "CREDENTIAL_3 | /credentialSubject/achievement/achievementType | 'Compétence' |"
            + " open-badges-3.0 achievement-credential"
            + " /credentialSubject/achievement/achievementType not-a-term",
        "CREDENTIAL_3 | /credentialSubject/achievement/name | ' ' | open-badges-3.0"
            + " achievement-credential /credentialSubject/achievement/name empty-text",
        "CREDENTIAL_3 | /credentialSubject/achievement/inLanguage | 'FR' | open-badges-3.0"
            + " achievement-credential /credentialSubject/achievement/inLanguage bad-form",
        "CREDENTIAL_3 | /credentialSubject/activityEndDate | '2026-01-01T00:00:00' |"
            + " open-badges-3.0 achievement-credential /credentialSubject/activityEndDate"
            + " no-time-zone",
        "CREDENTIAL_3 | /validUntil | '2026-03-12T08:59:59Z' | open-badges-3.0"
            + " achievement-credential /validUntil ends-before-start",
        "CREDENTIAL_3 | /validUntil | '2026-03-12T10:00:00+02:00' | open-badges-3.0"
            + " achievement-credential /validUntil ends-before-start",
        "CREDENTIAL_3 | /validUntil | '2026-02-30T10:00:00Z' | open-badges-3.0"
            + " achievement-credential /validUntil not-a-date",
        "CREDENTIAL_3 | /validUntil | '2026-03-12T23:59:60Z' | open-badges-3.0"
            + " achievement-credential",
        "CREDENTIAL_3 | /proof | {'type':'DataIntegrityProof'} | open-badges-3.0"
            + " achievement-credential /proof single-value",
        "CREDENTIAL_3 | /endorsementJwt | ['a.b'] | open-badges-3.0 achievement-credential"
            + " /endorsementJwt/0 bad-form",
        "CREDENTIAL_3 | /credentialStatus | {'id':'https://example.org/r',"
            + "'type':'1EdTechRevocationList'} | open-badges-3.0 achievement-credential"
            + " /credentialStatus extensions-context-missing",
        "CREDENTIAL_3 | /credentialStatus | [] | open-badges-3.0 achievement-credential"
            + " /credentialStatus not-single",
        "CREDENTIAL_3 | /@context | - | open-badges-3.0 achievement-credential missing",
        "CREDENTIAL_3_OLD | | | open-badges-3.0-on-credentials-1.1 achievement-credential",
        "CREDENTIAL_3_OLD | /issuanceDate | - | open-badges-3.0-on-credentials-1.1"
            + " achievement-credential missing",
        "CREDENTIAL_3_OLD | /name | - | open-badges-3.0-on-credentials-1.1 achievement-credential"
            + " missing-recommended",
        "CREDENTIAL_3_OLD | /@context/1 |"
            + " 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' |"
            + " open-badges-3.0-on-credentials-1.1 achievement-credential /@context/1"
            + " context-version",
        "CREDENTIAL | | | credentials-2.0 credential",
        "CREDENTIAL | /credentialSubject | [] | credentials-2.0 credential /credentialSubject empty",
        "CREDENTIAL | /credentialSubject | {} | credentials-2.0 credential /credentialSubject empty",
        "CREDENTIAL | /issuer | {'name':'x'} | credentials-2.0 credential /issuer missing",
        "CREDENTIAL | /@context/1 | 'https://example.org/c' | credentials-2.0 credential /@context/1"
            + " context-unknown",
        "CREDENTIAL | /@context/1 | {'x':'urn:x'} | credentials-2.0 credential /@context/1"
            + " context-inline",
        "CREDENTIAL | /proof | {'type':'DataIntegrityProof'} | credentials-2.0 credential /proof"
            + " missing /proof missing",
        "CREDENTIAL_OLD | | | credentials-1.1 credential",
        "CREDENTIAL_OLD | /issuanceDate | '2026-03-12' | credentials-1.1 credential /issuanceDate"
            + " not-a-date",
        "STATUS | | | credentials-2.0 status-list-credential",
        "STATUS | /credentialSubject/encodedList | 'H4sI' | credentials-2.0 status-list-credential"
            + " /credentialSubject/encodedList bad-form",
        "STATUS | /credentialSubject/statusPurpose | - | credentials-2.0 status-list-credential"
            + " /credentialSubject missing",
      })
  void everyChangeIsNamed(String base, String pointer, String value, String said)
      throws JsonException {
    ObjectNode document = (ObjectNode) json(text(base));
    if (pointer != null) {
      change(document, pointer, value);
    }
    Report report = Conformance.check(document);
    assertThat(said(report)).isEqualTo(said);
    boolean error =
        report.nonconformities().stream().anyMatch(each -> each.severity() == Severity.ERROR);
    assertThat(report.conforms()).isEqualTo(report.standard() != Standard.UNKNOWN && !error);
  }

  private static String said(Report report) {
    String findings =
        report.nonconformities().stream()
            .map(each -> " " + (each.pointer() + " " + each.code().word()).strip())
            .collect(Collectors.joining());
    return report.standard().word() + " " + report.kind().word() + findings;
  }

  private static String text(String base) {
    return switch (base) {
      case "ASSERTION_1" -> ASSERTION_1;
      case "BADGE_1" -> BADGE_1;
      case "ISSUER_1" -> ISSUER_1;
      case "ASSERTION_2" -> ASSERTION_2;
      case "ISSUER_2" -> ISSUER_2;
      case "REVOCATIONS_2" -> REVOCATIONS_2;
      case "CREDENTIAL_3" -> CREDENTIAL_3;
      case "CREDENTIAL_3_OLD" -> CREDENTIAL_3_OLD;
      case "CREDENTIAL" -> CREDENTIAL;
      case "CREDENTIAL_OLD" -> CREDENTIAL_OLD;
      case "STATUS" -> STATUS;
      default -> throw new IllegalArgumentException(base);
    };
  }

  private static JsonNode json(String text) throws JsonException {
    return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static void change(ObjectNode document, String pointer, String value)
      throws JsonException {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = document.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      int index = Integer.parseInt(name);
      if (index < array.size()) {
        array.set(index, json(value));
      } else {
        array.add(json(value));
      }
    } else if (value.equals("-")) {
      ((ObjectNode) parent).remove(name);
    } else {
      ((ObjectNode) parent).set(name, json(value));
    }
  }
}
