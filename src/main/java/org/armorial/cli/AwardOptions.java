package org.armorial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.armorial.authoring.award.Column;
import org.armorial.authoring.award.EntryFaults;
import org.armorial.authoring.award.EntryPlace;
import org.armorial.authoring.award.EvidenceOption;
import org.armorial.authoring.award.RawEntry;
import org.armorial.model.BadgeDefinition;

/** What the options of a call say of an award, or of every award of a cohort. */
final class AwardOptions {
  private static final int LARGEST_NARRATIVE = 100_000;
  private static final Map<Flag, Column> COLUMNS =
      Map.of(
          Flag.NAME, Column.NAME,
          Flag.NAME_CONSENT, Column.CONSENT,
          Flag.ISSUED_ON, Column.ISSUED_ON,
          Flag.EXPIRES, Column.EXPIRES,
          Flag.ROLE, Column.ROLE,
          Flag.REQUESTED_BY, Column.REQUESTED_BY,
          Flag.SUPERSEDES, Column.SUPERSEDES);

  private final Invocation call;
  private final BadgeDefinition definition;
  private final EntryFaults faults;

  AwardOptions(Invocation call, BadgeDefinition definition, EntryFaults faults) {
    this.call = call;
    this.definition = definition;
    this.faults = faults;
  }

  RawEntry raw() throws CommandException {
    Map<Column, RawEntry.Cell> cells = new EnumMap<>(Column.class);
    COLUMNS.forEach(
        (flag, column) -> call.value(flag).ifPresent(text -> cells.put(column, cell(flag, text))));
    call.value(Flag.TO)
        .ifPresent(
            text ->
                cells.put(
                    text.strip().startsWith("did:") ? Column.DID : Column.EMAIL,
                    cell(Flag.TO, text)));
    if (!call.values(Flag.BASED_ON).isEmpty()) {
      String all = String.join(" ", call.values(Flag.BASED_ON));
      cells.put(Column.BASED_ON, cell(Flag.BASED_ON, all));
    }
    narrative().ifPresent(text -> cells.put(Column.NARRATIVE, cell(Flag.NARRATIVE, text)));
    EvidenceOption evidence =
        new EvidenceOption(call.surroundings().directory(), definition, faults);
    call.values(Flag.EVIDENCE).forEach(evidence::add);
    return new RawEntry(EntryPlace.commandLine(), cells, evidence.answers(), evidence.files());
  }

  private static RawEntry.Cell cell(Flag flag, String text) {
    return new RawEntry.Cell(text, "--" + flag.longName());
  }

  /** The words themselves, or the file that they stand in. */
  private Optional<String> narrative() {
    Optional<String> typed = call.value(Flag.NARRATIVE);
    if (typed.isEmpty()) {
      return typed;
    }
    Optional<Path> file = file(typed.get());
    if (file.isPresent()) {
      return read(file.get());
    }
    if (!typed.get().strip().contains(" ")) {
      // One word is the name of a file that is not there, and not how something was earned.
      tell("no-narrative", Map.of("text", typed.get()));
      return Optional.empty();
    }
    return typed;
  }

  private Optional<Path> file(String typed) {
    try {
      return Optional.of(call.surroundings().directory().resolve(typed))
          .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<String> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST_NARRATIVE + 1);
      if (bytes.length <= LARGEST_NARRATIVE) {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      }
      tell("too-long", Map.of("limit", LARGEST_NARRATIVE));
    } catch (CharacterCodingException e) {
      tell("not-utf8", Map.of());
    } catch (IOException e) {
      tell("evidence-unreadable", Map.of("text", String.valueOf(file.getFileName())));
    }
    return Optional.empty();
  }

  private void tell(String key, Map<String, ?> values) {
    faults.add(EntryPlace.commandLine().at("--narrative"), key, values);
  }
}
