package org.armorial.authoring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionState;
import org.armorial.model.Lifecycle;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Slug;
import org.armorial.repository.RegisterWriter;
import org.armorial.repository.field.BadgeFile;
import org.armorial.repository.field.CanvasFile;
import org.armorial.text.Language;

/**
 * A definition that begins its life as a draft: of a workshop, or the next version of an old one.
 */
public final class NewBadge {
  private final Register register;
  private final LocalDate today;

  /** In {@code register}, on that day. */
  public NewBadge(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
  }

  /** Whether the register has a badge of this name, in whatever version and state. */
  public boolean exists(Slug slug) {
    return folder(slug).newest().isPresent();
  }

  /**
   * What a workshop wrote down, as version 1 or as the next one, which keeps the image of the
   * version before unless another is asked for.
   */
  public Change of(CanvasFile.Canvas canvas) throws AuthoringException {
    Slug slug = canvas.own().get(CanvasFile.SLUG);
    Optional<BadgeId> before = folder(slug).newest();
    refuseBesideDraft(before);
    BadgeId badge = folder(slug).next();
    Language issuer = register.issuer().defaultLanguage();
    Language language = canvas.badge().find(BadgeFile.LANGUAGE).orElse(issuer);
    LocalizedText name = canvas.badge().get(BadgeFile.NAME);
    SortedMap<RegisterPath, byte[]> files = new TreeMap<>();
    BadgeImage image =
        BadgeImage.of(
            name.in(language),
            canvas.badge().get(BadgeFile.KIND),
            canvas.own().find(CanvasFile.COLOUR),
            canvas.own().find(CanvasFile.LETTERS),
            language);
    boolean asked = canvas.own().has(CanvasFile.COLOUR) || canvas.own().has(CanvasFile.LETTERS);
    LocalizedText alternative = image.alternative();
    if (before.isPresent() && !asked) {
      files.putAll(moved(before.get(), badge, List.of("image.")));
      alternative =
          Optional.ofNullable(register.definitions().get(before.get()))
              .flatMap(definition -> definition.images().alternative())
              .orElse(alternative);
    }
    if (files.isEmpty()) {
      put(files, badge, "image.svg", image.emblem().svg());
    }
    put(
        files,
        badge,
        "badge.yaml",
        RegisterWriter.badge(canvas.badge(), language, issuer, spoken(alternative)));
    String criteria = canvas.own().get(CanvasFile.CRITERIA).strip();
    put(files, badge, "criteria." + language + ".md", criteria + "\n");
    put(files, badge, "lifecycle.yaml", draft());
    return change(files, badge, name.in(language), before);
  }

  /** The next version of a badge: its newest as it is, to be changed by hand. */
  public Change next(Slug slug) throws AuthoringException {
    BadgeId before =
        folder(slug)
            .newest()
            .orElseThrow(() -> new AuthoringException("no-badge", Map.of("badge", slug)));
    refuseBesideDraft(Optional.of(before));
    BadgeId badge = folder(slug).next();
    SortedMap<RegisterPath, byte[]> files =
        moved(before, badge, List.of("badge.yaml", "criteria.", "image."));
    put(files, badge, "lifecycle.yaml", draft());
    String name =
        Optional.ofNullable(register.definitions().get(before))
            .map(definition -> definition.name().in(register.issuer().defaultLanguage()))
            .orElse(slug.value());
    return change(files, badge, name, Optional.of(before));
  }

  /** Refuses what is no colour of an image. */
  public static void refuseUnlessColour(String typed) throws AuthoringException {
    BadgeImage.colour(typed);
  }

  /** Refuses letters that an image cannot show. */
  public static void refuseUnlessLetters(String typed) throws AuthoringException {
    BadgeImage.letters(typed);
  }

  private DefinitionFolder folder(Slug slug) {
    return new DefinitionFolder(register, slug);
  }

  /** Two drafts of one badge would be one too many: the first is still to be changed. */
  private void refuseBesideDraft(Optional<BadgeId> before) throws AuthoringException {
    BadgeDefinition newest =
        before.flatMap(id -> Optional.ofNullable(register.definitions().get(id))).orElse(null);
    if (newest == null) {
      return;
    }
    DefinitionState state = newest.lifecycle().state();
    if (state == DefinitionState.DRAFT || state == DefinitionState.CONSULTATION) {
      throw new AuthoringException(
          "unfinished-" + state.word(),
          Map.of("badge", newest.id(), "folder", RegisterLayout.definition(newest.id())));
    }
  }

  private SortedMap<RegisterPath, byte[]> moved(BadgeId from, BadgeId to, List<String> names) {
    SortedMap<RegisterPath, byte[]> files = new TreeMap<>();
    folder(from.slug())
        .files(from, names)
        .forEach(
            (path, bytes) ->
                files.put(RegisterLayout.definition(to).child(path.fileName()), bytes));
    return files;
  }

  /** In the languages of the register alone: a text in another would be seen by nobody. */
  private LocalizedText spoken(LocalizedText text) {
    Map<Language, String> texts = new java.util.LinkedHashMap<>(text.texts());
    texts.keySet().retainAll(register.issuer().languages());
    return texts.isEmpty() ? text : new LocalizedText(texts);
  }

  private String draft() {
    return RegisterWriter.text(
        new Lifecycle(
            DefinitionState.DRAFT,
            Optional.of(today),
            List.of(),
            Optional.empty(),
            Optional.empty()),
        register.issuer().defaultLanguage());
  }

  private static void put(
      SortedMap<RegisterPath, byte[]> files, BadgeId badge, String name, String text) {
    files.put(RegisterLayout.definition(badge).child(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Change change(
      SortedMap<RegisterPath, byte[]> files, BadgeId badge, String name, Optional<BadgeId> before) {
    String key = before.isPresent() ? "next-version" : "new-badge";
    return new Change(
        files,
        new TreeSet<>(),
        key,
        Map.of(
            "badge", badge,
            "name", name,
            "before", before.map(id -> id.version().value()).orElse("")));
  }
}
