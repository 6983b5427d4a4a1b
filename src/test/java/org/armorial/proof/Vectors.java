package org.armorial.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.JsonLimits;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Published test vectors; a test that needs them is skipped where they are not. */
final class Vectors {
  private Vectors() {}

  static Path file(String path) {
    String folder = System.getProperty("armorial.vectors", "");
    Assumptions.assumeFalse(folder.isEmpty(), "no armorial.vectors");
    return Path.of(folder).resolve(path);
  }

  static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  static JsonNode json(String path) {
    return parse(bytes(path));
  }

  static ObjectNode object(String path) {
    return (ObjectNode) json(path);
  }

  static JsonNode parse(byte[] bytes) {
    try {
      return Json.parse(bytes, new JsonLimits(1 << 26, 64, 5_000_000, 1 << 22));
    } catch (JsonException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static ObjectNode parse(String json) {
    return (ObjectNode) parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The published contexts and, by their published bodies, those at {@code addresses}. */
  static Contexts contexts(String... addresses) {
    Contexts contexts = Contexts.published();
    JsonNode map = json("contexts/map.json");
    for (String address : addresses) {
      contexts = contexts.with(address, object("contexts/" + map.get(address).stringValue()));
    }
    return contexts;
  }
}
