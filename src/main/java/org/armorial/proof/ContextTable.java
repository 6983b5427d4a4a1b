package org.armorial.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A vocabulary as data of this project, from which its JSON-LD context is made.
 *
 * <p>A file has a head, an empty line and one line a term. The head has {@code address <IRI>},
 * {@code prefix <name> <IRI>} and {@code scope <scope>}. A term is {@code <name> = <IRI>} for the
 * short form, or {@code <name> : <IRI> [as <type>] [in <container>] [scope <scope>]}; the terms of
 * its scope follow, indented by two spaces more. A scope is any of {@code version} (1.1), {@code
 * protected} and {@code aliases} ({@code id} and {@code type}), or {@code open} for nothing of
 * these, or {@code none}, which forgets all terms.
 *
 * @param address of the context
 * @param document {@code {"@context": …}}
 */
record ContextTable(String address, ObjectNode document) {
  private static final String INDENT = "  ";

  /** Reads the table {@code contexts/<name>.terms} of this package. */
  static ContextTable load(String name) {
    String file = "contexts/" + name + ".terms";
    try (InputStream stream = ContextTable.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no " + file);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Reading(reader.lines().filter(line -> !line.startsWith("#")).toList()).table();
    } catch (IOException e) {
      throw new UncheckedIOException("couldn't read " + file, e);
    }
  }

  /** Walks the lines once. */
  private static final class Reading {
    private final List<String> lines;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private int next;

    Reading(List<String> lines) {
      this.lines = lines;
    }

    ContextTable table() {
      String address = "";
      ObjectNode context = Json.object();
      for (String line = lines.get(next++); !line.isEmpty(); line = lines.get(next++)) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
          case "address" -> address = words[1];
          case "prefix" -> prefixes.put(words[1], words[2]);
          case "base" -> context.setAll((ObjectNode) load(words[1]).document().get("@context"));
          case "vocab" -> context.put("@vocab", words[1]);
          case "scope" -> scope(words, 1).ifPresent(context::setAll);
          default -> throw new IllegalStateException("not of a table's head: " + line);
        }
      }
      terms(context, 0);
      return new ContextTable(address, Json.object().set("@context", context));
    }

    private void terms(ObjectNode context, int depth) {
      String indent = INDENT.repeat(depth);
      while (next < lines.size()
          && lines.get(next).startsWith(indent)
          && !lines.get(next).startsWith(indent + INDENT)) {
        term(context, lines.get(next++).substring(indent.length()).split(" ", -1), depth);
      }
    }

    private void term(ObjectNode context, String[] words, int depth) {
      if (words[1].equals("=")) {
        context.put(words[0], iri(words[2]));
        return;
      }
      ObjectNode definition = context.putObject(words[0]).put("@id", iri(words[2]));
      for (int i = 3; i < words.length; i += 2) {
        switch (words[i]) {
          case "as" -> definition.put("@type", iri(words[i + 1]));
          case "in" -> definition.put("@container", words[i + 1]);
          case "scope" -> {
            Optional<ObjectNode> scope = scope(words, i + 1);
            scope.ifPresentOrElse(
                found -> {
                  definition.set("@context", found);
                  terms(found, depth + 1);
                },
                () -> definition.putNull("@context"));
            return;
          }
          default -> throw new IllegalStateException("not of a term: " + words[i]);
        }
      }
    }

    private static Optional<ObjectNode> scope(String[] words, int from) {
      ObjectNode context = Json.object();
      for (int i = from; i < words.length; i++) {
        switch (words[i]) {
          case "open" -> {}
          case "version" -> context.put("@version", new BigDecimal("1.1"));
          case "protected" -> context.put("@protected", true);
          case "aliases" -> context.put("id", "@id").put("type", "@type");
          case "none" -> {
            return Optional.empty();
          }
          default -> throw new IllegalStateException("not a scope: " + words[i]);
        }
      }
      return Optional.of(context);
    }

    private String iri(String word) {
      int colon = word.indexOf(':');
      String prefix = colon < 0 ? null : prefixes.get(word.substring(0, colon));
      return prefix == null ? word : prefix + word.substring(colon + 1);
    }
  }
}
