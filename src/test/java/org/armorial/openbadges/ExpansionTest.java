package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON-LD readers drop or refuse what does not become an absolute IRI. */
class ExpansionTest {
  @ParameterizedTest
  @MethodSource("org.armorial.openbadges.GoldenDocumentsTest#documents")
  void everyIdAndTypeIsAnAbsoluteIri(Map.Entry<String, ObjectNode> document) throws Exception {
    JsonArray expanded =
        ExpansionProcessor.expand(
            JsonDocument.of(new ByteArrayInputStream(Json.compact(document.getValue()))),
            options(),
            false);
    List<String> found = new ArrayList<>();
    collect(expanded, found);
    assertThat(found).isNotEmpty().allMatch(iri -> URI.create(iri).isAbsolute());
  }

  private static void collect(JsonValue value, List<String> found) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> collect(item, found));
    } else if (value instanceof JsonObject object) {
      object.forEach(
          (name, member) -> {
            if (name.equals("@id") || name.equals("@type")) {
              strings(member, found);
            } else {
              collect(member, found);
            }
          });
    }
  }

  private static void strings(JsonValue value, List<String> found) {
    if (value instanceof JsonString text) {
      found.add(text.getString());
    } else if (value instanceof JsonArray array) {
      array.forEach(item -> strings(item, found));
    }
  }

  private static JsonLdOptions options() throws IOException, JsonException {
    Path folder = SchemaTest.vectors().resolve("contexts");
    JsonNode map = Json.parse(Files.readAllBytes(folder.resolve("map.json")));
    return new JsonLdOptions(
        (address, options) -> {
          JsonNode file = map.get(address.toString());
          if (file == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address.toString());
          }
          try {
            return JsonDocument.of(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve(file.stringValue()))));
          } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
          }
        });
  }
}
