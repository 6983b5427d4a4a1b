package org.armorial.openbadges.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.fault.Severity;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a stranger sends: a report within limits, never an exception. */
class HostileDocumentsTest {
  private static final List<String> CONTEXTS =
      List.of(
          "https://w3id.org/openbadges/v1",
          "https://w3id.org/openbadges/v2",
          "https://www.w3.org/2018/credentials/v1",
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  /** Names of the tables with values of every kind, several levels deep. */
  @ParameterizedTest
  @MethodSource("seeds")
  void strangeTypesEverywhereNeverThrow(long seed) {
    Random random = new Random(seed);
    List<Standard> standards =
        Stream.of(Standard.values()).filter(each -> each != Standard.UNKNOWN).toList();
    Standard standard = standards.get(random.nextInt(standards.size()));
    ShapeTable table = ShapeTable.load(standard.table());
    List<Shape> shapes =
        table.shapes().values().stream().sorted(Comparator.comparing(Shape::name)).toList();
    ObjectNode document = object(random, shapes, 4);
    document.set("@context", random.nextBoolean() ? context(random) : document.path("@context"));
    document.put("type", shapes.get(random.nextInt(shapes.size())).name());
    readable(Conformance.check(document));
  }

  private static JsonNode context(Random random) {
    ArrayNode contexts = Json.array();
    for (int i = random.nextInt(3); i >= 0; i--) {
      contexts.add(CONTEXTS.get(random.nextInt(CONTEXTS.size())));
    }
    return contexts;
  }

  private static ObjectNode object(Random random, List<Shape> shapes, int depth) {
    ObjectNode object = Json.object();
    Shape shape = shapes.get(random.nextInt(shapes.size()));
    for (Property property : shape.properties()) {
      if (random.nextInt(4) > 0) {
        object.set(property.name(), value(random, shapes, depth - 1));
      }
    }
    return object;
  }

  private static JsonNode value(Random random, List<Shape> shapes, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (depth > 0 && random.nextInt(3) == 0) {
      return object(random, shapes, depth);
    }
    return switch (random.nextInt(10)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextLong());
      case 3 -> nodes.numberNode(new BigInteger(300, random));
      case 4 -> nodes.numberNode(new BigDecimal("1e-300"));
      case 5 -> Json.array().add(Json.array()).addNull();
      case 6 -> Json.array().add(value(random, shapes, depth - 1));
      case 7 -> nodes.stringNode(CONTEXTS.get(random.nextInt(CONTEXTS.size())));
      default -> nodes.stringNode(text(random));
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(
          "aZ09:/.-+T$_ \n\u0000\u202E\uD83D\uDE00é".codePointAt(random.nextInt(19)));
    }
    return text.toString();
  }

  private static void readable(Report report) {
    Wording wording = new Wording();
    assertThat(report.nonconformities()).hasSizeLessThanOrEqualTo(Findings.KEPT);
    assertThat(report.unlisted()).isNotNegative();
    for (Nonconformity each : report.nonconformities()) {
      for (Language language : Messages.LANGUAGES) {
        assertThat(wording.text(language, each)).isNotBlank().hasSizeLessThan(2_000);
      }
    }
  }

  @Test
  void onlyTheFirstHundredAreListedAndAllAreCounted() throws IOException, JsonException {
    ObjectNode document = credential();
    ArrayNode tags = ((ObjectNode) document.at("/credentialSubject/achievement")).putArray("tag");
    for (int i = 0; i < 5_000; i++) {
      tags.add(i);
    }
    Report report = Conformance.check(document);
    assertThat(report.errors()).isEqualTo(5_000);
    assertThat(report.nonconformities()).hasSize(100);
    assertThat(report.unlisted()).isEqualTo(4_900 + report.warnings());
  }

  /** A thousand warnings first do not hide the error behind them. */
  @Test
  void warningsDoNotCrowdOutErrors() throws IOException, JsonException {
    ObjectNode document = credential();
    ArrayNode contexts = (ArrayNode) document.get("@context");
    for (int i = 0; i < 1_000; i++) {
      contexts.add("https://example.org/" + i);
    }
    document.put("id", "no address");
    ((ObjectNode) document.at("/credentialSubject/achievement")).remove("name");
    Report report = Conformance.check(document);
    assertThat(report.errors()).isEqualTo(2);
    assertThat(report.codes(Severity.ERROR)).containsExactly(Code.MISSING, Code.NOT_AN_ADDRESS);
    assertThat(report.nonconformities()).hasSize(100);
  }

  /** Organisations inside organisations, deeper than any reader lets through. */
  @Test
  void depthIsBounded() throws IOException, JsonException {
    ObjectNode document = credential();
    ObjectNode profile = (ObjectNode) document.get("issuer");
    for (int i = 0; i < 3_000; i++) {
      profile = profile.putObject("parentOrg").put("id", "did:example:p");
      profile.putArray("type").add("Profile");
    }
    Report report = Conformance.check(document);
    assertThat(report.codes(Severity.ERROR)).containsExactly(Code.TOO_DEEP);
    assertThat(report.errors()).isEqualTo(1);
  }

  /** No pattern of ours takes long, or the stack, for a text of a megabyte. */
  @Test
  void longTextsAreReadInTime() throws IOException, JsonException {
    List<String> parts =
        List.of("a", "-3.0.3", "a.", "0", "https://a", "ext:a", "-AA", "é", "2026-", "[");
    for (String part : parts) {
      String text = part.repeat((1 << 20) / part.length());
      ObjectNode document = credential();
      Shape shape = ShapeTable.load("open-badges-3").find("Achievement").orElseThrow();
      ObjectNode achievement = (ObjectNode) document.at("/credentialSubject/achievement");
      shape.properties().forEach(property -> achievement.put(property.name(), text));
      ((ArrayNode) document.get("@context"))
          .set(1, "https://purl.imsglobal.org/spec/ob/v3p0/context" + text + ".json");
      document.put("validFrom", text).put("id", "x:" + text).put(text, 1);
      ObjectNode older =
          Json.object()
              .put("@context", "https://w3id.org/openbadges/v2")
              .put("type", "Issuer")
              .put("@language", "fr" + text)
              .put("id", text);
      older.putObject("verification").put("allowedOrigins", text).put("startsWith", text);
      Assertions.assertTimeout(
          Duration.ofSeconds(5),
          () -> {
            readable(Conformance.check(document));
            readable(Conformance.check(older));
          });
    }
  }

  @Test
  void emptyAndMeaninglessDocumentsAreUnknown() {
    assertThat(Conformance.check(Json.object()).standard()).isEqualTo(Standard.UNKNOWN);
    assertThat(Conformance.check(Json.object()).conforms()).isFalse();
    ObjectNode nulls = Json.object();
    nulls.putNull("@context").putNull("type").putNull("badge").putNull("recipient");
    assertThatCode(() -> readable(Conformance.check(nulls))).doesNotThrowAnyException();
  }

  /** A name of a member that is longer than any standard's is not repeated. */
  @Test
  void longNamesAreNotRepeated() throws IOException, JsonException {
    ObjectNode document = credential();
    ObjectNode image = document.putObject("image").put("id", "https://example.org/i");
    image.put("type", "Image").put("x".repeat(100_000), 1).put("a/b~c", 1);
    Report report = Conformance.check(document);
    assertThat(report.nonconformities().stream().map(Nonconformity::pointer))
        .contains("/image", "/image/a~1b~0c")
        .allSatisfy(pointer -> assertThat(pointer).hasSizeLessThan(300));
    readable(report);
  }

  private static ObjectNode credential() throws IOException, JsonException {
    Path file = Path.of("src/test/resources/golden/documents/3.0-credential-full.json");
    return (ObjectNode) Json.parse(Files.readAllBytes(file));
  }
}
