package org.armorial.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionState;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;

/** What is awarded exists and is open; what is retired was awarded before. */
final class AwardedBadgeRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    Tally<BadgeId> notOpen = new Tally<>();
    for (AssertionSummary award : register.assertions()) {
      BadgeDefinition definition = register.definitions().get(award.badge());
      if (definition == null) {
        missing(register, award, report);
        continue;
      }
      switch (definition.lifecycle().state()) {
        case OPEN -> {}
        case RETIRED -> retired(definition, award, report);
        case DRAFT, CONSULTATION -> notOpen.add(award.badge(), award);
      }
    }
    notOpen.groups().forEach(group -> notOpen(register, group, report));
  }

  private static void missing(Register register, AssertionSummary award, Report report) {
    if (report.existsUnder(RegisterLayout.definition(award.badge()).value())) {
      return;
    }
    report.add(
        FaultCode.DANGLING_REFERENCE,
        award.path(),
        "badge",
        Badges.dangling(register, award.badge().toString()));
  }

  private static void retired(BadgeDefinition definition, AssertionSummary award, Report report) {
    Optional<LocalDate> since = definition.lifecycle().since();
    if (since.isEmpty()) {
      return;
    }
    Instant end = since.get().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (award.issuedOn().isBefore(end)) {
      return;
    }
    Map<String, String> values = values(definition.id(), report);
    values.put("variant", "retired");
    values.put("since", since.get().toString());
    values.put("issued", Moments.day(award.issuedOn()));
    report.add(FaultCode.NOT_OPEN_FOR_AWARD, award.path(), "issuedOn", values);
  }

  private static void notOpen(Register register, Tally.Group<BadgeId> group, Report report) {
    BadgeDefinition definition = register.definitions().get(group.key());
    if (definition == null) {
      return;
    }
    DefinitionState state = definition.lifecycle().state();
    Map<String, String> values = values(group.key(), report);
    values.put("variant", state.word());
    values.put("count", Integer.toString(group.count()));
    report.add(
        FaultCode.NOT_OPEN_FOR_AWARD, RegisterLayout.lifecycle(group.key()), "state", values);
  }

  private static Map<String, String> values(BadgeId badge, Report report) {
    Map<String, String> values = new TreeMap<>();
    values.put("badge", badge.toString());
    values.put("folder", report.shown(RegisterLayout.definition(badge)));
    return values;
  }
}
