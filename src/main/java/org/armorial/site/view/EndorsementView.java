package org.armorial.site.view;

import java.util.Optional;

/**
 * An endorsement.
 *
 * @param target what it is about, when the page is not about that alone
 * @param comment why
 * @param signature who and when, in words
 * @param withdrawn when it was taken back, in words
 * @param document the signed endorsement
 */
public record EndorsementView(
    Optional<Link> target,
    Prose comment,
    String signature,
    Optional<String> withdrawn,
    Optional<Document> document) {}
