package org.armorial.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a signature over a document would not cover. The general processor drops undefined
 * terms, relative addresses and types, nulls and empty arrays without a word, even when it is told
 * to fail on undefined terms; so each of them is looked for here, following the steps of the
 * Expansion Algorithm (JSON-LD 1.1 API, section 5.1) that choose the terms.
 */
final class Coverage {
  private static final int MAX_DEPTH = 64;

  /** Numbers beyond 2^53 are written differently by different processors. */
  private static final double MAX_NUMBER = 9_007_199_254_740_992d;

  /** Characters of the name of an unknown context that are told. */
  private static final int MAX_NAME = 500;

  private static final int MAX_UNKNOWN = 100;

  private final Contexts contexts;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> unknownContexts = new LinkedHashSet<>();

  private Coverage(Contexts contexts) {
    this.contexts = contexts;
  }

  /** Looks at all of {@code document}. */
  static Coverage of(JsonNode document, Contexts contexts) {
    Coverage coverage = new Coverage(contexts);
    if (!document.path("@context").isArray() && !document.path("@context").isString()) {
      coverage.problems.add("no @context");
    }
    coverage.node(document, TermScope.NONE, Optional.empty(), "", 0);
    return coverage;
  }

  /** Everything wrong, each with a JSON Pointer; empty when all is covered. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The contexts among the problems: the address of each, or its JSON if it stands inside. */
  List<String> unknownContexts() {
    return List.copyOf(unknownContexts);
  }

  private void value(JsonNode value, TermScope scope, Optional<Term> term, String at, int depth) {
    if (depth > MAX_DEPTH) {
      problems.add(at + ": too deep");
      return;
    }
    switch (value.getNodeType()) {
      case OBJECT -> node(value, scope, term, at, depth);
      case ARRAY -> array(value, scope, term, at, depth);
      case STRING -> string(value.stringValue(), scope, term, at);
      case NUMBER -> {
        if (Math.abs(value.doubleValue()) > MAX_NUMBER
            || value.decimalValue().compareTo(new java.math.BigDecimal(value.doubleValue() + ""))
                != 0) {
          problems.add(at + ": a number that processors write differently");
        }
      }
      case BOOLEAN -> {}
      default -> problems.add(at + ": null");
    }
  }

  private void array(JsonNode array, TermScope scope, Optional<Term> term, String at, int depth) {
    if (array.isEmpty()) {
      problems.add(at + ": empty array");
    }
    int index = 0;
    for (JsonNode item : array) {
      value(item, scope, term, at + "/" + index++, depth + 1);
    }
  }

  private void string(String text, TermScope scope, Optional<Term> term, String at) {
    String type = term.map(Term::type).orElse("");
    // Step 4.2: "If property-scoped context is defined, set active context to the result".
    TermScope active =
        term.flatMap(Term::scope)
            .map(local -> scope.with(local, true, contexts, problem(at)))
            .orElse(scope);
    boolean covered =
        switch (type) {
          case "@id" -> Iri.isAbsolute(text);
          case "@vocab" -> isVocabulary(text, active);
          default -> isUnicode(text);
        };
    if (!covered) {
      problems.add(at + ": " + (type.startsWith("@") ? "relative address" : "not Unicode text"));
    }
  }

  private static boolean isVocabulary(String text, TermScope scope) {
    return scope.find(text).map(Term::isDefined).orElse(scope.vocabulary()) || Iri.isAbsolute(text);
  }

  /**
   * Whether {@code text} has no surrogate without its other half and none of U+FFFE and U+FFFF,
   * which processors escape differently.
   */
  static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\uFFFE') {
        return false;
      }
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isHighSurrogate(text.charAt(i))
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private void node(JsonNode node, TermScope scope, Optional<Term> term, String at, int depth) {
    TermScope active = scope;
    // Step 7: "If active context has a previous context, the active context is not propagated.
    // If … element does not contain an entry expanding to @value, and element does not consist of
    // a single entry expanding to @id …, set active context to previous context".
    boolean isValue = hasEntry(node, active, "@value");
    boolean isReference = node.size() == 1 && hasEntry(node, active, "@id");
    if (active.outer().isPresent() && !isValue && !isReference) {
      active = active.outer().get();
    }
    // Step 8: property-scoped context; step 9: the node's own.
    if (term.flatMap(Term::scope).isPresent()) {
      active = active.with(term.flatMap(Term::scope).get(), true, contexts, problem(at));
    }
    if (node.has("@context")) {
      active = ownContext(node.get("@context"), active, at);
    }
    // Steps 10 and 11: contexts of the types, in code point order, each looked up in the scope
    // that held before the first of them.
    TermScope typeScope = active;
    for (String type : types(node, active)) {
      Optional<JsonNode> local = typeScope.find(type).flatMap(Term::scope);
      if (local.isPresent()) {
        active = active.with(local.get(), false, contexts, problem(at));
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().equals("@context")) {
        String pointer = at + "/" + escape(member.getKey());
        member(member.getKey(), member.getValue(), active, typeScope, pointer, depth);
      }
    }
  }

  private TermScope ownContext(JsonNode local, TermScope active, String at) {
    boolean addresses =
        local.isString()
            || (local.isArray()
                && !local.isEmpty()
                && local.valueStream().allMatch(JsonNode::isString));
    if (!addresses) {
      // Others could be told anything by a context that nobody published.
      problems.add(at + "/@context: not the addresses of known contexts");
      JsonNode items = local.isObject() ? Json.array().add(local) : local;
      for (JsonNode item : items) {
        boolean known = item.stringValueOpt().flatMap(contexts::body).isPresent();
        if (!known && (item.isString() || item.isObject())) {
          problem(at).unknown(item);
        }
      }
      return active;
    }
    return active.with(local, true, contexts, problem(at + "/@context"));
  }

  private void member(
      String name, JsonNode value, TermScope active, TermScope typeScope, String at, int depth) {
    Optional<Term> term = active.find(name);
    if (active.means(name, "@id")) {
      if (!value.isString() || !Iri.isAbsolute(value.stringValue())) {
        problems.add(at + ": relative address");
      }
    } else if (active.means(name, "@type")) {
      type(value, typeScope, at);
    } else if (active.means(name, "@value") || active.means(name, "@language")) {
      value(value, active, Optional.empty(), at, depth + 1);
    } else if (name.startsWith("@")) {
      // @direction is lost on the way to RDF; the rest has no place in a credential.
      problems.add(at + ": keyword");
    } else if (term.isEmpty() ? !active.vocabulary() : !term.get().isDefined()) {
      problems.add(at + ": undefined term");
    } else if (!term.map(Term::type).orElse("").equals("@json")) {
      container(term, at);
      value(value, active, term, at, depth + 1);
    }
  }

  private void container(Optional<Term> term, String at) {
    String container = term.map(Term::container).orElse("");
    boolean known =
        switch (container) {
          case "", "@set", "@list", "@graph" -> true;
          default -> false;
        };
    if (!known) {
      problems.add(at + ": container " + container);
    }
  }

  private void type(JsonNode value, TermScope typeScope, String at) {
    List<JsonNode> types = value.isArray() ? value.valueStream().toList() : List.of(value);
    if (types.isEmpty()) {
      problems.add(at + ": empty array");
    }
    for (JsonNode type : types) {
      if (!type.isString() || !isVocabulary(type.stringValue(), typeScope)) {
        problems.add(at + ": relative type " + type);
      }
    }
  }

  private static SortedSet<String> types(JsonNode node, TermScope scope) {
    SortedSet<String> types = new TreeSet<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (scope.means(member.getKey(), "@type")) {
        JsonNode value = member.getValue();
        if (value.isString()) {
          types.add(value.stringValue());
        }
        value.forEach(item -> types.add(item.asString("")));
      }
    }
    return types;
  }

  private static boolean hasEntry(JsonNode node, TermScope scope, String keyword) {
    return node.propertyNames().stream().anyMatch(name -> scope.means(name, keyword));
  }

  private TermScope.Problems problem(String at) {
    return new TermScope.Problems() {
      @Override
      public void found(String problem) {
        problems.add(at + ": " + problem);
      }

      @Override
      public void unknown(JsonNode context) {
        String name = context.asString(context.toString());
        String cut = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
        found("unknown context " + cut);
        if (unknownContexts.size() < MAX_UNKNOWN) {
          unknownContexts.add(cut);
        }
      }
    };
  }

  /** {@code name} as part of a JSON Pointer. */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
