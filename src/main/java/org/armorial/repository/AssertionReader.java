package org.armorial.repository;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.RegisterPath;
import org.armorial.model.Visibility;
import org.armorial.repository.field.AssertionFile;
import org.armorial.repository.field.AssertionParts;
import org.armorial.repository.field.Field;
import org.armorial.repository.field.Sound;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;
import org.armorial.text.Timestamps;

/** Makes awards of their files. */
final class AssertionReader {
  private static final List<Field<?>> OF_A_SUMMARY =
      List.of(
          AssertionFile.BADGE,
          AssertionFile.ISSUED_ON,
          AssertionFile.EXPIRES,
          AssertionFile.STATUS_INDEX);

  private AssertionReader() {}

  /** The folder of the month of an award, in UTC. */
  static String month(Instant issuedOn) {
    return Timestamps.text(issuedOn).substring(0, "2026-03".length());
  }

  /** The award of a file, judged against the folders that it stands in. */
  static Assertion assertion(YamlFile file) {
    String[] parts = file.path().value().split("/", -1);
    Assertion assertion = assertion(id(file.path()), file.values());
    named(file, AssertionFile.BADGE, parts[1], assertion.badge().slug().value());
    named(file, AssertionFile.ISSUED_ON, parts[2], month(assertion.issuedOn()));
    return assertion;
  }

  private static void named(YamlFile file, Field<?> field, String found, String expected) {
    if (!found.equals(expected)) {
      file.fault(
          FaultCode.NAME_DOES_NOT_MATCH, field, Map.of("found", found, "expected", expected));
    }
  }

  static AssertionId id(RegisterPath path) {
    String name = path.fileName();
    return new AssertionId(name.substring(0, name.length() - ".yaml".length()));
  }

  private static Assertion assertion(AssertionId id, Values values) {
    Optional<AssertionParts.Activity> activity = values.find(AssertionFile.ACTIVITY);
    return new Assertion(
        id,
        values.get(AssertionFile.FORM),
        values.find(AssertionFile.ISSUER).map(BaseAddress::value),
        values.get(AssertionFile.BADGE),
        values.get(AssertionFile.DEFINITION),
        values.get(AssertionFile.ISSUED_ON),
        values.find(AssertionFile.EXPIRES),
        values.get(AssertionFile.RECIPIENT),
        values.find(AssertionFile.NAME),
        values.find(AssertionFile.VISIBILITY).orElse(Visibility.LINK),
        values.find(AssertionFile.NARRATIVE),
        values.list(AssertionFile.EVIDENCE),
        values.list(AssertionFile.RESULTS),
        activity.flatMap(AssertionParts.Activity::start),
        activity.flatMap(AssertionParts.Activity::end),
        values.find(AssertionFile.ROLE),
        values.find(AssertionFile.LICENSE_NUMBER),
        values.find(AssertionFile.TERM),
        values.find(AssertionFile.CREDITS_EARNED),
        values.list(AssertionFile.BASED_ON),
        values.find(AssertionFile.REQUESTED_BY),
        values.find(AssertionFile.POLICY).map(OptionalInt::of).orElseGet(OptionalInt::empty),
        values.get(AssertionFile.STATUS_INDEX),
        values.find(AssertionFile.SUPERSEDES));
  }

  /**
   * What stays in memory of an award.
   *
   * @param badge equal to the award's, shared by all awards of one badge
   * @param visibility who may find it, as its holder chose last
   */
  static AssertionSummary summary(
      FileResult<Assertion> file, Assertion assertion, BadgeId badge, Visibility visibility) {
    return new AssertionSummary(
        assertion.id(),
        file.path(),
        badge,
        assertion.issuedOn(),
        assertion.expires(),
        visibility,
        assertion.statusIndex(),
        file.blob(),
        file.digest());
  }

  /**
   * What an award at fault says for itself beside others; nothing when a part of it is in doubt, or
   * when its place says something else.
   */
  static Optional<AssertionSummary> summary(
      RegisterSource source, FileResult<Assertion> award, Language language) {
    boolean elsewhere =
        award.faults().stream().anyMatch(f -> f.code() == FaultCode.NAME_DOES_NOT_MATCH);
    Sound file = YamlFile.sound(source, award.path(), AssertionFile.TYPE, language);
    if (elsewhere || !OF_A_SUMMARY.stream().allMatch(file::knows)) {
      return Optional.empty();
    }
    Values values = file.values();
    return Optional.of(
        new AssertionSummary(
            id(award.path()),
            award.path(),
            values.get(AssertionFile.BADGE),
            values.get(AssertionFile.ISSUED_ON),
            values.find(AssertionFile.EXPIRES),
            values.find(AssertionFile.VISIBILITY).orElse(Visibility.LINK),
            values.get(AssertionFile.STATUS_INDEX),
            award.blob(),
            award.digest()));
  }
}
