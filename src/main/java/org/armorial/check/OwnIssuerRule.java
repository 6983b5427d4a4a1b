package org.armorial.check;

import java.util.Map;
import java.util.Optional;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BaseAddress;
import org.armorial.model.Register;

/** What another issuer approved is not published under this one's name. */
final class OwnIssuerRule implements AwardRule {
  private final Optional<BaseAddress> base;
  private final Tally<String> others = new Tally<>();

  OwnIssuerRule(Optional<BaseAddress> base) {
    this.base = base;
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    if (base.isPresent() && award.issuer().isPresent()) {
      String issuer = award.issuer().get();
      if (!issuer.equals(base.get().value())) {
        others.add(issuer, summary);
      }
    }
  }

  @Override
  public boolean judgesErased() {
    return true;
  }

  @Override
  public void check(Register register, Report report) {
    for (Tally.Group<String> group : others.groups()) {
      report.add(
          FaultCode.FOREIGN_ISSUER,
          group.first().path(),
          "issuer",
          Map.of(
              "name",
              group.key(),
              "base",
              base.map(BaseAddress::value).orElse(""),
              "count",
              Integer.toString(group.count())));
    }
  }
}
