package org.armorial.site;

import java.util.Optional;

/** Addresses at services of others that a reader may choose to follow; no page loads them. */
final class Outside {
  /** The validator of 1EdTech, which takes a file or an address. */
  static final String VALIDATOR = "https://verifybadge.org/";

  /** Open Badge Passport, the passport that French collectives recommend. */
  static final String PASSPORT = "https://openbadgepassport.com/";

  private Outside() {}

  /** VerifierPlus, which checks the credential at this address at once. */
  static String verifierPlus(String credential) {
    return "https://verifierplus.org/#verify?vc=" + SafeAddress.encode(credential);
  }

  /** The form of a LinkedIn profile, filled in. */
  static String linkedIn(
      String badge,
      String issuer,
      Particulars.Day issued,
      Optional<Particulars.Day> expires,
      String page,
      String id) {
    StringBuilder link =
        new StringBuilder(400)
            .append("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=")
            .append(SafeAddress.encode(badge))
            .append("&organizationName=")
            .append(SafeAddress.encode(issuer));
    month(link, "issue", issued);
    expires.ifPresent(end -> month(link, "expiration", end));
    return link.append("&certUrl=")
        .append(SafeAddress.encode(page))
        .append("&certId=")
        .append(SafeAddress.encode(id))
        .toString();
  }

  private static void month(StringBuilder link, String name, Particulars.Day day) {
    link.append('&').append(name).append("Year=").append(day.year());
    link.append('&').append(name).append("Month=").append(day.month());
  }
}
