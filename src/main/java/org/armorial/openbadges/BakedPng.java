package org.armorial.openbadges;

/** Keywords of the {@code iTXt} chunks that carry badges. */
final class BakedPng {
  /** Open Badges 2.0, baking: the keyword; also of the {@code tEXt} chunk of 1.0. */
  static final String ASSERTION = "openbadges";

  /** Open Badges 3.0, baking: the keyword. */
  static final String CREDENTIAL = "openbadgecredential";

  private BakedPng() {}
}
