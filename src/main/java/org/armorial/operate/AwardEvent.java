package org.armorial.operate;

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
  /** What may become of an award; texts stand under {@code change.<word>}. */
  enum Kind {
    AWARDED("awarded"),
    RENEWED("renewed"),
    CORRECTED("corrected"),
    REVOKED("revoked"),
    UNPUBLISHED("unpublished"),
    SHOWN("shown"),
    ERASED("erased"),
    MOVED("award-moved"),
    CHANGED("award-changed"),
    REMOVED("award-removed"),
    UNREVOKED("unrevoked");

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
