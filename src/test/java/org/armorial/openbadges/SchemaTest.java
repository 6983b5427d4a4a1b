package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.text.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schemas judge documents of invented registers. */
class SchemaTest {
  private static final String CREDENTIAL = "ob_v3p0_achievementcredential_schema.json";
  private static final String ENDORSEMENT = "ob_v3p0_endorsementcredential_schema.derived.json";

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyDocumentIsAccepted(long seed) throws IOException, JsonException {
    Schema credential = schema(CREDENTIAL);
    Schema endorsement = schema(ENDORSEMENT);
    Invented.World world = Invented.world(seed);
    OpenBadges3 documents = new OpenBadges3(world.register(), Example.IDENTITY);
    for (Assertion award : world.awards()) {
      assertThat(faults(credential, documents.credential(award))).isEmpty();
    }
    for (Endorsement ours : world.register().endorsements()) {
      assertThat(faults(endorsement, documents.endorsement(ours))).isEmpty();
    }
  }

  /** The schema of an achievement is that of the one inside a credential. */
  @ParameterizedTest
  @MethodSource("seeds")
  void achievementsAtTheirOwnAddressAreAccepted(long seed) throws IOException, JsonException {
    Schema schema = schema(CREDENTIAL);
    Invented.World world = Invented.world(seed);
    OpenBadges3 documents = new OpenBadges3(world.register(), Example.IDENTITY);
    List<ObjectNode> endorsements =
        world.register().endorsements().stream().map(documents::endorsement).toList();
    for (BadgeDefinition definition : world.register().definitions().values()) {
      List<ObjectNode> all = new ArrayList<>();
      all.add(documents.achievement(definition, endorsements));
      definition
          .translations(List.of(Language.FRENCH, Language.ENGLISH))
          .forEach(language -> all.add(documents.achievement(definition, language)));
      for (ObjectNode achievement : all) {
        ObjectNode around = documents.credential(world.awards().get(0)).deepCopy();
        achievement.remove("@context");
        ((ObjectNode) around.get("credentialSubject")).set("achievement", achievement);
        assertThat(faults(schema, around)).isEmpty();
      }
    }
  }

  static Stream<Consumer<ObjectNode>> damages() {
    return Stream.of(
        document -> document.remove("issuer"),
        document -> document.remove("validFrom"),
        document -> document.put("type", "OpenBadgeCredential"),
        document -> document.set("evidence", Json.object()),
        document -> document.putNull("credentialSchema"),
        document -> document.putArray("credentialStatus"),
        document -> achievement(document).remove("criteria"),
        document -> achievement(document).put("tag", "compétence"),
        document -> achievement(document).put("achievementType", "Compétence"),
        document -> ((ObjectNode) achievement(document).get("image")).put("author", "Camille"));
  }

  private static ObjectNode achievement(ObjectNode document) {
    return (ObjectNode) document.get("credentialSubject").get("achievement");
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedOneIsRefused(Consumer<ObjectNode> damage) throws IOException, JsonException {
    Schema schema = schema(CREDENTIAL);
    ObjectNode document =
        new OpenBadges3(Example.register(), Example.IDENTITY).credential(Example.RICH).deepCopy();
    damage.accept(document);
    assertThat(faults(schema, document)).isNotEmpty();
  }

  private static List<Error> faults(Schema schema, JsonNode document) {
    return schema.validate(document);
  }

  static Path vectors() {
    String folder = System.getProperty("armorial.vectors", "");
    Assumptions.assumeFalse(folder.isEmpty(), "no vectors");
    return Path.of(folder);
  }

  private static Schema schema(String file) throws IOException, JsonException {
    JsonNode schema = Json.parse(Files.readAllBytes(vectors().resolve("schemas").resolve(file)));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(schema);
  }
}
