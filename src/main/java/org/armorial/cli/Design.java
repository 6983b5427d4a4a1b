package org.armorial.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.NewBadge;
import org.armorial.codec.Json;
import org.armorial.fault.Catalogue;
import org.armorial.model.BadgeKind;
import org.armorial.model.Slug;
import org.armorial.repository.CanvasReader;
import org.armorial.repository.field.CanvasFile;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** A canvas from options, and from questions where somebody is there to answer. */
final class Design {
  /** Nobody answers longer than this; the field itself has a limit below it. */
  private static final int LONGEST = 100_000;

  /** What stands where this machine's locale knows no accents. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Invocation call;
  private final Language language;
  private final ObjectNode canvas;
  private final Catalogue catalogue = new Catalogue();

  /**
   * Of a badge.
   *
   * @param language of the texts
   */
  Design(Invocation call, Slug slug, Language language) {
    this.call = call;
    this.language = language;
    this.canvas =
        Json.object()
            .put("type", CanvasFile.TYPE_VALUE)
            .put("version", 1)
            .put("language", language.tag())
            .put("slug", slug.value());
  }

  /** Whether an option says something of the design. */
  static boolean isGiven(Invocation call) {
    return Stream.of(DesignField.values()).anyMatch(field -> call.value(field.flag()).isPresent())
        || call.value(Flag.LANGUAGE).isPresent();
  }

  /** The canvas; what options lack or have wrong is told in one breath. */
  ObjectNode canvas() throws CommandException {
    List<String> wrong = new ArrayList<>();
    for (DesignField field : DesignField.values()) {
      Optional<String> typed =
          field.isList()
              ? call.values(field.flag()).stream().reduce((before, line) -> before + "\n" + line)
              : call.value(field.flag());
      if (typed.isPresent()) {
        fault(field, typed.get())
            .ifPresentOrElse(
                why -> wrong.add("  " + shown(field) + " " + why),
                () -> canvas.set(field.member(), field.value(typed.get())));
      }
    }
    List<DesignField> missing =
        Stream.of(DesignField.values())
            .filter(field -> field.isRequired() && call.value(field.flag()).isEmpty())
            .toList();
    boolean somebody = call.surroundings().keyboard().isPresent();
    if (!somebody) {
      missing.forEach(
          field -> wrong.add("  " + shown(field) + " " + call.talk().text("design.missing")));
    }
    if (!wrong.isEmpty()) {
      throw CommandException.usage("design", Map.of("faults", String.join("\n", wrong)));
    }
    if (somebody && !missing.isEmpty()) {
      ask();
    }
    return canvas;
  }

  private static String shown(DesignField field) {
    return "--" + field.flag().longName();
  }

  private void ask() throws CommandException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(call.surroundings().in(), StandardCharsets.UTF_8));
    call.talk().complain(call.talk().text("design.begin"));
    for (DesignField field : DesignField.values()) {
      boolean asked = field != DesignField.REQUIRES || isMeta();
      if (asked && !canvas.has(field.member())) {
        ask(field, reader);
      }
    }
  }

  private boolean isMeta() {
    return canvas.path("kind").asString("").equals(BadgeKind.META.word());
  }

  private void ask(DesignField field, BufferedReader reader) throws CommandException {
    Talk talk = call.talk();
    String kinds =
        Stream.of(BadgeKind.values()).map(BadgeKind::word).collect(Collectors.joining(", "));
    talk.complain("\n" + talk.text("ask." + field.member(), Map.of("kinds", kinds)));
    String hint = field.isList() ? "lines" : field.isRequired() ? "line" : "skip";
    talk.complain(talk.text("ask.hint." + hint));
    while (true) {
      String typed = answer(field, reader);
      if (typed.isEmpty() && !field.isRequired()) {
        return;
      }
      Optional<String> why =
          typed.isEmpty() ? Optional.of(talk.text("design.needed")) : fault(field, typed);
      if (why.isEmpty()) {
        canvas.set(field.member(), field.value(typed));
        return;
      }
      talk.complain(talk.text("design.again", Map.of("why", why.get())));
    }
  }

  private String answer(DesignField field, BufferedReader reader) throws CommandException {
    StringBuilder all = new StringBuilder();
    while (true) {
      String line = line(reader);
      all.append(line.strip());
      if (!field.isList() || line.isBlank() || all.length() > LONGEST) {
        return all.toString().strip();
      }
      all.append('\n');
    }
  }

  private static String line(BufferedReader reader) throws CommandException {
    try {
      String line = reader.readLine();
      if (line == null) {
        throw CommandException.usage("questions-ended", Map.of());
      }
      return line;
    } catch (IOException e) {
      throw CommandException.usage("questions-ended", Map.of());
    }
  }

  /** Why what was typed will not do. */
  private Optional<String> fault(DesignField field, String typed) {
    if (typed.indexOf(REPLACEMENT) >= 0) {
      return Optional.of(call.talk().text("design.garbled"));
    }
    try {
      if (field == DesignField.COLOUR) {
        NewBadge.refuseUnlessColour(typed);
      }
      if (field == DesignField.LETTERS) {
        NewBadge.refuseUnlessLetters(typed);
      }
    } catch (AuthoringException e) {
      return Optional.of(e.text(call.talk().language()));
    }
    return CanvasReader.faults(field.member(), field.value(typed), language).stream()
        .findFirst()
        .map(
            fault ->
                catalogue.title(call.talk().language(), fault)
                    + "\n      "
                    + catalogue.remedy(call.talk().language(), fault));
  }
}
