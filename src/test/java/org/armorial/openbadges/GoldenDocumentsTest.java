package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.model.EndorsementTarget;
import org.armorial.text.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of document, byte for byte; {@code -Dgolden.update=true} writes them anew. */
class GoldenDocumentsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/documents");

  static Stream<Map.Entry<String, ObjectNode>> documents() {
    OpenBadges2 hosted =
        new OpenBadges2(
            Example.register(
                Example.issuer(),
                List.of(Example.SPRING),
                Map.of(Example.MODEST.id(), Example.REVOCATION)),
            Example.IDENTITY);
    OpenBadges3 signed = new OpenBadges3(Example.register(), Example.IDENTITY);
    var ours = Example.endorsement("b2", new EndorsementTarget.OwnAward(Example.RICH.id()));
    var foreign =
        Example.endorsement(
            "c3",
            new EndorsementTarget.Foreign(
                "https://partenaire.example.net/badge.json",
                EndorsementTarget.Kind.BADGE,
                "Passage"));
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    all.put("2.0-profile", hosted.profile());
    all.put("2.0-key", hosted.cryptographicKey(Example.SPRING));
    all.put("2.0-badge-plain", hosted.badgeClass(Example.FIRST));
    all.put("2.0-badge-full", hosted.badgeClass(Example.SECOND));
    all.put("2.0-badge-en", hosted.badgeClass(Example.SECOND, Language.ENGLISH));
    all.put("2.0-assertion-plain", hosted.assertion(Example.MODEST));
    all.put("2.0-assertion-full", hosted.assertion(Example.RICH));
    all.put("2.0-assertion-revoked", hosted.revokedAssertion(Example.REVOCATION));
    all.put("2.0-revocations", hosted.revocationList());
    all.put("2.0-endorsement", hosted.endorsement(foreign));
    all.put("2.0-endorsement-withdrawn", hosted.endorsement(Example.withdrawn(foreign)));
    all.put("3.0-achievement-plain", signed.achievement(Example.FIRST, List.of()));
    all.put("3.0-achievement-full", signed.achievement(Example.SECOND, List.of()));
    all.put("3.0-achievement-en", signed.achievement(Example.SECOND, Language.ENGLISH));
    all.put("3.0-credential-plain", signed.credential(Example.MODEST));
    all.put("3.0-credential-full", signed.credential(Example.RICH));
    all.put("3.0-endorsement", signed.endorsement(ours));
    all.put("3.0-endorsement-withdrawn", signed.endorsement(Example.withdrawn(foreign)));
    all.put("3.0-status", signed.statusList(2, "uH4sIAAAA", Example.MARCH));
    return all.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentsStayAsTheyWerePublished(Map.Entry<String, ObjectNode> document) throws IOException {
    Path file = FOLDER.resolve(document.getKey() + ".json");
    String made = new String(Json.pretty(document.getValue()), StandardCharsets.UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, made);
    }
    assertThat(made).isEqualTo(Files.readString(file));
  }

  @Test
  void noGoldenDocumentIsLeftOver() throws IOException {
    Assumptions.assumeFalse(Boolean.getBoolean("golden.update"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              documents().map(document -> document.getKey() + ".json").toList());
    }
  }
}
