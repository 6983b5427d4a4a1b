package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where commands refuse to write. */
class OutputPlaceTest {
  private static final String AWARD = "4617d0fec92ebe9f9ea0f173c9aef6da";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));
  private Path elsewhere = Path.of("nowhere");

  @BeforeEach
  void start() throws IOException {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
    elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
  }

  private void assertRefused(String link, String... words) {
    assertThat(trial.run(words)).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains(link + " is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aLinkAtTheEndOrOnTheWayIsRefused() throws Exception {
    Files.createDirectories(trial.folder.resolve("par"));
    Files.createSymbolicLink(trial.folder.resolve("par/lnk"), elsewhere);
    assertRefused("par/lnk", "build", "--out", "par/lnk");
    assertRefused("par/lnk", "build", "--out", "par/lnk/site");
    assertRefused("par/lnk", "build", "--out", trial.folder.resolve("par/lnk/site").toString());
    assertRefused("par/lnk", "bake", AWARD, "--out", "par/lnk");
    assertRefused("par/lnk", "bake", AWARD, "--out", "par/lnk/images");
  }

  @Test
  void aLinkElsewhereInTheRepositoryOfTheRegisterIsRefused() throws Exception {
    Files.createDirectories(folder.resolve(".git"));
    Files.createSymbolicLink(folder.resolve("lnk"), elsewhere);
    assertRefused("lnk", "build", "--out", "../lnk/site");
  }

  @Test
  void theArrangementOfTheMachineIsLeftAlone() throws Exception {
    // As where /tmp or a home folder is a link: it leads to the folder at work and to the output.
    Path home = Files.createSymbolicLink(folder.resolve("home"), folder.resolve("work"));
    Trial inside = new Trial(home);
    assertThat(inside.run("build")).as(inside.err()).isEqualTo(ExitCode.DONE);
    Files.createSymbolicLink(folder.resolve("tmp"), elsewhere);
    assertThat(trial.run("build", "--out", folder.resolve("tmp/site").toString()))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(elsewhere.resolve("site/index.html")).exists();
  }

  @Test
  void theSiteAndTheRegisterStandApart() {
    for (String out : new String[] {"badges", "badges/site", "site/../badges/x"}) {
      assertThat(trial.run("build", "--out", out)).as(out).isEqualTo(ExitCode.USAGE);
      assertThat(trial.err()).contains("inside the register “badges”", "--out");
    }
    for (String out : new String[] {".", "..", folder.toString()}) {
      assertThat(trial.run("build", "--out", out)).as(out).isEqualTo(ExitCode.USAGE);
      assertThat(trial.err()).contains("would be published with the site");
    }
    assertThat(trial.run("bake", AWARD, "--out", "badges")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.badges().resolve("site")).doesNotExist();
  }
}
