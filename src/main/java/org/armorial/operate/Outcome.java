package org.armorial.operate;

import java.util.Map;
import org.armorial.text.Language;

/** What came of building the preview once. */
public sealed interface Outcome {
  /** The site is up to date. */
  record Built() implements Outcome {}

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
