package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every published example and vector that is a badge, one line each in {@code vectors.tsv}: the
 * file, what its origin expects of it ({@code accept} or {@code reject}; what was never signed is
 * to be rejected), what the verifier says, and, where the two differ, why. {@code
 * -Dgolden.update=true} writes the third column anew.
 */
@EnabledIfSystemProperty(named = "armorial.vectors", matches = ".+")
class VerdictVectorsTest {
  private static final Path TABLE =
      Path.of("src/test/resources/org/armorial/verify/VerdictVectorsTest/vectors.tsv");

  private record Row(String file, String expected, String got, String why) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1], cells[2], cells[3]);
    }

    String line() {
      return String.join("\t", file, expected, got, why);
    }

    /** As the command line's exit code says it: everything is yes. */
    boolean isAccepted() {
      return !got.contains(" no ") && !got.contains(" unknown ");
    }

    boolean isExplained() {
      return switch (expected) {
        case "accept" -> isAccepted() || !why.isEmpty();
        case "reject" -> !isAccepted() || !why.isEmpty();
        default -> false;
      };
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("armorial.vectors")).resolve("openbadges");
  }

  private static Optional<ObjectNode> object(Path file) throws IOException {
    try {
      return Json.parse(Files.readAllBytes(file)) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  /** What the origin's own tests serve, and what each vector takes for granted. */
  private static Web web(Path file) throws IOException {
    Web web = new Web();
    try (Stream<Path> assets = Files.list(folder().resolve("ob2-public-validator/assets"))) {
      for (Path asset : assets.sorted().toList()) {
        String name = asset.getFileName().toString();
        for (String scheme : List.of("https", "http")) {
          web.put(scheme + "://example.org/" + name, Files.readAllBytes(asset));
        }
      }
    }
    object(file)
        .ifPresent(
            document -> {
              Members.idOf(document).ifPresent(id -> web.put(id, document));
              Members.id(document, "issuer").ifPresent(issuer -> issuerOf(web, document, issuer));
            });
    return web;
  }

  /** The vectors of W3C name a key and an issuer, and no document that joins them. */
  private static void issuerOf(Web web, ObjectNode document, String issuer) {
    List<String> methods =
        Members.objects(document, "proof").stream()
            .flatMap(proof -> Members.text(proof, "verificationMethod").stream())
            .toList();
    if (issuer.startsWith("https:") && !methods.isEmpty()) {
      ObjectNode own = Json.object().put("id", issuer);
      ArrayNode listed = own.putArray("assertionMethod");
      ArrayNode keys = own.putArray("verificationMethod");
      for (String method : methods) {
        listed.add(method);
        keys.addObject()
            .put("id", method)
            .put("type", "Multikey")
            .put("controller", issuer)
            .put("publicKeyMultibase", method.substring(method.indexOf('#') + 1));
      }
      web.put(issuer, own);
    }
  }

  private static String got(Path file) throws IOException {
    Verifier verifier = Verifier.of(web(file), Options.at(Web.NOW).alone());
    return verifier.verify("vector", Files.readAllBytes(file)).stream()
        .map(
            verdict ->
                Stream.of(Question.GENUINE, Question.IN_FORCE, Question.WELL_FORMED)
                    .map(verdict::line)
                    .map(
                        line ->
                            line.question().word()
                                + " "
                                + line.answer().word()
                                + " "
                                + line.reason().word())
                    .collect(Collectors.joining("; ")))
        .collect(Collectors.joining(" | "));
  }

  private static boolean isBadge(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!name.endsWith(".json")) {
      return name.endsWith(".jwt") || name.endsWith(".png") || name.endsWith(".svg");
    }
    JsonNode document = object(file).map(JsonNode.class::cast).orElse(Json.object());
    return document.has("@context")
        && (document.has("credentialSubject") || document.has("recipient"));
  }

  @Test
  void everyPublishedBadgeIsJudgedAsItsOriginExpects() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder())) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Row> known = new ArrayList<>();
    for (String line : Files.exists(TABLE) ? Files.readAllLines(TABLE) : List.<String>of()) {
      known.add(Row.of(line));
    }
    List<Row> judged = new ArrayList<>();
    for (Path file : files) {
      if (isBadge(file)) {
        String name = folder().relativize(file).toString().replace('\\', '/');
        Row before =
            known.stream()
                .filter(row -> row.file.equals(name))
                .findFirst()
                .orElse(new Row(name, "?", "", ""));
        judged.add(new Row(name, before.expected, got(file), before.why));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(TABLE.getParent());
      Files.write(TABLE, judged.stream().map(Row::line).toList());
    }
    assertThat(judged).containsExactlyElementsOf(known);
    assertThat(judged).allMatch(Row::isExplained);
  }
}
