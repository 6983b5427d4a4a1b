package org.armorial.openbadges;

import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.Revocation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of a register as Open Badges 2.0, hosted. Every method is pure: equal input, equal
 * document. Thread-safe.
 */
public final class OpenBadges2 {
  private final Register register;
  private final IssuerIdentity identity;

  /** The documents of {@code register}, issued under {@code identity}. */
  public OpenBadges2(Register register, IssuerIdentity identity) {
    this.register = register;
    this.identity = identity;
  }

  /** The issuer (Open Badges 2.0, Profile). */
  public ObjectNode profile() {
    return todo(register);
  }

  /** The RSA half of a key (CryptographicKey). */
  public ObjectNode cryptographicKey(PublicSigningKey key) {
    return todo(key);
  }

  /** One version of a badge (BadgeClass). */
  public ObjectNode badgeClass(BadgeDefinition definition) {
    return todo(definition);
  }

  /** An award (Assertion). */
  public ObjectNode assertion(Assertion award) {
    return todo(award);
  }

  /** What takes the place of a revoked award's Assertion. */
  public ObjectNode revokedAssertion(Revocation revocation) {
    return todo(revocation);
  }

  /** All revoked awards (RevocationList). */
  public ObjectNode revocationList() {
    return todo(identity);
  }

  /** An endorsement of ours; a stub once it was withdrawn. */
  public ObjectNode endorsement(Endorsement endorsement) {
    return todo(endorsement);
  }

  private static ObjectNode todo(Object from) {
    return JsonNodeFactory.instance.objectNode().put("todo", from.toString());
  }
}
