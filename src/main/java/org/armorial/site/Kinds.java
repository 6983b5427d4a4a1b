package org.armorial.site;

import org.armorial.model.BadgeKind;
import org.armorial.site.view.Kind;
import org.armorial.site.view.Texts;

/**
 * How a kind of badge is shown. Each has a tincture of heraldry, drawn with the hatching that
 * engravers used for it, so that it can be told without colour.
 */
final class Kinds {
  private Kinds() {}

  static Kind of(Texts t, BadgeKind kind) {
    String key = "kind." + kind.word();
    return new Kind(t.text(key), t.text(key + ".meaning"), tincture(kind));
  }

  private static String tincture(BadgeKind kind) {
    return switch (kind) {
      case COMPETENCE -> "azure";
      case KNOWLEDGE -> "purpure";
      case ATTITUDE -> "murrey";
      case ROLE -> "sable";
      case CONTRIBUTION -> "vert";
      case COMMITMENT -> "gules";
      case ACHIEVEMENT -> "or";
      case PARTICIPATION -> "argent";
      case INTEREST -> "celeste";
      case MEMBERSHIP -> "tenne";
      case META -> "parti";
    };
  }
}
