package org.armorial.approval;

import org.armorial.model.Policy;

/**
 * Somebody's approval that counts.
 *
 * @param approver who, as the policy lists them
 * @param vote their signature
 */
public record Approving(Policy.Approver approver, Vote vote) {}
