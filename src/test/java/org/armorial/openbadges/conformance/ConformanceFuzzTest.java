package org.armorial.openbadges.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.text.Messages;
import tools.jackson.databind.node.ObjectNode;

/** Any document gets a report, and everything in it can be told. */
class ConformanceFuzzTest {
  private final Wording wording = new Wording();

  @FuzzTest
  void anyDocument(byte[] bytes) {
    try {
      if (Json.parse(bytes) instanceof ObjectNode document) {
        Report report = Conformance.check(document);
        assertThat(report.unlisted()).isNotNegative();
        assertThat(report.conforms() && report.errors() > 0).isFalse();
        report
            .nonconformities()
            .forEach(
                finding ->
                    Messages.LANGUAGES.forEach(
                        language -> assertThat(wording.text(language, finding)).isNotBlank()));
      }
    } catch (JsonException refused) {
      assertThat(refused.line()).isPositive();
    }
  }
}
