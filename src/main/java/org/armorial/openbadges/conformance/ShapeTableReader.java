package org.armorial.openbadges.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@link ShapeTable}: first all lines, then the classes, which refer to one another. */
final class ShapeTableReader {
  private static final String INDENT = "  ";

  private final Map<String, List<String>> classes = new LinkedHashMap<>();
  private final Map<String, ValueType> types = new LinkedHashMap<>();
  private final ContextLines contexts = new ContextLines();

  private ShapeTableReader() {}

  static ShapeTable read(String name) {
    ShapeTableReader reader = new ShapeTableReader();
    reader.include(name);
    return reader.table();
  }

  private void include(String name) {
    List<String> lines = lines(name);
    int next = 0;
    while (next < lines.size()) {
      String head = lines.get(next++);
      List<String> body = new ArrayList<>();
      while (next < lines.size() && lines.get(next).startsWith(INDENT)) {
        body.add(lines.get(next++).strip());
      }
      block(head, body);
    }
  }

  private void block(String head, List<String> body) {
    String[] words = head.split(" +", 3);
    switch (words[0]) {
      case "use" -> include(words[1]);
      case "context" -> contexts.add(words[1], words[2]);
      case "pattern" -> types.put(words[1], new TextPattern(words[1], Pattern.compile(words[2])));
      case "terms" -> types.put(words[1], terms(words, body));
      case "class" -> {
        List<String> all = new ArrayList<>(List.of(head));
        all.addAll(body);
        classes.put(words[1], all);
      }
      default -> throw new IllegalStateException("cannot read \"" + head + "\"");
    }
  }

  private static Terms terms(String[] head, List<String> body) {
    Terms.Openness openness =
        head.length < 3
            ? Terms.Openness.CLOSED
            : Terms.Openness.valueOf(head[2].toUpperCase(Locale.ROOT));
    Set<String> words = new LinkedHashSet<>();
    body.forEach(line -> words.addAll(List.of(line.split(" +", -1))));
    return new Terms(head[1], openness, Set.copyOf(words));
  }

  private ShapeTable table() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    ShapeReader reader = new ShapeReader(this::type, contexts.order());
    classes.forEach((name, lines) -> shapes.put(name, reader.shape(name, lines)));
    return new ShapeTable(shapes);
  }

  private ValueType type(String label) {
    ValueType type = types.get(label);
    if (type != null) {
      return type;
    }
    if (classes.containsKey(label)) {
      return new ClassReference(label);
    }
    return Datatype.named(label).orElseThrow(() -> new IllegalStateException("no type " + label));
  }

  /** The lines of the table {@code name} that say something. */
  static List<String> lines(String name) {
    String file = name + ".shapes";
    try (InputStream stream = ShapeTable.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no " + file);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("couldn't read " + file, e);
    }
  }
}
