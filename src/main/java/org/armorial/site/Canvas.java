package org.armorial.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.model.BadgeKind;
import org.armorial.repository.field.BadgeFile;
import org.armorial.repository.field.CanvasFile;
import org.armorial.repository.field.Field;
import org.armorial.repository.field.FieldSet;
import org.armorial.site.view.CanvasPage;
import org.armorial.site.view.CanvasPage.Box;
import org.armorial.site.view.CanvasPage.Choice;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.text.Typography;

/**
 * The workshop canvas: one HTML file that loads nothing, works from {@code file:} and prints on A3
 * or A4. What it asks, and in which words, comes from the declaration of the fields.
 */
public final class Canvas {
  private static final Messages MESSAGES = Messages.beside(Canvas.class);

  private final Texts t;
  private final Language language;

  private Canvas(Language language) {
    this.language = language;
    this.t = new Texts(MESSAGES, language);
  }

  /**
   * The page.
   *
   * @param wanted its language, or the closest that there is
   * @param repository web address of the repository, for links to its forge
   */
  public static byte[] page(Language wanted, Optional<String> repository) {
    Language spoken = Messages.closest(wanted);
    return new Templates()
        .render("offline-canvas.jte", new Canvas(spoken).view(repository.orElse("")));
  }

  private CanvasPage view(String repository) {
    List<Choice> kinds =
        Stream.of(BadgeKind.values())
            .map(
                kind ->
                    new Choice(
                        kind.word(),
                        t.text("kind." + kind.word())
                            + " — "
                            + t.text("kind." + kind.word() + ".meaning")))
            .toList();
    return new CanvasPage(
        language.tag(),
        t,
        Offline.parts("canvas.js", "canvas.css"),
        repository,
        kinds,
        boxes(),
        rows());
  }

  private Map<String, Box> boxes() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (String line :
        """
        name 1 TEXT
        slug 1 OWN
        kind 1 TEXT
        description 3 TEXT
        tags 2 LIST
        letters 1 TEXT
        colour 1 TEXT
        need 3 TEXT
        audience 2 TEXT
        effects 3 LIST
        indicators 3 LIST
        criteria 8 OWN
        narrative 4 TEXT
        evidence 1 OWN
        requires 2 OWN
        examination 3 TEXT
        validity 1 OWN
        designers 1 OWN
        alignments 1 OWN
        licence 1 TEXT
        """
            .lines()
            .toList()) {
      String[] parts = line.split(" ", -1);
      boxes.put(parts[0], box(parts[0], Integer.parseInt(parts[1]), Box.Kind.valueOf(parts[2])));
    }
    return boxes;
  }

  private Box box(String name, int lines, Box.Kind kind) {
    FieldSet set = set(name);
    Field<?> field =
        set.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    String own = "canvas.help." + name;
    String help = MESSAGES.has(language, own) ? t.text(own) : spaced(field.help(set, language));
    return new Box(
        name,
        spaced(field.label(set, language)),
        kind == Box.Kind.LIST ? help + " " + t.text("canvas.perLine") : help,
        lines,
        kind,
        field.required());
  }

  private static FieldSet set(String name) {
    boolean own = CanvasFile.OWN.fields().stream().anyMatch(field -> field.name().equals(name));
    return own ? CanvasFile.OWN : BadgeFile.TYPE.fields();
  }

  private Map<String, List<Choice>> rows() {
    return Map.of(
        "evidence", parts(BadgeFile.EVIDENCE, "name", "prompt", "genre"),
        "designers", parts(BadgeFile.DESIGNERS, "name", "role", "url"),
        "alignments", parts(BadgeFile.ALIGNMENTS, "name", "url", "framework", "code"));
  }

  private List<Choice> parts(Field<?> list, String... names) {
    FieldSet set = list.kind().fields().orElseThrow();
    return Arrays.stream(names)
        .map(
            name ->
                set.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow())
        .map(field -> new Choice(field.name(), spaced(field.label(set, language))))
        .toList();
  }

  private String spaced(String text) {
    return Typography.spaced(language, text);
  }
}
