package org.armorial.openbadges;

import org.armorial.model.BadgeKind;

/**
 * The French kinds of badge in the terms of Open Badges 3.0. Documents that were signed hold both
 * columns: neither may ever change.
 */
final class KindTerms {
  private KindTerms() {}

  /** A term of AchievementType where one fits, else an extension of that vocabulary. */
  static String achievementType(BadgeKind kind) {
    return switch (kind) {
      case COMPETENCE -> "Competency";
      case KNOWLEDGE -> "ext:Knowledge";
      case ATTITUDE -> "ext:Attitude";
      case ROLE, MEMBERSHIP -> "Membership";
      case CONTRIBUTION -> "ext:Contribution";
      case COMMITMENT -> "CommunityService";
      case ACHIEVEMENT -> "Achievement";
      // Having taken part proves no skill: never Competency.
      case PARTICIPATION -> "CertificateOfCompletion";
      case INTEREST -> "ext:Interest";
      case META -> "LearningProgram";
    };
  }

  /** The word of the French community, a tag of the badge in every language. */
  static String tag(BadgeKind kind) {
    return switch (kind) {
      case COMPETENCE -> "compétence";
      case KNOWLEDGE -> "savoir";
      case ATTITUDE -> "savoir-être";
      case ROLE -> "rôle";
      case CONTRIBUTION -> "contribution";
      case COMMITMENT -> "engagement";
      case ACHIEVEMENT -> "réalisation";
      case PARTICIPATION -> "participation";
      case INTEREST -> "intérêt";
      case MEMBERSHIP -> "appartenance";
      case META -> "badge-clé";
    };
  }
}
