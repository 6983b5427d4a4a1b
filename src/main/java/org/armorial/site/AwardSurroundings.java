package org.armorial.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.site.view.Chrome;
import org.armorial.site.view.Definition;
import org.armorial.text.Language;

/**
 * What the pages of all awards of a language share; they stand at the same depth.
 *
 * @param page any of them
 * @param chrome around all of them
 * @param badges what definitions say, as far as they were asked for
 */
record AwardSurroundings(PageContext page, Chrome chrome, Map<BadgeId, Definition> badges) {
  static AwardSurroundings of(Site site, Language language) {
    PageContext page =
        site.page(language, site.layout().awardPage(language, Particulars.MARKS.id()));
    return new AwardSurroundings(page, Frames.chrome(page, false), new ConcurrentHashMap<>());
  }

  Definition badge(BadgeDefinition definition) {
    return badges.computeIfAbsent(definition.id(), id -> Definitions.of(page, definition));
  }
}
