package org.armorial.openbadges.conformance;

import java.util.Map;

/** The rules that the tables name. */
final class Rules {
  private static final Map<String, Rule> BY_NAME =
      Map.ofEntries(
          Map.entry("subject", SubjectRules::identified),
          Map.entry("not-empty", SubjectRules::notEmpty),
          Map.entry("identity-hash", SubjectRules::identityHash),
          Map.entry("validity", ValidityRules::validity),
          Map.entry("expiry", ValidityRules::expiry),
          Map.entry("revoked-in-full", ValidityRules::revokedInFull),
          Map.entry("extension-types", ExtensionRules::types),
          Map.entry("extensions", ExtensionRules::contexts),
          Map.entry("unstable-terms", ExtensionRules::unstableTerms),
          Map.entry("hosted-address", HostingRules::hostedAddress),
          Map.entry("web-address", HostingRules::webAddress),
          Map.entry("origins", HostingRules::origins));

  private Rules() {}

  /** The rule of that name; an unknown one is a fault of our tables. */
  static Rule named(String name) {
    Rule rule = BY_NAME.get(name);
    if (rule == null) {
      throw new IllegalStateException("no rule " + name);
    }
    return rule;
  }
}
