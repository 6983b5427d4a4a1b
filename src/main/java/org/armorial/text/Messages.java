package org.armorial.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A package's texts in French and English, read from {@code messages.<language>.properties} (UTF-8)
 * beside a class of that package. Placeholders are named: {@code {name}}; a key that counts has the
 * forms {@code key.one} and {@code key.other}.
 */
public final class Messages {
  /** Languages that every text of the program exists in, the default first. */
  public static final List<Language> LANGUAGES = List.of(Language.FRENCH, Language.ENGLISH);

  private final Class<?> neighbour;

  /** Those of a language are read when it is first spoken. */
  private final Map<Language, Map<String, String>> texts = new ConcurrentHashMap<>();

  private Messages(Class<?> neighbour) {
    this.neighbour = neighbour;
  }

  /** The bundle that stands beside {@code neighbour}; a missing file is our own fault. */
  public static Messages beside(Class<?> neighbour) {
    for (Language language : LANGUAGES) {
      if (neighbour.getResource(file(language)) == null) {
        throw new IllegalStateException("no " + file(language) + " beside " + neighbour.getName());
      }
    }
    return new Messages(neighbour);
  }

  private static String file(Language language) {
    return "messages." + language.tag() + ".properties";
  }

  /** The texts in the language that is closest to {@code wanted}. */
  private Map<String, String> texts(Language wanted) {
    return texts.computeIfAbsent(closest(wanted), language -> load(neighbour, file(language)));
  }

  private static Map<String, String> load(Class<?> neighbour, String name) {
    try (InputStream stream = neighbour.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no " + name + " beside " + neighbour.getName());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> map = new LinkedHashMap<>();
      properties.forEach((key, value) -> map.put((String) key, (String) value));
      return Map.copyOf(map);
    } catch (IOException e) {
      throw new UncheckedIOException("couldn't read " + name, e);
    }
  }

  /** The language of {@link #LANGUAGES} to use for a reader who prefers {@code wanted}. */
  public static Language closest(Language wanted) {
    return spoken(wanted).orElse(Language.ENGLISH);
  }

  /** Whether the program speaks {@code wanted}, or that language as it is spoken elsewhere. */
  public static boolean speaks(Language wanted) {
    return spoken(wanted).isPresent();
  }

  private static Optional<Language> spoken(Language wanted) {
    int hyphen = wanted.tag().indexOf('-');
    String primary = hyphen < 0 ? wanted.tag() : wanted.tag().substring(0, hyphen);
    return LANGUAGES.stream().filter(language -> language.tag().equals(primary)).findFirst();
  }

  /** The keys of one language, sorted; a test compares them. */
  public Set<String> keys(Language language) {
    return new TreeSet<>(texts(language).keySet());
  }

  /** Whether there is a text for {@code key}, for texts that are optional. */
  public boolean has(Language language, String key) {
    return texts(language).containsKey(key);
  }

  /** The text of {@code key}; an unknown key is our own fault. */
  public String text(Language language, String key) {
    return text(language, key, Map.of());
  }

  /**
   * The text of {@code key} with each {@code {name}} replaced by its value, once, not again inside.
   */
  public String text(Language language, String key, Map<String, ?> values) {
    String template = texts(language).get(key);
    if (template == null) {
      throw new IllegalStateException("no text for " + key + " in " + language);
    }
    return Placeholders.fill(template, values);
  }

  /**
   * As {@link #text(Language, String, Map)}, choosing {@code key.one} or {@code key.other} by
   * {@code count}.
   */
  public String count(Language language, String key, long count, Map<String, ?> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("count", Numbers.grouped(closest(language), count));
    return text(language, key + "." + Plural.of(closest(language), count).suffix(), all);
  }

  /** As {@link #count(Language, String, long, Map)} with no other value than {@code {count}}. */
  public String count(Language language, String key, long count) {
    return count(language, key, count, Map.of());
  }
}
