package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;

class DiagnosticsJsonTest {
  @Test
  void saysWhatATerminalSays() {
    Diagnostic placed =
        new Diagnostic(
            FaultCode.CYCLE,
            new SourceSpan("badges/x.yaml", 4, 2, 3),
            Map.of("cycle", "a → a"),
            Optional.of(" requires: a"));
    Diagnostic whole = Diagnostic.of(FaultCode.IMAGE_NOT_SQUARE, "badges/i.svg");
    byte[] json = Json.pretty(new DiagnosticsJson(Language.ENGLISH).of(List.of(placed, whole)));
    assertThat(new String(json, StandardCharsets.UTF_8))
        .startsWith(
            """
            {
              "errors": 1,
              "warnings": 1,
              "diagnostics": [
                {
                  "code": "C003",
                  "severity": "error",
                  "file": "badges/x.yaml",
                  "line": 4,
                  "column": 2,
                  "length": 3,
                  "title": "these badges require each other in a circle: a → a",
            """)
        .contains("\"severity\": \"warning\"")
        .contains("\"sourceLine\": \" requires: a\"");
  }
}
