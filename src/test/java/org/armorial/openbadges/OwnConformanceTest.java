package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.armorial.fault.Severity;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.openbadges.conformance.Code;
import org.armorial.openbadges.conformance.Conformance;
import org.armorial.openbadges.conformance.Report;
import org.armorial.openbadges.conformance.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What we publish conforms to the standards that we judge others by. */
class OwnConformanceTest {
  static Stream<Map.Entry<String, ObjectNode>> golden() {
    return GoldenDocumentsTest.documents();
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void goldenDocumentsConform(Map.Entry<String, ObjectNode> document) {
    Report report = Conformance.check(document.getValue());
    boolean older = document.getKey().startsWith("2.0");
    boolean status = document.getKey().equals("3.0-status");
    assertThat(report.standard())
        .isEqualTo(
            older
                ? Standard.OPEN_BADGES_2_0
                : status ? Standard.CREDENTIALS_2_0 : Standard.OPEN_BADGES_3_0);
    assertThat(report.nonconformities()).isEmpty();
    assertThat(report.conforms()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void documentsOfInventedRegistersConform(long seed) {
    Invented.World world = Invented.world(seed);
    OpenBadges3 signed = new OpenBadges3(world.register(), Example.IDENTITY);
    OpenBadges2 hosted = new OpenBadges2(world.register(), Example.IDENTITY);
    conforms(hosted.profile());
    conforms(hosted.revocationList());
    List<ObjectNode> endorsements =
        world.register().endorsements().stream().map(signed::endorsement).toList();
    endorsements.forEach(OwnConformanceTest::conforms);
    for (Endorsement endorsement : world.register().endorsements()) {
      conforms(hosted.endorsement(endorsement));
    }
    for (Assertion award : world.awards()) {
      conforms(signed.credential(award));
      conforms(hosted.assertion(award));
    }
    for (BadgeDefinition definition : world.register().definitions().values()) {
      conforms(signed.achievement(definition, endorsements));
      conforms(hosted.badgeClass(definition));
    }
  }

  private static void conforms(ObjectNode document) {
    Report report = Conformance.check(document);
    assertThat(report.conforms()).as(report + "\n" + document).isTrue();
    // What an invented register says may be worth a warning; how we say it may not.
    assertThat(Set.of(Code.EMPTY_TEXT, Code.SUBJECT_WITHOUT_ID, Code.TERM_FORM))
        .as(report + "\n" + document)
        .containsAll(report.codes(Severity.WARNING));
  }
}
