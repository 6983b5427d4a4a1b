package org.armorial.publish;

/**
 * When a file reaches the site. The order is what makes a kill harmless: whatever is there at any
 * moment, and can be reached from the home page, points only at pages and documents that are there.
 */
public enum Stage {
  /** Documents, images and keys that pages and lists point at. */
  DOCUMENTS,
  /** Pages of awards, which badge pages name. */
  AWARD_PAGES,
  /** Pages of badges, which the pages about everything name. */
  BADGE_PAGES,
  /** The pages about everything: home, issuer, keys. */
  PAGES,
  /** Status and revocation lists, feeds: what says how things stand now. */
  STATUS
}
