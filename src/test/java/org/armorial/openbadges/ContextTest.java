package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What no context defines means nothing, and a verifier in safe mode refuses it. */
class ContextTest {
  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMemberAndTypeOf2IsInItsContext(long seed) throws IOException, JsonException {
    Set<String> known = terms("ob-v2p0.json");
    Invented.World world = Invented.world(seed);
    OpenBadges2 documents = new OpenBadges2(world.register(), Example.IDENTITY);
    assertKnown(documents.profile(), known);
    assertKnown(documents.revocationList(), known);
    for (BadgeDefinition definition : world.register().definitions().values()) {
      assertKnown(documents.badgeClass(definition), known);
    }
    for (Assertion award : world.awards()) {
      assertKnown(documents.assertion(award), known);
    }
    for (Endorsement endorsement : world.register().endorsements()) {
      assertKnown(documents.endorsement(endorsement), known);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMemberAndTypeOf3IsInItsContexts(long seed) throws IOException, JsonException {
    Set<String> known =
        terms("w3c-credentials-v2.jsonld", "ob-v3p0-context-3.0.3.json", "ob-v3p0-extensions.json");
    Invented.World world = Invented.world(seed);
    OpenBadges3 documents = new OpenBadges3(world.register(), Example.IDENTITY);
    for (Assertion award : world.awards()) {
      assertKnown(documents.credential(award), known);
    }
    for (Endorsement endorsement : world.register().endorsements()) {
      assertKnown(documents.endorsement(endorsement), known);
    }
    Set<String> fewer = terms("w3c-credentials-v2.jsonld", "ob-v3p0-context-3.0.3.json");
    for (BadgeDefinition definition : world.register().definitions().values()) {
      assertKnown(documents.achievement(definition, List.of()), fewer);
      for (Language language :
          definition.translations(List.of(Language.FRENCH, Language.ENGLISH))) {
        assertKnown(documents.achievement(definition, language), fewer);
      }
    }
    assertKnown(
        documents.statusList(1, "uH4sI", Example.MARCH), terms("w3c-credentials-v2.jsonld"));
  }

  private static void assertKnown(JsonNode node, Set<String> known) {
    node.propertyStream()
        .forEach(
            member -> {
              if (!member.getKey().startsWith("@")) {
                assertThat(known).contains(member.getKey());
              }
              if (member.getKey().equals("type")) {
                assertTypes(member.getValue(), known);
              }
            });
    node.forEach(child -> assertKnown(child, known));
  }

  private static void assertTypes(JsonNode type, Set<String> known) {
    if (type.isString()) {
      assertThat(type.stringValue()).matches(t -> t.startsWith("https://") || known.contains(t));
    }
    type.forEach(one -> assertTypes(one, known));
  }

  private static Set<String> terms(String... files) throws IOException, JsonException {
    Path folder = SchemaTest.vectors().resolve("contexts");
    Set<String> terms = new TreeSet<>(Set.of("id", "type"));
    for (String file : files) {
      collect(Json.parse(Files.readAllBytes(folder.resolve(file))).get("@context"), terms);
    }
    return terms;
  }

  /** Terms of a context and of the contexts inside it. */
  private static void collect(JsonNode context, Set<String> terms) {
    context.forEach(
        part -> {
          if (context.isArray()) {
            collect(part, terms);
          }
        });
    context
        .propertyStream()
        .forEach(
            term -> {
              terms.add(term.getKey());
              JsonNode inner = term.getValue().get("@context");
              if (inner != null && !inner.isNull()) {
                collect(inner, terms);
              }
            });
  }
}
