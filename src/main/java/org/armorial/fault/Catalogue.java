package org.armorial.fault;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * The words of every fault code, in French and English. Four values of a diagnostic choose among
 * them rather than only fill them:
 *
 * <ul>
 *   <li>{@code variant}: {@code C001.title.badge} is told instead of {@code C001.title};
 *   <li>{@code near}: what was probably meant; {@code C001.remedy.near} is told instead of {@code
 *       C001.remedy};
 *   <li>{@code language}: a tag, told as the name of the language;
 *   <li>{@code problem.fr}, {@code problem.en} and the like: told as {@code {problem}} in that
 *       language.
 * </ul>
 */
public final class Catalogue {
  private final Messages messages = Messages.beside(Catalogue.class);

  /** What is wrong, in one line. */
  public String title(Language language, Diagnostic diagnostic) {
    return part(language, diagnostic, "title").orElseThrow();
  }

  /** What to write under the underlined place, in a few words; not every code has it. */
  public Optional<String> label(Language language, Diagnostic diagnostic) {
    return part(language, diagnostic, "label");
  }

  /** What to do about it, in one line. */
  public String remedy(Language language, Diagnostic diagnostic) {
    return part(language, diagnostic, "remedy").orElseThrow();
  }

  /** What {@code armorial explain} prints: why the rule exists, with an example. */
  public String explanation(Language language, FaultCode code) {
    return messages.text(language, code.id() + ".explain");
  }

  /** The word for a severity. */
  public String severity(Language language, Severity severity) {
    return messages.text(language, severity == Severity.ERROR ? "error" : "warning");
  }

  /** The word that introduces a remedy. */
  public String remedyLabel(Language language) {
    return messages.text(language, "remedy");
  }

  /** The line that says how to learn more about {@code code}. */
  public String more(Language language, FaultCode code) {
    return messages.text(language, "more", Map.of("code", code.id()));
  }

  /** {@code 3 errors}, {@code 1 warning}. */
  public String count(Language language, Severity severity, long count) {
    return messages.count(language, severity == Severity.ERROR ? "errors" : "warnings", count);
  }

  /** Other words of this package's renderers. */
  String text(Language language, String key) {
    return messages.text(language, key);
  }

  /** Other words of this package's renderers, that count. */
  String count(Language language, String key, long count) {
    return messages.count(language, key, count);
  }

  /** The code with this id, written in either case. */
  public static Optional<FaultCode> find(String id) {
    return Arrays.stream(FaultCode.values())
        .filter(code -> code.id().equalsIgnoreCase(id))
        .findFirst();
  }

  private Optional<String> part(Language language, Diagnostic diagnostic, String part) {
    Map<String, String> values = diagnostic.values();
    String key = diagnostic.code().id() + "." + part;
    String near = key + (values.containsKey("near") ? ".near" : "");
    String variant = key + "." + values.getOrDefault("variant", "");
    // The suggestion says more than the variant, and the plain text is left for the rest.
    return Stream.of(near.equals(key) ? variant : near, variant, key)
        .filter(candidate -> messages.has(language, candidate))
        .findFirst()
        .map(found -> messages.text(language, found, inLanguage(language, values)));
  }

  private Map<String, String> inLanguage(Language language, Map<String, String> values) {
    Map<String, String> told = new TreeMap<>();
    String suffix = "." + Messages.closest(language);
    values.forEach(
        (key, value) -> {
          boolean chosen = key.endsWith(suffix);
          String name = chosen ? key.substring(0, key.length() - suffix.length()) : key;
          told.put(name, Visible.value(value));
        });
    told.computeIfPresent("language", (key, tag) -> languageName(language, tag));
    return told;
  }

  private String languageName(Language language, String tag) {
    String key = "language." + tag;
    return messages.has(language, key) ? messages.text(language, key) : tag;
  }
}
