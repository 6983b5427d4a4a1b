package org.armorial.openbadges.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** Findings in plain words, in French and English. Immutable. */
public final class Wording {
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  private final Messages messages = Messages.beside(Wording.class);

  /** One sentence: where, and what is wrong there. */
  public String text(Language language, Nonconformity finding) {
    Map<String, String> values = new LinkedHashMap<>(finding.arguments());
    values.computeIfPresent("expected", (name, label) -> expected(language, label));
    values.computeIfPresent("found", (name, kind) -> found(language, kind));
    return messages.text(
        language,
        "line",
        Map.of(
            "place",
            place(language, finding.pointer()),
            "text",
            messages.text(language, "code." + finding.code().word(), values)));
  }

  /** The way to a place of the document, from outside in, such as {@code evidence (2) › name}. */
  public String place(Language language, String pointer) {
    List<String> steps = new ArrayList<>();
    for (String name : Place.names(pointer)) {
      if (INDEX.matcher(name).matches() && !steps.isEmpty()) {
        long number = Long.parseLong(name) + 1;
        int last = steps.size() - 1;
        steps.set(
            last,
            messages.text(language, "item", Map.of("name", steps.get(last), "number", number)));
      } else {
        steps.add(Excerpt.of(name));
      }
    }
    return steps.isEmpty()
        ? messages.text(language, "document")
        : String.join(messages.text(language, "inside"), steps);
  }

  /** The name of a standard. */
  public String standard(Language language, Standard standard) {
    return messages.text(language, "standard." + standard.word());
  }

  /** What a document is, in words. */
  public String kind(Language language, Kind kind) {
    return messages.text(language, "kind." + kind.word());
  }

  /** A type of the tables in words; a class by its name; other expectations as they are. */
  private String expected(Language language, String label) {
    String key = "type." + label;
    return messages.has(language, key)
        ? messages.text(language, key)
        : messages.text(language, "type.other", Map.of("name", label));
  }

  private String found(Language language, String kind) {
    String key = "found." + kind;
    return messages.text(language, messages.has(language, key) ? key : "found.other");
  }
}
