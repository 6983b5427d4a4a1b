package org.armorial.proof;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the names in documents can mean under any of some contexts, in any scope. From this alone,
 * without following scopes, one sees which strings of a document can change its structure.
 *
 * @param contexts the addresses of these contexts
 * @param all every name that a context defines
 * @param addresses names whose strings may become nodes: {@code @id}, its aliases and everything
 *     coerced to it
 * @param fixed names whose values decide about structure or meaning: other keywords and their
 *     aliases, and everything coerced to {@code @vocab} or {@code @json} or kept in a map
 */
record TermNames(Set<String> contexts, Set<String> all, Set<String> addresses, Set<String> fixed) {
  private static final Set<String> PLAIN_CONTAINERS = Set.of("", "@set", "@list", "@graph");

  /** Copies the sets. */
  TermNames {
    contexts = Set.copyOf(contexts);
    all = Set.copyOf(all);
    addresses = Set.copyOf(addresses);
    fixed = Set.copyOf(fixed);
  }

  /** The names in those of {@code contexts} that stand at {@code addresses}. */
  static TermNames of(Contexts contexts, Set<String> addresses) {
    return new Collecting().collect(contexts, addresses);
  }

  /** Whether {@code local} is nothing but addresses of these contexts. */
  boolean hold(JsonNode local) {
    return local.isString()
        ? contexts.contains(local.stringValue())
        : local.isArray() && local.valueStream().allMatch(item -> item.isString() && hold(item));
  }

  /** Whether the whole value of {@code name} belongs to the shape. */
  boolean isFixed(String name) {
    return name.startsWith("@") || fixed.contains(name);
  }

  private static final class Collecting {
    private final Set<String> all = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();

    TermNames collect(Contexts contexts, Set<String> from) {
      for (String address : from) {
        contexts.body(address).ifPresent(body -> context(body.document().path("@context")));
      }
      return new TermNames(from, all, addresses, fixed);
    }

    private void context(JsonNode context) {
      if (context.isArray()) {
        context.forEach(this::context);
      }
      for (Map.Entry<String, JsonNode> entry : context.properties()) {
        if (!entry.getKey().startsWith("@")) {
          term(entry.getKey(), Term.of(entry.getKey(), entry.getValue()));
        }
      }
    }

    private void term(String name, Term term) {
      all.add(name);
      boolean keyword = term.id().startsWith("@");
      if (term.isAliasOf("@id") || term.type().equals("@id")) {
        addresses.add(name);
      }
      if ((keyword && !term.isAliasOf("@id"))
          || term.type().equals("@vocab")
          || term.type().equals("@json")
          || !PLAIN_CONTAINERS.contains(term.container())) {
        fixed.add(name);
      }
      term.scope().ifPresent(this::context);
    }
  }
}
