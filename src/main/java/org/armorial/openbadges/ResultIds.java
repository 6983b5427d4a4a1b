package org.armorial.openbadges;

import org.armorial.model.Slug;

/**
 * Ids of what a badge's awards can report: fragments of the badge's own address, as Open Badges 3.0
 * wants URIs.
 *
 * @param achievement address of the Achievement
 */
record ResultIds(String achievement) {
  String description(Slug description) {
    return achievement + "#result-" + description;
  }

  String level(Slug description, Slug level) {
    return description(description) + "/" + level;
  }
}
