package org.armorial.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.armorial.fault.Findings;
import org.armorial.model.Register;
import org.armorial.repository.RegisterReader;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
  private static final Doctor.Surroundings READY =
      new Doctor.Surroundings(
          17,
          true,
          Optional.of("git@github.com:Asso/badges.git"),
          false,
          "badges",
          "* text\nbadges/** -text\n",
          List.of("check.yml", "publish.yml"),
          true,
          Optional.empty());

  private static Register minimal() {
    return RegisterReader.read(Path.of("src/test/resources/registers/minimal"), new Findings())
        .orElseThrow();
  }

  private static List<Remark> examine(Doctor.Surroundings around) {
    return new Doctor(Optional.of(minimal()), around, Language.FRENCH).examine();
  }

  private static List<String> toDo(Doctor.Surroundings around) {
    return examine(around).stream()
        .filter(remark -> remark.level() == Remark.Level.TO_DO)
        .map(Remark::key)
        .toList();
  }

  @Test
  void theExampleItselfLacksAnIdentityAnAddressAndAKey() {
    assertThat(toDo(READY)).containsExactly("example", "base.none", "key.none");
  }

  @Test
  void theLinksAreThoseOfTheRepository() {
    assertThat(examine(READY))
        .extracting(remark -> remark.link().orElse(""))
        .contains(
            "https://github.com/Asso/badges/settings/pages",
            "https://github.com/Asso/badges/settings/secrets/actions",
            "https://github.com/Asso/badges/actions");
    assertThat(examine(READY))
        .extracting(remark -> remark.text(Language.FRENCH))
        .anyMatch(text -> text.contains("https://asso.github.io/badges/"))
        .noneMatch(text -> text.matches(".*\\{(?!armorial}).*"));
  }

  @Test
  void everythingAroundTheRegisterIsLookedAt() {
    Doctor.Surroundings bare =
        new Doctor.Surroundings(
            17,
            true,
            Optional.empty(),
            true,
            "badges",
            "badges/*.yaml -text\n",
            List.of(),
            false,
            Optional.empty());
    assertThat(toDo(bare))
        .contains("remote.none", "git.shallow", "attributes.none", "workflow.none");
    assertThat(
            toDo(
                new Doctor.Surroundings(
                    17,
                    false,
                    Optional.empty(),
                    false,
                    "badges",
                    "",
                    List.of(),
                    false,
                    Optional.empty())))
        .contains("git.none");
  }

  @Test
  void aFaultyRegisterIsSentToItsFaults() {
    assertThat(new Doctor(Optional.empty(), READY, Language.ENGLISH).examine())
        .extracting(Remark::key)
        .contains("register.faults");
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/o/r.git,https://o.github.io/r/",
    "https://github.com/o/r,https://o.github.io/r/",
    "git@github.com:O/o.github.io.git,https://o.github.io/",
    "ssh://git@github.com/o/r.x.git,https://o.github.io/r.x/",
  })
  void aRemoteTellsWherePagesPublishes(String remote, String address) {
    assertThat(GitHubRepository.of(remote).flatMap(GitHubRepository::pages).orElseThrow().value())
        .isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "https://gitlab.com/o/r.git",
    "https://github.com.evil.example/o/r",
    "https://github.com/o",
    "/srv/git/r.git"
  })
  void otherRemotesAreNotTakenForGitHub(String remote) {
    assertThat(GitHubRepository.of(remote)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "999 | 1,0 ko | 1.0 kB | 1",
        "12345678 | 12,3 Mo | 12.3 MB | 2",
        "1000000000 | 1,0 Go | 1.0 GB | 100",
        "2500000000 | 2,5 Go | 2.5 GB | 250"
      })
  void sizesAreSaidAsThePeopleOfALanguageDo(long bytes, String fr, String en, long percent) {
    SiteSize size = new SiteSize(bytes);
    assertThat(size.text(Language.FRENCH).replace('\u00A0', ' ')).isEqualTo(fr);
    assertThat(size.text(Language.ENGLISH).replace('\u00A0', ' ')).isEqualTo(en);
    assertThat(size.percent()).isEqualTo(percent);
  }
}
