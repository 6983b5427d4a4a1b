package org.armorial.repository;

import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Issuer;
import org.armorial.model.Policy;
import org.armorial.model.Register;

/**
 * What is known of a register before its awards are read.
 *
 * @param issuer who issues
 * @param doubts fields of {@code issuer.yaml} that are at fault: what {@code issuer} says of them
 *     stands in for what nobody knows
 * @param definitions those that could be read
 * @param policies by number
 * @param erased awards that say nothing any more of whom they were about
 * @param source the files, which tell a definition that is missing from one that is at fault
 */
public record Outline(
    Issuer issuer,
    Set<String> doubts,
    SortedMap<BadgeId, BadgeDefinition> definitions,
    SortedMap<Integer, Policy> policies,
    Set<AssertionId> erased,
    RegisterSource source) {
  /** Of an issuer whose file is not at fault. */
  public static Outline of(Register register, RegisterSource source) {
    Set<AssertionId> erased =
        register.revocations().keySet().stream()
            .filter(register::isErased)
            .collect(Collectors.toUnmodifiableSet());
    return new Outline(
        register.issuer(), Set.of(), register.definitions(), register.policies(), erased, source);
  }
}
