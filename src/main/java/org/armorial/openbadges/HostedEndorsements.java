package org.armorial.openbadges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;

/**
 * The addresses of endorsements, by what they endorse (Open Badges 2.0, any class, endorsement).
 * One that was withdrawn is named nowhere; its own address says so.
 */
record HostedEndorsements(Map<EndorsementTarget, List<String>> byTarget) {
  static HostedEndorsements of(List<Endorsement> endorsements, Addresses addresses) {
    return new HostedEndorsements(
        endorsements.stream()
            .filter(endorsement -> endorsement.withdrawn().isEmpty())
            .collect(
                groupingBy(
                    Endorsement::target,
                    mapping(endorsement -> addresses.endorsement(endorsement.id()), toList()))));
  }

  List<String> of(EndorsementTarget target) {
    return byTarget.getOrDefault(target, List.of());
  }

  /** Of what this register names by its address alone. */
  List<String> of(String address) {
    return byTarget.entrySet().stream()
        .filter(
            entry ->
                entry.getKey() instanceof EndorsementTarget.Foreign foreign
                    && foreign.address().equals(address))
        .flatMap(entry -> entry.getValue().stream())
        .sorted()
        .toList();
  }
}
