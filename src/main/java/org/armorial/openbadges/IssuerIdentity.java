package org.armorial.openbadges;

import org.armorial.model.BaseAddress;
import org.armorial.model.SiteLayout;

/**
 * Under which name documents are issued.
 *
 * @param base where the site is published
 * @param did issuer of 3.0 credentials: {@code did:web:…:issuer}, or {@code did:key:…} in a preview
 */
public record IssuerIdentity(BaseAddress base, String did) {
  /** Address of the Open Badges 2.0 Profile, the issuer of 2.0 documents. */
  public String profile() {
    return base.resolve(SiteLayout.profile());
  }
}
