package org.armorial.authoring.award;

import java.util.Locale;

/** What a column of a cohort, or an option of the command, says of an award. */
public enum Column {
  /** The person's address. */
  EMAIL,
  /** The person's decentralized identifier. */
  DID,
  /** A name, or the family name beside a first name. */
  NAME,
  /** A first name. */
  FIRST_NAME,
  /** When the person agreed to have their name shown. */
  CONSENT,
  /** When it is awarded. */
  ISSUED_ON,
  /** Until when. */
  EXPIRES,
  /** How it was earned. */
  NARRATIVE,
  /** What it rests on. */
  EVIDENCE,
  /** The role that was held. */
  ROLE,
  /** Who asked for it. */
  REQUESTED_BY,
  /** Awards that it rests on. */
  BASED_ON,
  /** The award that it corrects or renews. */
  SUPERSEDES;

  /** The words that a column may be headed by stand under {@code column.<word>}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
