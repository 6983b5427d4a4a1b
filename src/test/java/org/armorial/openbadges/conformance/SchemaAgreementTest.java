package org.armorial.openbadges.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.fault.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * We refuse exactly what the published JSON Schemas of Open Badges 3.0 refuse, but for what they
 * cannot say or what only some verifiers mind. Each difference is named here.
 */
class SchemaAgreementTest {
  private static final String CREDENTIAL = "ob_v3p0_achievementcredential_schema.json";
  private static final String ENDORSEMENT = "ob_v3p0_endorsementcredential_schema.derived.json";
  private static final String LOOSE_CREDENTIAL =
      "ob_v3p0_achievementcredential_schema.json-ld.derived.json";
  private static final String LOOSE_ENDORSEMENT =
      "ob_v3p0_endorsementcredential_schema.json-ld.derived.json";

  /** Sentences of the specification that no schema holds: to it an address is any text. */
  private static final Set<Code> BEYOND_THE_SCHEMA =
      Set.of(
          Code.NOT_AN_ADDRESS,
          Code.NOT_A_WEB_ADDRESS,
          Code.MISSING_EITHER,
          Code.SUBJECT_UNIDENTIFIED,
          Code.NOT_A_HASH,
          Code.ENDS_BEFORE_START);

  @ParameterizedTest
  @CsvSource({
    "openbadges/ob3-spec-examples/fullOpenBadge-0.json, 700",
    "openbadges/ob3-spec-examples/basicOpenBadgeCredential-0.json, 200",
    "openbadges/ob3-spec-eddsa/signed.json, 200",
    "openbadges/ob3-spec-examples/endorsement-0.json, 300",
    "openbadges/ob3-edubadges-examples/uvh_fvhz_regular_full.json, 300"
  })
  void everyMutationIsJudgedAlike(String file, int count) throws IOException, JsonException {
    ObjectNode document = Published.document(Published.folder().resolve(file)).orElseThrow();
    int refused = agreements(document, file.hashCode(), count);
    assertThat(refused).as("refused by the schema").isBetween(count / 4, count);
  }

  @ParameterizedTest
  @CsvSource({"3.0-credential-full, 700", "3.0-credential-plain, 200", "3.0-endorsement, 200"})
  void everyMutationOfOursIsJudgedAlike(String name, int count) throws IOException, JsonException {
    Path file = Path.of("src/test/resources/golden/documents", name + ".json");
    agreements((ObjectNode) Json.parse(Files.readAllBytes(file)), name.hashCode(), count);
  }

  @Test
  void everyPublishedCredentialIsJudgedAlike() throws IOException, JsonException {
    Judges judges = new Judges(schema(CREDENTIAL), schema(LOOSE_CREDENTIAL));
    Judges endorsements = new Judges(schema(ENDORSEMENT), schema(LOOSE_ENDORSEMENT));
    int seen = 0;
    try (Stream<Path> files = Files.walk(Published.folder().resolve("openbadges"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        var document = Published.document(file);
        if (document.isEmpty()) {
          continue;
        }
        switch (Kind.of(document.get())) {
          case ACHIEVEMENT_CREDENTIAL -> judges.agree(document.get());
          case ENDORSEMENT_CREDENTIAL -> endorsements.agree(document.get());
          default -> {
            continue;
          }
        }
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(40);
  }

  private static int agreements(ObjectNode document, long seed, int count)
      throws IOException, JsonException {
    boolean endorsement = Kind.of(document) == Kind.ENDORSEMENT_CREDENTIAL;
    Judges judges =
        new Judges(
            schema(endorsement ? ENDORSEMENT : CREDENTIAL),
            schema(endorsement ? LOOSE_ENDORSEMENT : LOOSE_CREDENTIAL));
    Mutation mutation = new Mutation(seed);
    int refused = 0;
    for (int i = 0; i < count; i++) {
      refused += judges.agree(mutation.of(document)) ? 0 : 1;
    }
    return refused;
  }

  private static Schema schema(String file) throws IOException, JsonException {
    return Published.schema(file);
  }

  /** The strict schema, and the one that lets some values stand without a list. */
  private record Judges(Schema strict, Schema loose) {
    /** Whether the strict schema accepts, which we must have foreseen. */
    boolean agree(ObjectNode document) {
      Report report = Conformance.check(document);
      var faults =
          loose.validate(
              document, config -> config.executionConfig(c -> c.formatAssertionsEnabled(true)));
      var strictFaults =
          strict.validate(
              document, config -> config.executionConfig(c -> c.formatAssertionsEnabled(true)));
      String all = document + "\n" + report + "\n" + faults;
      assertThat(report.unlisted()).isZero();
      boolean known = report.standard() == Standard.OPEN_BADGES_3_0;
      boolean visible = known && report.nonconformities().stream().noneMatch(Judges::inTheSchema);
      assertThat(visible).as(all).isEqualTo(faults.isEmpty());
      boolean lone =
          report.nonconformities().stream().anyMatch(each -> each.code() == Code.SINGLE_VALUE);
      assertThat(visible && !lone).as(all).isEqualTo(strictFaults.isEmpty());
      return strictFaults.isEmpty();
    }

    private static boolean inTheSchema(Nonconformity finding) {
      return switch (finding.code()) {
        // The specification: never an empty array. The schema says so of types only.
        case EMPTY -> finding.pointer().endsWith("/type") || finding.pointer().endsWith("@context");
        // Addresses of an issuer are allowed; those of creator, source and parentOrg are a trap.
        case OTHER_REFERENCE -> !finding.pointer().endsWith("/issuer");
        // The schema's DateTime wants a zone, the specification's does not.
        case NO_TIME_ZONE -> true;
        default ->
            finding.severity() == Severity.ERROR && !BEYOND_THE_SCHEMA.contains(finding.code());
      };
    }
  }
}
