package org.armorial.check;

import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Issuer;
import org.armorial.model.Recipient;
import org.armorial.model.RecipientKind;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;

/** Nobody is easier to recognise than was promised, or than a public register allows for. */
final class WeakIdentifierRule implements AwardRule {
  private final Issuer issuer;
  private final Tally<RecipientKind> weaker = new Tally<>();

  WeakIdentifierRule(Issuer issuer) {
    this.issuer = issuer;
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    if (award.recipient() instanceof Recipient.EmailHash
        && issuer.recipients() != RecipientKind.EMAIL_HASH) {
      weaker.add(issuer.recipients(), summary);
    }
  }

  @Override
  public void check(Register register, Report report) {
    if (issuer.publicRegister() && issuer.recipients() == RecipientKind.EMAIL_HASH) {
      report.add(FaultCode.WEAK_IDENTIFIER, RegisterLayout.ISSUER, "recipients", Map.of());
    }
    for (Tally.Group<RecipientKind> group : weaker.groups()) {
      report.add(
          FaultCode.WEAK_IDENTIFIER,
          group.first().path(),
          "recipient",
          Map.of(
              "variant",
              "kind",
              "kind",
              group.key().word(),
              "count",
              Integer.toString(group.count())));
    }
  }
}
