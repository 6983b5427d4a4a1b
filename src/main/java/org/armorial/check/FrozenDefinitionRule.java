package org.armorial.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.repository.DefinitionDigest;

/** A definition that was awarded is what it was when it was awarded. */
final class FrozenDefinitionRule implements AwardRule {
  private final SortedMap<BadgeId, BadgeDefinition> definitions;
  private final Set<BadgeId> asAwarded = new HashSet<>();
  private final Tally<Awarded> others = new Tally<>();

  private record Awarded(BadgeId badge, Sha256 digest) {}

  FrozenDefinitionRule(SortedMap<BadgeId, BadgeDefinition> definitions) {
    this.definitions = definitions;
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    BadgeDefinition definition = definitions.get(award.badge());
    if (definition == null) {
      return;
    }
    if (definition.digest().equals(award.definition())) {
      asAwarded.add(definition.id());
    } else {
      others.add(new Awarded(definition.id(), award.definition()), summary);
    }
  }

  @Override
  public boolean judgesErased() {
    return true;
  }

  @Override
  public void check(Register register, Report report) {
    for (Tally.Group<Awarded> group : others.groups()) {
      BadgeDefinition definition = definitions.get(group.key().badge());
      if (definition != null) {
        tell(register, definition, group, report);
      }
    }
  }

  private void tell(
      Register register, BadgeDefinition definition, Tally.Group<Awarded> group, Report report) {
    BadgeId badge = definition.id();
    Map<String, String> values = new TreeMap<>();
    values.put("badge", badge.toString());
    values.put("current", definition.digest().value());
    values.put("awarded", group.key().digest().value());
    values.put("count", Integer.toString(group.count()));
    values.put("folder", report.shown(RegisterLayout.definition(badge)));
    values.put("next", report.shown(RegisterLayout.definition(next(register, badge))));
    if (asAwarded.contains(badge)) {
      // Other awards agree with the files: it is this one that is wrong.
      values.put("variant", "award");
      report.add(FaultCode.FROZEN_DEFINITION_CHANGED, group.first().path(), "definition", values);
    } else {
      changed(badge, group.key().digest(), values, report);
    }
  }

  private static void changed(
      BadgeId badge, Sha256 awarded, Map<String, String> values, Report report) {
    RegisterPath folder = RegisterLayout.definition(badge);
    SortedMap<String, byte[]> now = new TreeMap<>();
    for (RegisterPath file : report.under(folder)) {
      if (DefinitionDigest.isFrozen(file.fileName())) {
        now.put(file.fileName(), report.bytes(file));
      }
    }
    List<DefinitionChange> changes =
        report
            .past(folder, awarded)
            .map(past -> DefinitionChange.between(past, now))
            .orElseGet(() -> DefinitionChange.added(now, awarded).stream().toList());
    if (changes.isEmpty()) {
      values.put("file", String.join(", ", now.keySet()));
      report.add(FaultCode.FROZEN_DEFINITION_CHANGED, RegisterLayout.badge(badge), "", values);
    }
    for (DefinitionChange change : changes) {
      values.put("variant", change.kind());
      values.put("file", change.name());
      report.addAtLine(
          FaultCode.FROZEN_DEFINITION_CHANGED, folder.child(change.name()), change.line(), values);
    }
  }

  /** The version after the newest one. */
  private static BadgeId next(Register register, BadgeId badge) {
    BadgeId newest =
        register.definitions().keySet().stream()
            .filter(id -> id.slug().equals(badge.slug()))
            .reduce((older, newer) -> newer)
            .orElse(badge);
    String first = newest.version().value().split("\\.", 2)[0];
    String number = new java.math.BigInteger(first).add(java.math.BigInteger.ONE).toString();
    return DefinitionVersion.isValid(number)
        ? new BadgeId(badge.slug(), new DefinitionVersion(number))
        : badge;
  }
}
