package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which contexts a standard asks for, in which order.
 *
 * @param first the one that must come first; empty where the order is free
 * @param second what the second one must look like
 * @param current the versions of the second that belong to this standard
 * @param known other contexts that this program knows
 */
record ContextOrder(
    Optional<String> first, Optional<Pattern> second, Set<String> current, Set<String> known)
    implements Rule {
  private static final String MEMBER = "@context";

  @Override
  public void check(ObjectNode object, String pointer, Findings findings) {
    JsonNode contexts = object.path(MEMBER);
    String place = Place.member(pointer, MEMBER);
    if (contexts.isString()) {
      judge(contexts, place, 0, findings);
    } else if (contexts.isObject()) {
      findings.add(place, Code.CONTEXT_INLINE);
    } else if (contexts.isArray()) {
      for (int i = 0; i < contexts.size(); i++) {
        judge(contexts.get(i), Place.item(place, i), i, findings);
      }
      if (second.isPresent() && contexts.size() == 1) {
        order(place, 2, List.copyOf(current), findings);
      }
    }
  }

  private void judge(JsonNode context, String place, int index, Findings findings) {
    String text = context.stringValue("");
    if (index == 0 && first.isPresent()) {
      // Verifiable Credentials 2.0 section 4.3: the first item MUST be the base context.
      if (!text.equals(first.get())) {
        order(place, 1, List.of(first.get()), findings);
      }
    } else if (index == 1 && second.isPresent()) {
      if (!second.get().matcher(text).matches()) {
        order(place, 2, List.copyOf(current), findings);
      } else if (!current.contains(text)) {
        findings.add(place, Code.CONTEXT_VERSION, "value", text);
      }
    } else if (context.isObject()) {
      findings.add(place, Code.CONTEXT_INLINE);
    } else if (context.isString() && !known.contains(text) && !current.contains(text)) {
      findings.add(place, Code.CONTEXT_UNKNOWN, "value", text);
    }
  }

  private static void order(String place, int position, List<String> expected, Findings findings) {
    String last = expected.stream().max(String::compareTo).orElse("");
    findings.add(
        place,
        Code.CONTEXT_ORDER,
        Map.of("position", Integer.toString(position), "expected", last));
  }
}
