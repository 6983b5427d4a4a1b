package org.armorial.operate;

/**
 * Which commits a plan compares.
 *
 * @param reference what is published, as it was named or found, for example {@code origin/main}
 * @param commit what the work at hand comes from, in hexadecimal digits
 * @param tip where the reference stands; another than {@code commit} when it has moved on since
 * @param head the branch or commit that is planned; empty for the working tree
 * @param headCommit its commit; of the working tree, the one that is checked out
 */
public record Compared(
    String reference, String commit, String tip, String head, String headCommit) {}
