package org.armorial.codec;

import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the engine could not read, in words for somebody who does not know its grammar. */
final class YamlProblem {
  private final SourceText source;
  private final YamlMarks marks;
  private final String context;
  private final String problem;
  private final Optional<Integer> where;
  private final Optional<Integer> begin;

  YamlProblem(SourceText source, YamlMarks marks, YamlEngineException cause) {
    this.source = source;
    this.marks = marks;
    if (cause instanceof MarkedYamlEngineException marked) {
      context = orEmpty(marked.getContext());
      problem = orEmpty(marked.getProblem());
      where = marked.getProblemMark().map(this.marks::offset);
      begin = marked.getContextMark().map(this.marks::offset);
    } else {
      context = "";
      problem = "";
      where = Optional.empty();
      begin = Optional.empty();
    }
  }

  Diagnostic diagnostic() {
    if (context.endsWith("an alias") || context.endsWith("an anchor")) {
      return source.diagnostic(FaultCode.YAML_ALIAS, at(begin), Map.of());
    }
    if (context.endsWith("a tag")) {
      return source.diagnostic(FaultCode.YAML_TAG, at(begin), Map.of("tag", "!"));
    }
    String key = key();
    boolean atBegin =
        switch (key) {
          case "yaml.unclosed-quote", "yaml.unclosed-bracket", "yaml.no-colon" -> true;
          default -> false;
        };
    return source.diagnostic(
        FaultCode.YAML_SYNTAX,
        at(atBegin ? begin.or(() -> where) : where),
        Words.problem(key, Map.of("character", character())));
  }

  private String key() {
    if (problem.startsWith("mapping values are not allowed")) {
      return hasColonBefore() ? "yaml.colon-in-text" : "yaml.colon";
    }
    if (problem.contains("(TAB)")) {
      return "yaml.tab";
    }
    if (problem.contains("cannot start any token")) {
      return "yaml.start";
    }
    if (problem.contains("unexpected end of stream")) {
      return "yaml.unclosed-quote";
    }
    if (problem.contains("escape")) {
      return "yaml.escape";
    }
    if (context.contains("a flow")) {
      return "yaml.unclosed-bracket";
    }
    if (problem.contains("could not find expected ':'")) {
      return "yaml.no-colon";
    }
    if (problem.startsWith("expected <block end>")) {
      return followsQuote() ? "yaml.after-quote" : "yaml.indentation";
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return "yaml.dash";
    }
    if (context.endsWith("a block scalar")) {
      return "yaml.block";
    }
    if (context.endsWith("a directive") || where.isEmpty()) {
      return "yaml.directive";
    }
    return "yaml.unexpected";
  }

  private SourceSpan at(Optional<Integer> offset) {
    return offset
        .map(from -> source.span(from, from + 1))
        .orElseGet(() -> SourceSpan.whole(source.file()));
  }

  private String character() {
    String text = source.text();
    int offset = where.orElse(text.length());
    if (offset >= text.length() || text.charAt(offset) == '\n') {
      return "…";
    }
    int c = text.codePointAt(offset);
    return c == '\t' ? "TAB" : Character.toString(c);
  }

  private String before() {
    int to = where.orElse(0);
    int from = source.text().lastIndexOf('\n', Math.max(0, to - 1)) + 1;
    return from <= to ? source.text().substring(from, to) : "";
  }

  private boolean hasColonBefore() {
    return before().contains(": ");
  }

  private boolean followsQuote() {
    String before = before().stripTrailing();
    return before.endsWith("'") || before.endsWith("\"");
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
