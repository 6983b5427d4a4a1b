package org.armorial.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.armorial.proof.ssh.SoftwareKey;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code approve}: from a policy to a page that says who approved. */
class ApproveCommandTest {
  private static final String AWARD = "4617d0fec92ebe9f9ea0f173c9aef6da";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));
  private SoftwareKey ada = key();
  private SoftwareKey bo = key();

  private static SoftwareKey key() {
    try {
      return new SoftwareKey(SoftwareKey.Kind.ED25519);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() throws Exception {
    trial = new Trial(folder).withRegister("minimal");
    Files.createDirectories(trial.badges().resolve("policy"));
    Files.writeString(
        trial.badges().resolve("policy/1.yaml"),
        """
        since: 2025-01-01
        approvers:
          - principal: ada
            keys: ["%s"]
          - principal: bo
            keys: ["%s"]
        rules:
          - badges: ["*"]
            threshold: 2
        """
            .formatted(ada.publicLine(), bo.publicLine()));
  }

  private Path sign(SoftwareKey key, String namespace) throws Exception {
    Path sheet = folder.resolve("feuille.sums");
    assertThat(trial.run("approve", "--out", sheet.toString())).isEqualTo(ExitCode.DONE);
    Path signature = folder.resolve("feuille.sums.sig");
    Files.write(signature, key.sign(namespace, Files.readAllBytes(sheet)));
    return signature;
  }

  private List<String> approvals() throws IOException {
    Path place = trial.badges().resolve("approvals");
    if (!Files.exists(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void twoSignaturesOverOneSheetPublishAnAward() throws Exception {
    assertThat(trial.run("approve")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains(AWARD, "SHA-256", "Nothing is signed");
    assertThat(approvals()).isEmpty();
    Path first = sign(ada, "badge-approval");
    assertThat(trial.run("approve", "--signature", first.toString())).isEqualTo(ExitCode.DONE);
    assertThat(approvals()).containsExactly("ecoute-2026-12-01.ada.sig", "ecoute-2026-12-01.sums");
    assertThat(trial.run("approve")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("approved already by: ada");
    Path second = sign(bo, "badge-approval");
    assertThat(trial.run("approve", "ecoute", "--signature", second.toString()))
        .isEqualTo(ExitCode.DONE);
    assertThat(approvals()).hasSize(3);
    assertThat(trial.run("approve")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("nothing waits for approval");

    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    String key = folder.resolve("k.pem").toString();
    String base = "https://badges.example.org/essai/";
    assertThat(trial.run("keys", "new", "--out", key, "--base-url", base))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(trial.run("build", "--key", key)).as(trial.err()).isEqualTo(ExitCode.DONE);
    String page =
        Files.readString(folder.resolve("site/assertions/" + AWARD + "/index.html"))
            .replace("&lt;", "<");
    assertThat(page)
        .contains("ssh-keygen -Y verify -f approver -I ada -n badge-approval")
        .contains("badges/approvals/2026-12/ecoute-2026-12-01.bo.sig")
        .contains("2 personnes ont approuvé ce badge");
    String issuer = Files.readString(folder.resolve("site/issuer/index.html"));
    assertThat(issuer).contains("au moins 2 personnes");
  }

  @Test
  void whatWaitsIsNotPublished() throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    String key = folder.resolve("k.pem").toString();
    String base = "https://badges.example.org/essai/";
    assertThat(trial.run("keys", "new", "--out", key, "--base-url", base)).isEqualTo(ExitCode.DONE);
    assertThat(trial.run("build", "--key", key)).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("P004");
    assertThat(trial.run("bake", AWARD, "--out", "b", "--key", key)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("waits for approval");
    assertThat(folder.resolve("site/index.html")).exists();
    assertThat(folder.resolve("site/assertions/" + AWARD)).doesNotExist();
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Schemas have this identifier as their example.
        assertThat(file.toString().contains("schemas") ? "" : Files.readString(file, ISO_8859_1))
            .as(file.toString())
            .doesNotContain(AWARD);
      }
    }
  }

  @Test
  void aSignatureThatWouldNotCountIsNotTaken() throws Exception {
    Path other = sign(ada, "git");
    assertThat(trial.run("approve", "--signature", other.toString())).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("badge-approval");
    Path stranger = sign(key(), "badge-approval");
    assertThat(trial.run("approve", "--signature", stranger.toString())).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("no policy knows the key SHA256:");
    Files.writeString(folder.resolve("none.sig"), "rien");
    assertThat(trial.run("approve", "--signature", "none.sig")).isEqualTo(ExitCode.FAULTS);
    assertThat(approvals()).isEmpty();
  }

  @Test
  void aJurorsPageCarriesTheSheetAndTheFilesByteForByte() throws Exception {
    assertThat(trial.run("approve", "ecoute", "--out", "jury.html", "--lang", "fr"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("--signature FICHIER.sig");
    assertThat(trial.run("approve", "ecoute", "--out", "sheet.sums")).isEqualTo(ExitCode.DONE);
    Document page = Jsoup.parse(Files.readString(folder.resolve("jury.html")));
    Element sheet = page.select("[data-dossier]").get(0);
    assertThat(Base64.getDecoder().decode(sheet.attr("data-bytes")))
        .isEqualTo(Files.readAllBytes(folder.resolve("sheet.sums")));
    assertThat(sheet.attr("data-path")).isEqualTo("approvals/2026-12/ecoute-2026-12-01.sums");
    Element award = page.select("article[data-bytes]").get(0);
    assertThat(Base64.getDecoder().decode(award.attr("data-bytes")))
        .isEqualTo(
            Files.readAllBytes(
                trial.badges().resolve("assertions/ecoute/2025-03/" + AWARD + ".yaml")));
    assertThat(approvals()).isEmpty();
  }

  @Test
  void nobodySignsWithoutHavingBeenAsked() throws Exception {
    Path key = Files.writeString(folder.resolve("id"), "no key\n");
    assertThat(trial.run("approve", "--key", key.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("--yes");
    assertThat(trial.typing("no").run("approve", "--key", key.toString())).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("Nothing was signed");
    assertThat(approvals()).isEmpty();
  }

  @Test
  void aNameThatNamesNothingIsTold() {
    assertThat(trial.run("approve", "autre")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("“autre” names nothing to approve");
    assertThat(trial.run("approve", AWARD.substring(0, 6))).isEqualTo(ExitCode.DONE);
    assertThat(trial.run("approve", "--lang", "fr", "policy/1.yaml")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("Politique");
  }
}
