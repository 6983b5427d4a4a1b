package org.armorial.model;

import java.util.Optional;

/**
 * A link from a badge to an entry of a framework (Open Badges 3.0, Alignment).
 *
 * @param name name of the entry
 * @param url its address
 * @param framework ROME, RNCP, RS, ESCO or any other
 * @param code its code in the framework
 * @param description what it means
 * @param type AlignmentTargetType
 */
public record Alignment(
    LocalizedText name,
    String url,
    Optional<String> framework,
    Optional<String> code,
    Optional<LocalizedText> description,
    Optional<String> type) {}
