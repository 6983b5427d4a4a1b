package org.armorial.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The terms that hold at one place of a document: an active context (JSON-LD 1.1 API, section 4),
 * without the parts that only change how things are written. Immutable.
 *
 * @param terms by name
 * @param vocabulary whether undefined terms mean something, by {@code @vocab}
 * @param outer what holds again in the nodes below, when a type brought these terms
 */
record TermScope(Map<String, Term> terms, boolean vocabulary, Optional<TermScope> outer) {
  /** Is told what is wrong with a context. */
  interface Problems {
    void found(String problem);

    /** A context that nobody told us of, by its address or whole. */
    void unknown(JsonNode context);
  }

  static final TermScope NONE = new TermScope(Map.of(), false, Optional.empty());

  /**
   * The scope inside {@code local}: an address, a definition, a list of both, or null.
   *
   * @param propagates false when a type brings it
   * @param problems is told what cannot be understood
   */
  TermScope with(JsonNode local, boolean propagates, Contexts contexts, Problems problems) {
    Optional<TermScope> back = propagates ? outer : Optional.of(outer.orElse(this));
    TermScope scope = this;
    if (local.isArray()) {
      for (JsonNode item : local) {
        scope = scope.one(item, contexts, problems);
      }
    } else {
      scope = scope.one(local, contexts, problems);
    }
    return new TermScope(scope.terms, scope.vocabulary, back);
  }

  private TermScope one(JsonNode local, Contexts contexts, Problems problems) {
    if (local.isNull()) {
      return NONE;
    }
    if (local.isObject()) {
      return define(local, problems);
    }
    Optional<JsonNode> known =
        local
            .stringValueOpt()
            .flatMap(contexts::body)
            .map(found -> found.document().get("@context"));
    if (known.isEmpty()) {
      problems.unknown(local);
      return this;
    }
    return known.get().isString()
        ? this
        : new TermScope(terms, vocabulary, Optional.empty())
            .with(known.get(), true, contexts, problems);
  }

  private TermScope define(JsonNode context, Problems problems) {
    Map<String, Term> more = new LinkedHashMap<>(terms);
    boolean vocab = vocabulary;
    for (Map.Entry<String, JsonNode> entry : context.properties()) {
      switch (entry.getKey()) {
        case "@protected", "@version" -> {}
        case "@vocab" -> vocab = entry.getValue().isString();
        default -> {
          if (entry.getKey().startsWith("@")) {
            problems.found("a context with " + entry.getKey());
          } else {
            more.put(entry.getKey(), Term.of(entry.getKey(), entry.getValue()));
          }
        }
      }
    }
    return new TermScope(more, vocab, Optional.empty());
  }

  Optional<Term> find(String name) {
    return Optional.ofNullable(terms.get(name));
  }

  /** Whether {@code name} is {@code keyword} or an alias of it. */
  boolean means(String name, String keyword) {
    return name.equals(keyword) || find(name).filter(term -> term.isAliasOf(keyword)).isPresent();
  }
}
