package org.armorial.publish;

/**
 * When a file reaches the site. The order is what makes a kill harmless: whatever is there at any
 * moment points only at what is there already.
 */
public enum Stage {
  /** Documents, images and keys that pages and lists point at. */
  DOCUMENTS,
  /** Pages and indexes. */
  PAGES,
  /** Status and revocation lists, feeds: what says how things stand now. */
  STATUS
}
