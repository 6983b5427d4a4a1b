package org.armorial.operate;

import org.armorial.model.AssertionId;
import org.armorial.model.RegisterPath;

/**
 * What a change does to one award.
 *
 * @param kind what
 * @param file the file that does it
 * @param badge {@code slug/version}; of an award that cannot be read the {@code slug} of its
 *     folder, or nothing where not even that is known
 */
record AwardEvent(Kind kind, RegisterPath file, String badge) {
  /** The award; every file about one is named after it. */
  AssertionId id() {
    return new AssertionId(file.fileName().replaceFirst("\\.yaml$", ""));
  }

  /** What may become of an award; texts stand under {@code change.<word>}. */
  enum Kind {
    AWARDED("awarded"),
    REQUESTED("requested"),
    RENEWED("renewed"),
    CORRECTED("corrected"),
    REVOKED("revoked"),
    UNPUBLISHED("unpublished"),
    SHOWN("shown"),
    ERASED("erased"),
    MOVED("award-moved"),
    CHANGED("award-changed"),
    REMOVED("award-removed"),
    UNREVOKED("unrevoked"),
    SUSPENDED("suspended");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /** Whether it is what an issuer does every day, told badge by badge. */
    boolean isOrdinary() {
      return compareTo(MOVED) < 0;
    }
  }
}
