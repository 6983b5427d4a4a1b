package org.armorial.repository;

import java.util.SortedMap;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Issuer;

/**
 * What is known of a register before its awards are read.
 *
 * @param issuer who issues
 * @param definitions those that could be read
 * @param source the files, which tell a definition that is missing from one that is at fault
 */
public record Outline(
    Issuer issuer, SortedMap<BadgeId, BadgeDefinition> definitions, RegisterSource source) {}
