package org.armorial.model;

import java.util.Optional;

/**
 * What a definition asks for before an award.
 *
 * @param name what to bring
 * @param prompt how to prepare it
 * @param genre kind of evidence
 * @param required whether an award without it is a fault
 */
public record EvidenceRequest(
    LocalizedText name, LocalizedText prompt, Optional<String> genre, boolean required) {}
