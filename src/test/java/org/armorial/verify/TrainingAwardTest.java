package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.armorial.codec.Json;
import org.armorial.world.Fetcher;
import org.armorial.world.MappedFetcher;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The award that the launcher verifies once, to keep the classes that this takes. Only a genuine
 * one goes all the way; {@code -Dgolden.update=true} signs it anew.
 */
class TrainingAwardTest {
  private static final Path FOLDER = Path.of("src/test/resources/launcher");
  private static final Path SITE = FOLDER.resolve("site");

  @Test
  void isGenuineInForceAndConforms() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      sign();
    }
    Fetcher given = new MappedFetcher(Map.of("https://localhost/", SITE), Fetcher.offline());
    Verdict verdict =
        Verifier.of(given, Options.at(Web.NOW))
            .verify("award.json", Files.readAllBytes(FOLDER.resolve("award.json")))
            .get(0);
    assertThat(verdict.line(Question.GENUINE).reason()).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(verdict.line(Question.IN_FORCE).reason()).isEqualTo(Reason.IN_FORCE);
    assertThat(verdict.line(Question.WELL_FORMED).reason()).isEqualTo(Reason.CONFORMS);
  }

  private static void sign() throws IOException {
    Issuing issuer = new Issuing("localhost");
    write(
        "site/issuer/did.json", issuer.didDocument(issuer.did, issuer.signer.verificationMethod()));
    write("site/status/1.json", issuer.statusList("revocation", -1));
    // A newer one would stand where nobody is asked: what asks is loaded, and refuses.
    write(
        "award.json",
        issuer.signed(
            award -> {
              ((ArrayNode) award.get("@context"))
                  .add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
              award
                  .putObject("refreshService")
                  .put("id", "https://127.0.0.1/award.json")
                  .put("type", "1EdTechCredentialRefresh");
            }));
  }

  private static void write(String name, ObjectNode document) throws IOException {
    Path file = FOLDER.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, Json.pretty(document));
  }
}
