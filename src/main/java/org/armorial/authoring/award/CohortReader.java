package org.armorial.authoring.award;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.Table;
import org.armorial.fault.Visible;
import org.armorial.model.BadgeDefinition;

/** Makes of a table what each of its rows says; what cannot be understood is told. */
public final class CohortReader {
  /** How far down somebody's title may push the headings. */
  private static final int TITLE_ROWS = 15;

  private static final int SHOWN = 60;

  private final String file;
  private final Headings headings;
  private final EntryFaults faults;

  /** Of a file, called as the person called it. */
  public CohortReader(String file, BadgeDefinition definition, EntryFaults faults) {
    this.file = file;
    this.headings = new Headings(definition);
    this.faults = faults;
  }

  /** What each row says; empty when something about the table as a whole is wrong. */
  public List<RawEntry> read(Table table) {
    List<Table.Row> rows = table.rows().stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) {
      faults.add(EntryPlace.of(file), "empty");
      return List.of();
    }
    int before = faults.size();
    Table.Row first = rows.get(0);
    if (known(first) == 0) {
      tellNoHeadings(rows);
      return List.of();
    }
    checkHeadings(first, rows);
    if (rows.size() == 1) {
      faults.add(EntryPlace.of(file), "nobody");
    }
    if (faults.size() > before) {
      return List.of();
    }
    List<Optional<Headings.Meaning>> meanings =
        first.cells().stream().map(headings::meaning).toList();
    return rows.subList(1, rows.size()).stream().map(row -> entry(first, meanings, row)).toList();
  }

  private long known(Table.Row row) {
    return row.cells().stream().filter(cell -> headings.meaning(cell).isPresent()).count();
  }

  private void tellNoHeadings(List<Table.Row> rows) {
    Table.Row first = rows.get(0);
    EntryPlace place = place(first);
    Optional<Table.Row> below =
        rows.stream().limit(TITLE_ROWS).filter(row -> known(row) > 0).findFirst();
    if (below.isPresent()) {
      faults.add(
          place, "title-row", Map.of("text", shown(said(first)), "row", below.get().number()));
    } else {
      faults.add(place, "no-headings");
    }
  }

  private static String said(Table.Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
  }

  private void checkHeadings(Table.Row first, List<Table.Row> rows) {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    Set<Headings.Meaning> met = new HashSet<>();
    for (int i = 0; i < columns; i++) {
      String heading = first.cell(i);
      EntryPlace place = place(first).at(shown(heading));
      if (heading.isBlank()) {
        int column = i;
        rows.stream()
            .filter(row -> !row.cell(column).isBlank())
            .findFirst()
            .ifPresent(row -> faults.add(place(row).at(letters(column)), "no-heading"));
        continue;
      }
      Optional<Headings.Meaning> meaning = headings.meaning(heading);
      if (meaning.isEmpty()) {
        headings
            .near(heading)
            .ifPresentOrElse(
                near -> faults.add(place, "unknown-column-near", Map.of("near", near)),
                () -> faults.add(place, "unknown-column"));
      } else if (!met.add(meaning.get())) {
        faults.add(place, "column-twice");
      }
    }
  }

  private RawEntry entry(
      Table.Row first, List<Optional<Headings.Meaning>> meanings, Table.Row row) {
    Map<Column, RawEntry.Cell> cells = new EnumMap<>(Column.class);
    List<RawEntry.Answer> answers = new ArrayList<>();
    // What stands behind the last heading is blank: anything else was told.
    for (int i = 0; i < Math.min(row.cells().size(), meanings.size()); i++) {
      Optional<Headings.Meaning> meaning = meanings.get(i);
      if (row.cell(i).isBlank() || meaning.isEmpty()) {
        continue;
      }
      RawEntry.Cell cell = new RawEntry.Cell(row.cell(i), shown(first.cell(i)));
      if (meaning.get() instanceof Headings.Meaning.Answers answer) {
        answers.add(new RawEntry.Answer(Optional.of(answer.request()), cell));
      } else if (meaning.get() instanceof Headings.Meaning.Of of) {
        if (of.column() == Column.EVIDENCE) {
          answers.add(new RawEntry.Answer(Optional.empty(), cell));
        } else {
          cells.put(of.column(), cell);
        }
      }
    }
    return new RawEntry(place(row), cells, answers, List.of());
  }

  private EntryPlace place(Table.Row row) {
    return new EntryPlace(file, row.number(), "");
  }

  /** A column as spreadsheet programs call it: A, B, …, AA. */
  private static String letters(int column) {
    String last = Character.toString('A' + column % 26);
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private static String shown(String heading) {
    String line = Visible.line(heading.strip().replaceAll("\\s+", " "));
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
