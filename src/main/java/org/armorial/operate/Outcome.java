package org.armorial.operate;

import java.util.Map;
import org.armorial.text.Language;

/** What came of building the preview once. */
public sealed interface Outcome {
  /**
   * The site is up to date.
   *
   * @param written how many files were new or changed
   * @param milliseconds how long it took
   * @param warnings what the terminal says all the same, in each language; empty when nothing
   */
  record Built(int written, long milliseconds, Map<Language, String> warnings) implements Outcome {
    /** Copies the texts. */
    public Built {
      warnings = Map.copyOf(warnings);
    }
  }

  /**
   * The register is at fault, or the disk is; the site is as it was.
   *
   * @param text what the terminal says, in each language of the program
   */
  record Failed(Map<Language, String> text) implements Outcome {
    /** Copies the texts. */
    public Failed {
      text = Map.copyOf(text);
    }
  }
}
