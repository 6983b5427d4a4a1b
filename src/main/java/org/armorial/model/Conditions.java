package org.armorial.model;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What it takes to be awarded a badge.
 *
 * @param criteria Markdown, from {@code criteria.<lang>.md}
 * @param narrative the story asked for before the award
 * @param evidence what else is asked for
 * @param examination who examines and how
 * @param validity how long an award lasts; for ever without
 * @param requires the badges that a meta-badge rests on
 * @param results what an award can say of how well it went
 */
public record Conditions(
    LocalizedText criteria,
    Optional<LocalizedText> narrative,
    List<EvidenceRequest> evidence,
    Optional<LocalizedText> examination,
    Optional<Period> validity,
    Optional<Requirement> requires,
    List<ResultDescription> results) {
  /** Copies its lists and refuses what contradicts itself. */
  public Conditions {
    evidence = List.copyOf(evidence);
    results = List.copyOf(results);
  }
}
