package org.armorial.fault;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** The words of every fault code, in French and English. */
public final class Catalogue {
  private final Messages messages = Messages.beside(Catalogue.class);

  /** What is wrong, in one line. */
  public String title(Language language, Diagnostic diagnostic) {
    return messages.text(
        language, diagnostic.code().id() + ".title", in(language, diagnostic.values()));
  }

  /** What to do about it, in one line. */
  public String remedy(Language language, Diagnostic diagnostic) {
    return messages.text(
        language, diagnostic.code().id() + ".remedy", in(language, diagnostic.values()));
  }

  /**
   * Values named {@code x.fr} and {@code x.en} are what {@code {x}} stands for in each language.
   */
  private static Map<String, String> in(Language language, Map<String, String> values) {
    String suffix = "." + Messages.closest(language).tag();
    Map<String, String> chosen = new TreeMap<>(values);
    values.forEach(
        (name, value) -> {
          if (name.endsWith(suffix)) {
            chosen.put(name.substring(0, name.length() - suffix.length()), value);
          }
        });
    return chosen;
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

  /** The code with this id, written in either case. */
  public static Optional<FaultCode> find(String id) {
    return Arrays.stream(FaultCode.values())
        .filter(code -> code.id().equalsIgnoreCase(id))
        .findFirst();
  }
}
