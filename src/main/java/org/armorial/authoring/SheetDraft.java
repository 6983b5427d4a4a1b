package org.armorial.authoring;

import java.util.List;
import org.armorial.model.AssertionSummary;
import org.armorial.model.RegisterPath;

/**
 * What somebody is about to approve.
 *
 * @param sheet where the sheet stands, or will
 * @param bytes of the sheet, which are signed
 * @param isNew whether nobody has signed it before
 * @param awards that it lists
 * @param policies that it lists
 */
public record SheetDraft(
    RegisterPath sheet,
    byte[] bytes,
    boolean isNew,
    List<AssertionSummary> awards,
    List<RegisterPath> policies) {
  /** Copies its lists. */
  public SheetDraft {
    bytes = bytes.clone();
    awards = List.copyOf(awards);
    policies = List.copyOf(policies);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many files it lists. */
  public int size() {
    return awards.size() + policies.size();
  }
}
