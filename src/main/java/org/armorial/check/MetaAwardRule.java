package org.armorial.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Recipient;
import org.armorial.model.Register;
import org.armorial.model.Requirement;
import org.armorial.model.Revocation;
import org.armorial.model.Visibility;

/**
 * An award of a meta-badge rests on awards that exist, were in force on its day, belong to the same
 * person as far as DIDs tell, and are enough. Awards of partners are named by their address;
 * whether they are good is for {@code federation} to say, here they count as what they stand for.
 */
final class MetaAwardRule implements AwardRule {
  private final SortedMap<BadgeId, BadgeDefinition> definitions;
  private final SortedMap<AssertionId, List<String>> basedOn = new TreeMap<>();
  private final Map<AssertionId, String> holders = new HashMap<>();
  private final boolean anyMeta;

  MetaAwardRule(SortedMap<BadgeId, BadgeDefinition> definitions) {
    this.definitions = definitions;
    this.anyMeta = definitions.values().stream().anyMatch(BadgeDefinition::isMeta);
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    BadgeDefinition definition = definitions.get(award.badge());
    boolean isMeta = definition != null && definition.isMeta();
    if (isMeta || !award.basedOn().isEmpty()) {
      basedOn.put(award.id(), award.basedOn());
    }
    if (anyMeta && award.recipient() instanceof Recipient.Did did) {
      holders.put(award.id(), did.subject());
    }
  }

  @Override
  public void check(Register register, Report report) {
    SortedMap<AssertionId, List<AssertionId>> steps = new TreeMap<>();
    basedOn.forEach(
        (id, references) -> {
          steps.put(id, own(references));
          register.award(id).ifPresent(award -> check(register, award, references, report));
        });
    for (List<AssertionId> circle : Cycles.in(steps)) {
      String told = Cycles.told(circle, AssertionId::value);
      Map<String, String> values = Map.of("variant", "basedOn", "cycle", told);
      register
          .award(circle.get(0))
          .ifPresent(award -> report.add(FaultCode.CYCLE, award.path(), "basedOn", values));
    }
  }

  private static List<AssertionId> own(List<String> references) {
    return references.stream().filter(AssertionId::isValid).map(AssertionId::new).toList();
  }

  private void check(
      Register register, AssertionSummary award, List<String> references, Report report) {
    Set<BadgeId> held = new TreeSet<>();
    boolean complete = true;
    int foreign = 0;
    for (int i = 0; i < references.size(); i++) {
      if (!AssertionId.isValid(references.get(i))) {
        foreign++;
        continue;
      }
      AssertionId id = new AssertionId(references.get(i));
      Optional<AssertionSummary> component = register.award(id);
      if (component.isEmpty()) {
        complete = false;
        dangling(award, id, i, report);
      } else {
        held.add(component.get().badge());
        complete &= inForce(register, award, component.get(), i, report);
        if (!register.isErased(id)) {
          concealed(award, component.get(), i, report);
        }
      }
    }
    BadgeDefinition definition = definitions.get(award.badge());
    // What is wrong with a component was told; what is missing is told only of sound ones.
    if (complete && definition != null) {
      enough(definition, award, held, foreign, report);
    }
  }

  private static void dangling(AssertionSummary award, AssertionId id, int at, Report report) {
    if (!report.exists(id)) {
      Map<String, String> values = Map.of("variant", "award", "name", id.value());
      report.add(FaultCode.DANGLING_REFERENCE, award.path(), "basedOn[" + at + "]", values);
    }
  }

  /** What was signed leads to the component for ever, and nothing stands there. */
  private static void concealed(
      AssertionSummary award, AssertionSummary component, int at, Report report) {
    if (component.visibility() == Visibility.UNPUBLISHED
        && award.visibility() != Visibility.UNPUBLISHED) {
      Map<String, String> values = Map.of("name", component.id().value());
      report.add(FaultCode.COMPONENT_UNPUBLISHED, award.path(), "basedOn[" + at + "]", values);
    }
  }

  private boolean inForce(
      Register register,
      AssertionSummary award,
      AssertionSummary component,
      int at,
      Report report) {
    Instant day = award.issuedOn();
    Optional<Revocation> revocation =
        Optional.ofNullable(register.revocations().get(component.id()));
    String holder = holders.get(award.id());
    String other = holders.get(component.id());
    Map<String, String> values = new TreeMap<>();
    values.put("badge", award.badge().toString());
    values.put("name", component.id().value());
    values.put("issued", Moments.day(day));
    if (component.issuedOn().isAfter(day)) {
      values.put("variant", "later");
      values.put("since", Moments.day(component.issuedOn()));
    } else if (revocation.isPresent() && !revocation.get().revokedOn().isAfter(day)) {
      values.put("variant", "revoked");
      values.put("since", Moments.day(revocation.get().revokedOn()));
    } else if (component.expires().isPresent() && !component.expires().get().isAfter(day)) {
      values.put("variant", "expired");
      values.put("since", Moments.day(component.expires().get()));
    } else if (holder != null && other != null && !holder.equals(other)) {
      values.put("variant", "person");
    } else {
      return true;
    }
    report.add(FaultCode.REQUIREMENT_NOT_MET, award.path(), "basedOn[" + at + "]", values);
    return false;
  }

  private static void enough(
      BadgeDefinition definition,
      AssertionSummary award,
      Set<BadgeId> held,
      int foreign,
      Report report) {
    Optional<Requirement> requires = definition.conditions().requires();
    if (requires.isEmpty()) {
      return;
    }
    List<String> missing = new ArrayList<>(new Holdings(held, foreign).missing(requires.get()));
    if (!missing.isEmpty()) {
      Map<String, String> values = new TreeMap<>();
      values.put("badge", definition.id().toString());
      values.put("missing", String.join(" + ", missing));
      values.put("issued", Moments.day(award.issuedOn()));
      if (held.isEmpty() && foreign == 0) {
        values.put("variant", "none");
      }
      report.add(FaultCode.REQUIREMENT_NOT_MET, award.path(), List.of("basedOn", "badge"), values);
    }
  }
}
