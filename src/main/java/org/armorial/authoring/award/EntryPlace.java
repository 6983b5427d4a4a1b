package org.armorial.authoring.award;

import java.util.Map;
import org.armorial.text.Language;

/**
 * Where something stands that a person wrote, so that they find it again.
 *
 * @param file as they called it; empty for the command line
 * @param row as their spreadsheet counts, from 1; 0 for the file as a whole
 * @param part the column's heading, the option or the member; empty for the row as a whole
 */
public record EntryPlace(String file, int row, String part) {
  /** The command line itself. */
  public static EntryPlace commandLine() {
    return new EntryPlace("", 0, "");
  }

  /** A file as a whole. */
  public static EntryPlace of(String file) {
    return new EntryPlace(file, 0, "");
  }

  /** A part of this place. */
  public EntryPlace at(String inside) {
    return new EntryPlace(file, row, inside);
  }

  /** Where that is, in words; empty for the command line as a whole. */
  public String text(Language language) {
    if (file.isEmpty()) {
      return part;
    }
    String key = "place." + (row > 0 ? "row" : "file") + (part.isEmpty() ? "" : "-part");
    return Wording.text(language, key, Map.of("file", file, "row", row, "part", part));
  }
}
