package org.armorial.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionSummary;
import org.armorial.model.HolderChoice;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/** What a holder chose is about an award of the register, and was chosen when there was one. */
final class HoldersRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    for (HolderChoice choice : register.holders().values()) {
      RegisterPath file = RegisterLayout.holder(choice.assertion());
      Optional<AssertionSummary> award = register.award(choice.assertion());
      if (award.isPresent()) {
        dates(choice, award.get(), file, report);
      } else if (!report.exists(choice.assertion())) {
        Map<String, String> values =
            Map.of("variant", "holder", "name", choice.assertion().value());
        report.add(FaultCode.DANGLING_REFERENCE, file, "", values);
      }
    }
  }

  private static void dates(
      HolderChoice choice, AssertionSummary award, RegisterPath file, Report report) {
    if (choice.since().isBefore(award.issuedOn())) {
      report.add(
          FaultCode.DATES_CONTRADICT,
          file,
          "since",
          Moments.contradiction("holder", choice.since(), award.issuedOn()));
    }
    if (choice.name().isPresent() && award.expires().isPresent()) {
      Instant consent = choice.name().get().consent().atStartOfDay(ZoneOffset.UTC).toInstant();
      if (consent.isAfter(award.expires().get())) {
        report.add(
            FaultCode.DATES_CONTRADICT,
            file,
            "name.consent",
            Moments.contradiction("consent", consent, award.expires().get()));
      }
    }
  }
}
