package org.armorial.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the tree from the engine's events: its own composer overflows the stack and its values
 * have no places.
 */
final class YamlComposer {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NODES = 100_000;

  private final SourceText source;
  private final Findings findings;
  private final YamlMarks marks;
  private final ParserImpl events;
  private int nodes;

  YamlComposer(SourceText source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.marks = new YamlMarks(source);
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  Optional<YamlNode> compose() {
    try {
      events.next();
      if (events.checkEvent(Event.ID.StreamEnd)) {
        return empty();
      }
      events.next();
      YamlNode root = node(0);
      events.next();
      if (!events.checkEvent(Event.ID.StreamEnd)) {
        fault(FaultCode.SEVERAL_DOCUMENTS, marks.span(events.peekEvent()), Map.of());
      }
      return root instanceof YamlScalar scalar && scalar.plain() && scalar.text().isEmpty()
          ? empty()
          : Optional.of(root);
    } catch (YamlRefusal refusal) {
      fault(refusal.code, refusal.where, refusal.values);
    } catch (YamlEngineException problem) {
      findings.add(new YamlProblem(source, marks, problem).diagnostic());
    }
    return Optional.empty();
  }

  private Optional<YamlNode> empty() {
    fault(FaultCode.EMPTY_FILE, new SourceSpan(source.file(), 1, 1, 1), Map.of());
    return Optional.empty();
  }

  private YamlNode node(int depth) throws YamlRefusal {
    Event event = events.next();
    SourceSpan where = marks.span(event);
    if (++nodes > MAX_NODES) {
      throw new YamlRefusal(FaultCode.TOO_MANY_NODES, where, limit(MAX_NODES));
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new YamlRefusal(FaultCode.YAML_ALIAS, where, Map.of());
    }
    if (event instanceof ScalarEvent scalar) {
      tag(scalar.getTag(), where);
      String text = scalar.getValue();
      return new YamlScalar(
          text, scalar.isPlain(), scalar.isPlain() && marks.isSwallowed(scalar), where);
    }
    if (depth == MAX_DEPTH) {
      throw new YamlRefusal(FaultCode.TOO_DEEP, where, limit(MAX_DEPTH));
    }
    if (event instanceof CollectionStartEvent collection) {
      tag(collection.getTag(), where);
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? sequence(where, depth)
        : mapping(where, depth);
  }

  private YamlSequence sequence(SourceSpan where, int depth) throws YamlRefusal {
    List<YamlNode> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    events.next();
    return new YamlSequence(items, where);
  }

  private YamlMapping mapping(SourceSpan where, int depth) throws YamlRefusal {
    Map<String, YamlEntry> entries = new LinkedHashMap<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      YamlNode key = node(depth + 1);
      if (!(key instanceof YamlScalar name) || name.text().isEmpty()) {
        throw new YamlRefusal(
            FaultCode.YAML_SYNTAX, key.span(), Words.problem("yaml.key-not-text"));
      }
      YamlEntry entry = new YamlEntry(name.text(), key.span(), node(depth + 1));
      YamlEntry first = entries.putIfAbsent(entry.key(), entry);
      if (first != null) {
        String line = Integer.toString(first.keySpan().line());
        fault(FaultCode.DUPLICATE_KEY, entry.keySpan(), Map.of("key", entry.key(), "line", line));
      }
    }
    events.next();
    return new YamlMapping(List.copyOf(entries.values()), where);
  }

  private void tag(Optional<String> tag, SourceSpan where) {
    tag.ifPresent(name -> fault(FaultCode.YAML_TAG, where, Map.of("tag", name)));
  }

  private void fault(FaultCode code, SourceSpan where, Map<String, String> values) {
    findings.add(source.diagnostic(code, where, values));
  }

  private static Map<String, String> limit(int limit) {
    return Map.of("limit", Integer.toString(limit));
  }
}
