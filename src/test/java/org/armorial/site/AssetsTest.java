package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.SitePath;
import org.armorial.proof.Contexts;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.verify.VerdictMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Style, scripts and their data: complete, self-contained and small. */
class AssetsTest {
  private static final Path SOURCES = Path.of("site-template/assets");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]* from \"([^\"]+)\";$");
  private static final Pattern WORD = Pattern.compile("\\b(?:yes|no|unknown)\\(\"([a-z0-9-]+)\"");

  /** What an award's page may load to check itself. */
  private static final int MOST_CHECK_BYTES = 15 * 1024;

  private final Map<SitePath, byte[]> assets = Assets.all();

  static List<Language> languages() {
    return Messages.LANGUAGES;
  }

  @Test
  void everyFileOfTheTemplateIsPublished() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(assets)
                      .containsKey(
                          new SitePath(
                              "assets/" + SOURCES.relativize(file).toString().replace('\\', '/'))));
    }
  }

  @Test
  void scriptsImportOnlyEachOther() {
    assertThat(scripts())
        .allSatisfy(script -> assertThat(assets.keySet()).containsAll(imports(script)))
        .allSatisfy(
            script ->
                assertThat(text(script))
                    .doesNotContain("innerHTML", "eval(", "new Function", "document.write"));
  }

  @Test
  void theScriptOfAwardPagesIsSmall() throws IOException {
    int size = 0;
    for (SitePath script : reached(new SitePath("assets/check.js"), new HashSet<>())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(assets.getOrDefault(script, new byte[0]));
      }
      size += bytes.size();
    }
    assertThat(size).isPositive().isLessThan(MOST_CHECK_BYTES);
    assertThat(reached(new SitePath("assets/check.js"), new HashSet<>()))
        .as("no JSON-LD there")
        .doesNotContain(new SitePath("assets/verify/jsonld.js"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyReasonHasItsText(Language language) {
    Set<String> words = new HashSet<>();
    for (SitePath script : scripts()) {
      Matcher matcher = WORD.matcher(text(script));
      while (matcher.find()) {
        words.add(matcher.group(1));
      }
    }
    assertThat(words).contains("signature-valid", "hosted-match", "revoked", "conforms");
    Messages messages = VerdictMessages.load();
    assertThat(words)
        .allSatisfy(word -> assertThat(messages.keys(language)).contains("reason." + word));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void textsAreThoseOfTheCommandLine(Language language) throws JsonException {
    JsonNode texts = json("assets/verify/texts." + language.tag() + ".json");
    Messages messages = VerdictMessages.load();
    assertThat(texts.propertyNames()).containsExactlyElementsOf(messages.keys(language));
    assertThat(texts.path("reason.signature-valid").stringValue(""))
        .isEqualTo(messages.text(language, "reason.signature-valid"));
  }

  @Test
  void contextsAreThoseOfTheSigner() throws JsonException {
    Contexts contexts = Contexts.known();
    JsonNode published = json("assets/verify/contexts.json");
    assertThat(contexts.addresses())
        .isNotEmpty()
        .allSatisfy(
            address ->
                assertThat(contexts.find(address)).contains(published.path(address).asObject()));
  }

  private JsonNode json(String path) throws JsonException {
    return Json.parse(assets.getOrDefault(new SitePath(path), new byte[0]));
  }

  private List<SitePath> scripts() {
    return assets.keySet().stream().filter(path -> path.value().endsWith(".js")).toList();
  }

  private String text(SitePath path) {
    return new String(assets.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private List<SitePath> imports(SitePath script) {
    Matcher matcher = IMPORT.matcher(text(script));
    Path folder = Path.of(script.value()).resolveSibling("");
    return matcher
        .results()
        .map(found -> folder.resolve(found.group(1)).normalize())
        .map(path -> new SitePath(path.toString().replace('\\', '/')))
        .toList();
  }

  private Set<SitePath> reached(SitePath script, Set<SitePath> known) {
    if (known.add(script)) {
      imports(script).forEach(next -> reached(next, known));
    }
    return known;
  }
}
