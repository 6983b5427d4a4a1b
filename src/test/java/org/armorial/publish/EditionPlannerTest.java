package org.armorial.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.check.Checked;
import org.armorial.check.Checker;
import org.armorial.fault.Findings;
import org.armorial.model.BaseAddress;
import org.armorial.proof.SigningKey;
import org.junit.jupiter.api.Test;

class EditionPlannerTest {
  /** Whoever enters by the home page of a build that was killed finds no link to nothing. */
  @Test
  void aPageIsWrittenAfterThoseThatItListsAndItsDocumentsBeforeAll() throws Exception {
    Map<String, Stage> stages = stages();
    stages.forEach(
        (path, stage) -> {
          if (path.matches("(en/)?index.html")) {
            assertThat(stage).as(path).isEqualTo(Stage.HOME);
          } else if (path.matches("(en/)?assertions/[^/]+/index.html")) {
            assertThat(stage).as(path).isEqualTo(Stage.AWARD_PAGES);
          } else if (path.matches("(en/)?badges/.*index.html")) {
            assertThat(stage).as(path).isEqualTo(Stage.BADGE_PAGES);
          } else if (path.endsWith("index.html")) {
            assertThat(stage).as(path).isEqualTo(Stage.PAGES);
          } else if (path.startsWith("assertions/")) {
            assertThat(stage).as(path).isEqualTo(Stage.DOCUMENTS);
          }
        });
    assertThat(stages.values()).contains(Stage.values());
    assertThat(stages.get("feed.xml")).isLessThan(Stage.PAGES);
    assertThat(Stage.values())
        .containsExactly(
            Stage.DOCUMENTS,
            Stage.AWARD_PAGES,
            Stage.BADGE_PAGES,
            Stage.STATUS,
            Stage.PAGES,
            Stage.HOME);
  }

  private static Map<String, Stage> stages() throws Exception {
    Checked checked = Checker.check(Path.of("badges"), new Findings()).orElseThrow();
    SiteBuild build =
        SiteBuild.preview(
            checked,
            new BaseAddress("https://badges.example.org/"),
            SigningKey.generate(new SecureRandom()),
            checked.register().latestDate(),
            Program.current());
    Map<String, Stage> stages = new TreeMap<>();
    for (Unit unit : build.edition().units()) {
      unit.targets().forEach(target -> stages.put(target.path().value(), unit.stage()));
    }
    return stages;
  }
}
