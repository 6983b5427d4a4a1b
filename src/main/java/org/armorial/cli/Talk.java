package org.armorial.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.codec.Json;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import tools.jackson.databind.node.ObjectNode;

/** What a command says: results on one stream, talk on the other, in the person's language. */
final class Talk {
  private static final Messages MESSAGES = Messages.beside(Talk.class);

  private final Surroundings surroundings;
  private final Language language;
  private final boolean quiet;
  private final boolean colour;

  Talk(Surroundings surroundings, Language language, boolean quiet, boolean colour) {
    this.surroundings = surroundings;
    this.language = language;
    this.quiet = quiet;
    this.colour = colour;
  }

  Language language() {
    return language;
  }

  /** Whether colours may be used on the stream of results. */
  boolean colour() {
    return colour;
  }

  /** Whether talk is wanted at all. */
  boolean quiet() {
    return quiet;
  }

  /** A text of the bundle; {@code {armorial}} in it is the program as the person called it. */
  String text(String key, Map<String, ?> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("armorial", surroundings.program());
    return MESSAGES.text(language, key, all);
  }

  String text(String key) {
    return text(key, Map.of());
  }

  /** What is said of a fault of ours; with its trace when {@code ARMORIAL_DEBUG} is set. */
  String bug(Language spoken, Throwable cause) {
    String said =
        MESSAGES.text(
            spoken, "bug", Map.of("what", cause.toString(), "version", Version.current()));
    if (surroundings.variable("ARMORIAL_DEBUG").isEmpty()) {
      return said;
    }
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return said + "\n" + trace;
  }

  /** Whether the bundle has a text. */
  boolean has(String key) {
    return MESSAGES.keys(language).contains(key);
  }

  /** A text that counts. */
  String count(String key, long count) {
    return MESSAGES.count(language, key, count);
  }

  /** Prints a result as it is. */
  void result(String lines) {
    surroundings.out().print(lines.endsWith("\n") ? lines : lines + "\n");
    surroundings.out().flush();
  }

  /** Prints a result for a program. */
  void json(ObjectNode document) {
    result(new String(Json.pretty(document), StandardCharsets.UTF_8));
  }

  /** Says something that a person may want to know, unless they asked for quiet. */
  void say(String key, Map<String, ?> values) {
    if (!quiet) {
      complain(text(key, values));
    }
  }

  void say(String key) {
    say(key, Map.of());
  }

  /** Says something that must be heard. */
  void complain(String line) {
    surroundings.err().print(line + "\n");
    surroundings.err().flush();
  }
}
