package org.armorial.authoring.award;

import java.time.Instant;

/**
 * An issue that a maintainer accepted, as the forge tells a workflow. Whoever opened it wrote its
 * title and body: both are hostile until read.
 *
 * @param number of the issue
 * @param inPublic whether everyone reads it
 * @param title as it stands
 * @param body as the forge rendered the form, or as somebody changed it
 * @param opened when
 * @param author account that opened it
 * @param belongs whether that account belongs to the repository
 */
public record IssueEvent(
    int number,
    boolean inPublic,
    String title,
    String body,
    Instant opened,
    String author,
    boolean belongs) {}
