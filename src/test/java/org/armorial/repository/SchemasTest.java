package org.armorial.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.codec.YamlScalar;
import org.armorial.codec.YamlSequence;
import org.armorial.fault.Findings;
import org.armorial.repository.field.FaultSheet;
import org.armorial.repository.field.Field;
import org.armorial.repository.field.FieldSet;
import org.armorial.repository.field.FileType;
import org.armorial.repository.field.FileTypes;
import org.armorial.repository.field.PlainForm;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An editor that goes by the schemas and the program that reads the files agree. */
class SchemasTest {
  private static final Map<String, Schema> SCHEMAS = new TreeMap<>();

  static {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    Schemas.all()
        .forEach(
            (name, bytes) ->
                SCHEMAS.put(name, registry.getSchema(new String(bytes, UTF_8), InputFormat.JSON)));
  }

  private static final Map<String, String> GOOD =
      Map.of(
          "issuer",
          """
          name: a
          description: b
          url: https://example.org/
          languages: [fr]
          email: a@example.org
          recipients: did
          """,
          "key",
          """
          created: 2026-03-12T09:00:00Z
          state: active
          ed25519: z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK
          rsa: "-----BEGIN PUBLIC KEY-----\\nQUJD\\n-----END PUBLIC KEY-----\\n"
          """,
          "badge",
          """
          name: a
          description: b
          kind: role
          """,
          "lifecycle",
          """
          state: draft
          """,
          "assertion",
          """
          form: 1
          badge: a/1
          definition: f915281d3b27cf6e686292625513606c6266b7c7a77bd96085fe14c56710ae8a
          issuedOn: 2026-03-12T09:00:00Z
          recipient: {did: "did:key:a"}
          statusIndex: 1
          """,
          "revocation",
          """
          revokedOn: 2026-03-12T09:00:00Z
          reason: a
          """,
          "holder",
          """
          visibility: link
          name: {text: a, consent: 2026-03-12}
          since: 2026-03-12T09:00:00Z
          """,
          "endorsement",
          """
          target: {badge: a/1}
          comment: a
          issuedOn: 2026-03-12T09:00:00Z
          """,
          "policy",
          """
          since: 2026-03-12
          approvers: []
          rules: [{badges: ["*"], threshold: 0}]
          """);

  private static String good(FileType type) {
    return Objects.requireNonNull(GOOD.get(type.name()));
  }

  static List<Path> goodFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : List.of(Path.of("badges"), Path.of("src/test/resources/registers/minimal"))) {
      files.addAll(yaml(root));
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void whatIsReadIsValid(Path file) throws IOException {
    assertThat(faults(type(file), Files.readAllBytes(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void firstLineNamesTheSchema(Path file) throws IOException {
    assertThat(Files.readAllLines(file).get(0)).isEqualTo(type(file).firstLine());
  }

  /** Values that some field takes and others do not. */
  private static final List<String> CANDIDATES =
      List.of(
          "1",
          "0",
          "-1",
          "1.5",
          "true",
          "True",
          "yes",
          "~",
          "",
          "\"\"",
          "\"  \"",
          "texte",
          "public",
          "unpublished",
          "\"12\"",
          "\"a\\nb\"",
          "[]",
          "[a]",
          "[a, a]",
          "{threshold: 1}",
          "{threshold: 2, roles: [jury]}",
          "{threshold: 2, roles: [Jury]}",
          "[{badges: [\"*\"], threshold: 1}]",
          "[{badges: [a-*, a/1], threshold: 1, roles: [jury]}]",
          "[{badges: [\"*-a\"], threshold: 1}]",
          "[fr, en]",
          "[fr, fr]",
          "[1]",
          "[~]",
          "{}",
          "{fr: a}",
          "{fr: a, pt-BR: b}",
          "{fr: }",
          "{fr: [a]}",
          "{FR: a}",
          "[{fr: a}, b]",
          "https://example.org/",
          "https://example.org/a?b=c#d",
          "http://example.org/",
          "https://",
          "https://user@example.org/",
          "https://example.org/é",
          "bonjour@example.org",
          "bonjour",
          "\"+33353010042\"",
          "logo.svg",
          "../logo.svg",
          "logo.gif",
          "2026-03-12",
          "12/03/2026",
          "2026-03-12T09:00:00Z",
          "2026-03-12T09:00:00+01:00",
          "P3Y",
          "P1Y6M",
          "P0D",
          "P3W",
          "fr",
          "français",
          "email-hash",
          "competence",
          "compétence",
          "open",
          "link",
          "retired",
          "hosted",
          "Competency",
          "ext:Savoir",
          "animer/1",
          "animer",
          "Animer/1",
          "\"4617d0fec92ebe9f9ea0f173c9aef6da\"",
          "[4617d0fec92ebe9f9ea0f173c9aef6da, \"https://example.org/a\"]",
          "f915281d3b27cf6e686292625513606c6266b7c7a77bd96085fe14c56710ae8a",
          "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
          "{street: a, countryCode: FR}",
          "{street: a, countryCode: France}",
          "{rue: a}",
          "[{name: a, prompt: b, required: true}]",
          "[{name: a}]",
          "[{name: a, url: \"https://example.org/\"}]",
          "[{name: a, url: \"http://data.europa.eu/esco/skill/1\", code: \"1\"}]",
          "[{id: note, name: a, type: Percent, levels: [{id: a1, name: b}]}]",
          "[{id: Note, name: a, type: Percent}]",
          "[{id: note, name: a, type: percent}]",
          "[{description: note, value: \"3\", status: Completed}]",
          "[{description: note, value: 3}]",
          "[{narrative: a}]",
          "[{genre: a}]",
          "[{date: 2026-03-12, by: a}]",
          "{name: a, url: \"https://example.org/\"}",
          "{badge: animer}",
          "{badge: animer/1}",
          "{badge: animer, distinctIssuers: true}",
          "{all: [{badge: animer}, {any: [{badge: a}, {badge: \"https://example.org/b\"}]}]}",
          "{all: []}",
          "{all: [{badge: a}], any: [{badge: a}]}",
          "{atLeast: 1, of: [{badge: a}], distinctIssuers: true}",
          "{atLeast: 1}",
          "{of: [{badge: a}]}",
          "{atLeast: 0, of: [{badge: a}]}",
          "{subject: \"urn:uuid:e1dc2467-01ad-40fe-9046-f0c82e91e26e\"}",
          "{did: \"did:key:z6Mk\"}",
          "{did: \"did:key:z6Mk\", subject: \"urn:uuid:e1dc2467-01ad-40fe-9046-f0c82e91e26e\"}",
          "{emailHash: {hash: a, salt: b}}",
          "{text: Camille, consent: 2026-03-12}",
          "{text: Camille}",
          "{start: 2026-03-12T09:00:00Z}",
          "{award: \"4617d0fec92ebe9f9ea0f173c9aef6da\"}",
          "{award: \"4617d0fec92ebe9f9ea0f173c9aef6da\", badge: animer/1}",
          "{address: \"https://example.org/\", kind: badge, name: a}",
          "{address: \"did:web:example.org\", kind: issuer, name: a}",
          "{address: \"https://example.org/\", kind: chose, name: a}",
          "{address: \"https://example.org/\"}");

  static List<FileType> types() {
    return FileTypes.ALL;
  }

  /** Puts every value into every field: the reader takes it exactly if the schema does. */
  @ParameterizedTest
  @MethodSource("types")
  void readerAndSchemaAgree(FileType type) throws IOException {
    List<String> disagreements = new ArrayList<>();
    int taken = 0;
    for (Field<?> field : type.fields().fields()) {
      for (String candidate : CANDIDATES) {
        String file = good(type).replaceAll("(?m)^" + field.name() + ":.*\n", "");
        file += field.name() + ": " + candidate + "\n";
        boolean read = reads(type, file);
        boolean valid = faults(type, file.getBytes(UTF_8)).isEmpty();
        taken += read ? 1 : 0;
        if (read != valid) {
          disagreements.add(
              field.name() + ": " + candidate + (read ? " only read" : " only valid"));
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(taken).isGreaterThan(type.fields().fields().size());
  }

  @ParameterizedTest
  @MethodSource("types")
  void unknownAndMissingFieldsAreRefusedByBoth(FileType type) throws IOException {
    String good = good(type);
    assertThat(reads(type, good)).isTrue();
    assertThat(faults(type, good.getBytes(UTF_8))).isEmpty();
    assertThat(reads(type, good + "inconnu: 1\n")).isFalse();
    assertThat(faults(type, (good + "inconnu: 1\n").getBytes(UTF_8))).isNotEmpty();
    for (Field<?> field : type.fields().fields()) {
      String others = good.replaceAll("(?m)^" + field.name() + ":.*\n", "");
      String without = others.isEmpty() ? "{}\n" : others;
      if (field.required()) {
        assertThat(reads(type, without)).as(field.name()).isFalse();
        assertThat(faults(type, without.getBytes(UTF_8))).as(field.name()).isNotEmpty();
      }
    }
  }

  private static boolean reads(FileType type, String file) {
    byte[] bytes = file.getBytes(UTF_8);
    YamlNode root = YamlReader.read("x.yaml", bytes, new Findings()).orElseThrow();
    FaultSheet sheet = new FaultSheet("x.yaml", bytes, Language.FRENCH);
    boolean read = type.read(root, sheet).isPresent();
    assertThat(sheet.isClean()).isEqualTo(read);
    return read;
  }

  @Test
  void bytesAreAlwaysTheSame() {
    Schemas.all().forEach((name, bytes) -> assertThat(Schemas.all().get(name)).isEqualTo(bytes));
    assertThat(Schemas.all().keySet())
        .containsExactly(
            "assertion",
            "badge",
            "endorsement",
            "holder",
            "issuer",
            "key",
            "lifecycle",
            "policy",
            "revocation");
  }

  @Test
  void everyFieldHasHelpInBothLanguages() {
    Set<String> told = new TreeSet<>();
    for (FileType type : FileTypes.ALL) {
      for (Language language : Messages.LANGUAGES) {
        assertThat(type.help(language)).isNotBlank();
        tell(type.fields(), language, told);
      }
    }
    assertThat(told).hasSizeGreaterThan(120).contains("badge.evidence.prompt", "requirement.of");
  }

  private static void tell(FieldSet set, Language language, Set<String> told) {
    for (Field<?> field : set.fields()) {
      assertThat(field.label(set, language)).isNotBlank();
      assertThat(field.help(set, language)).endsWith(".");
      assertThat(field.kind().expected().in(language)).doesNotContain("{");
      if (told.add(language + ":" + set.id() + "." + field.name())) {
        told.add(set.id() + "." + field.name());
        field.kind().fields().ifPresent(inside -> tell(inside, language, told));
      }
    }
  }

  @Test
  void editorsShowBothLanguages() {
    JsonNode badge = parse(Objects.requireNonNull(Schemas.all().get("badge")));
    JsonNode kind = badge.path("properties").path("kind");
    assertThat(kind.path("description").asString())
        .contains("Ce que le badge reconnaît.")
        .contains("What the badge recognises.");
    assertThat(kind.path("enumDescriptions")).hasSameSizeAs(kind.path("enum"));
    assertThat(badge.path("additionalProperties").asBoolean(true)).isFalse();
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      return Json.parse(bytes);
    } catch (org.armorial.codec.JsonException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> yaml(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static FileType type(Path file) {
    String path = file.toString().replace('\\', '/');
    String name =
        Stream.of("assertions", "revocations", "endorsements", "keys")
            .filter(folder -> path.contains("/" + folder + "/"))
            .findFirst()
            .map(folder -> folder.substring(0, folder.length() - 1))
            .orElse(file.getFileName().toString().replace(".yaml", ""));
    return FileTypes.ALL.stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Error> faults(FileType type, byte[] bytes) {
    Findings findings = new Findings();
    YamlNode root = YamlReader.read("x.yaml", bytes, findings).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    Schema schema = Objects.requireNonNull(SCHEMAS.get(type.name()));
    return schema.validate(new String(Json.compact(json(root)), UTF_8), InputFormat.JSON);
  }

  /** What an editor makes of a file by YAML 1.2's core schema. */
  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      ObjectNode object = Json.object();
      for (YamlEntry entry : mapping.entries()) {
        object.set(entry.key(), json(entry.value()));
      }
      return object;
    }
    if (node instanceof YamlSequence list) {
      ArrayNode array = Json.array();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    YamlScalar scalar = (YamlScalar) node;
    ArrayNode holder = Json.array();
    switch (PlainForm.of(scalar)) {
      case NOTHING -> holder.addNull();
      case NUMBER -> holder.add(new BigDecimal(scalar.text()));
      case BOOLEAN -> holder.add(Boolean.parseBoolean(scalar.text()));
      case TEXT -> holder.add(scalar.text());
    }
    return holder.get(0);
  }
}
