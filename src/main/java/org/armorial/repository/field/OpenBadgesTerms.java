package org.armorial.repository.field;

import java.util.List;

/** Enumerations of Open Badges 3.0 that may be extended with {@code ext:} and a name. */
final class OpenBadgesTerms {
  private static final String EXTENSION = "|ext:[A-Za-z0-9._-]{1,60}";

  // Open Badges 3.0, section B.2.1, AchievementType.
  private static final List<String> ACHIEVEMENT_TYPES =
      List.of(
          "Achievement",
          "ApprenticeshipCertificate",
          "Assessment",
          "Assignment",
          "AssociateDegree",
          "Award",
          "Badge",
          "BachelorDegree",
          "Certificate",
          "CertificateOfCompletion",
          "Certification",
          "CommunityService",
          "Competency",
          "Course",
          "CoCurricular",
          "Degree",
          "Diploma",
          "DoctoralDegree",
          "Fieldwork",
          "GeneralEducationDevelopment",
          "JourneymanCertificate",
          "LearningProgram",
          "License",
          "Membership",
          "ProfessionalDoctorate",
          "QualityAssuranceCredential",
          "MasterCertificate",
          "MasterDegree",
          "MicroCredential",
          "ResearchDoctorate",
          "SecondarySchoolDiploma");

  // Open Badges 3.0, AlignmentTargetType.
  private static final List<String> ALIGNMENT_TYPES =
      List.of(
          "ceasn:Competency",
          "ceterms:Credential",
          "CFItem",
          "CFRubric",
          "CFRubricCriterion",
          "CFRubricCriterionLevel",
          "CTDL");

  static final Kind<String> ACHIEVEMENT_TYPE =
      Kinds.form(
          "achievement-type", 64, String.join("|", ACHIEVEMENT_TYPES) + EXTENSION, "Competency");
  static final Kind<String> ALIGNMENT_TYPE =
      Kinds.form(
          "alignment-type", 64, String.join("|", ALIGNMENT_TYPES) + EXTENSION, "ceasn:Competency");

  private OpenBadgesTerms() {}
}
