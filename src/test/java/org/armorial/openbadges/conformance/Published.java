package org.armorial.openbadges.conformance;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.CodecException;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.openbadges.Carried;
import org.armorial.openbadges.Intake;
import org.armorial.openbadges.Received;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.node.ObjectNode;

/** Published files, where they are given. */
final class Published {
  private Published() {}

  static Path folder() {
    String folder = System.getProperty("armorial.vectors", "");
    Assumptions.assumeFalse(folder.isEmpty(), "no vectors");
    return Path.of(folder);
  }

  static Schema schema(String file) throws IOException, JsonException {
    var schema = Json.parse(Files.readAllBytes(folder().resolve("schemas").resolve(file)));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(schema);
  }

  /** The document in a file of any form; none where there is none. */
  static Optional<ObjectNode> document(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      if (file.toString().endsWith(".jwt")) {
        String payload = new String(bytes, StandardCharsets.US_ASCII).strip().split("\\.", -1)[1];
        return object(Base64.getUrlDecoder().decode(payload));
      }
      if (file.toString().endsWith(".png")) {
        return Intake.read(bytes) instanceof Received.Found found
            ? found.carried().stream()
                .filter(one -> one.origin().path().startsWith("openbadges"))
                .flatMap(
                    one ->
                        one instanceof Carried.Document document
                            ? Stream.of(document.json())
                            : Stream.empty())
                .findFirst()
            : Optional.empty();
      }
      return object(bytes);
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  private static Optional<ObjectNode> object(byte[] bytes) throws JsonException {
    return Json.parse(bytes) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
  }
}
