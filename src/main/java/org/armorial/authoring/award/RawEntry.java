package org.armorial.authoring.award;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;

/**
 * What was handed in for one award, as it was typed.
 *
 * @param place where
 * @param cells texts that are not blank, by what they say
 * @param answers texts that answer what the definition asks for
 * @param evidence evidence that was looked at already
 */
public record RawEntry(
    EntryPlace place, Map<Column, Cell> cells, List<Answer> answers, List<Evidence> evidence) {
  /** Copies its collections. */
  public RawEntry {
    Map<Column, Cell> copy = new EnumMap<>(Column.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
    answers = List.copyOf(answers);
    evidence = List.copyOf(evidence);
  }

  /**
   * A text.
   *
   * @param text as typed
   * @param heading of its column, or the option
   */
  public record Cell(String text, String heading) {}

  /**
   * Evidence as a text: addresses, or words.
   *
   * @param name what it answers; without, whatever is asked for
   * @param cell the text
   */
  public record Answer(Optional<LocalizedText> name, Cell cell) {}

  Optional<Cell> cell(Column column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** What an option says for every row is told once, of the option. */
  EntryPlace at(Cell cell) {
    EntryPlace around = cell.heading().startsWith("--") ? EntryPlace.commandLine() : place;
    return around.at(cell.heading());
  }

  /** With what {@code others} say wherever this says nothing. */
  public RawEntry over(RawEntry others) {
    Map<Column, Cell> all = new EnumMap<>(Column.class);
    all.putAll(others.cells);
    all.putAll(cells);
    boolean bare = answers.isEmpty() && evidence.isEmpty();
    return new RawEntry(
        place, all, bare ? others.answers : answers, bare ? others.evidence : evidence);
  }
}
