package org.armorial.publish;

/**
 * When a file reaches the site. The order is what makes a kill harmless: whatever is there at any
 * moment, and can be reached from the home page, points only at pages and documents that are there.
 */
public enum Stage {
  /**
   * Documents, images and keys that pages and lists point at. In a site that stands they take their
   * places together, once none of them is found to alter what was signed.
   */
  DOCUMENTS,
  /** Pages of awards, which badge pages name. */
  AWARD_PAGES,
  /** Pages of badges, which the pages about everything name. */
  BADGE_PAGES,
  /** Status and revocation lists, feeds: what says how things stand now. */
  STATUS,
  /** The pages about everything: issuer, keys. */
  PAGES,
  /** The home page, which leads to all the rest. */
  HOME
}
