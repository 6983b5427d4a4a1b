package org.armorial.openbadges;

import java.time.Instant;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.model.Register;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of a register as Open Badges 3.0 on Verifiable Credentials 2.0, not yet signed.
 * Every method is pure: equal input, equal document. Nodes are shared between documents: add
 * members to a document's top, never change what is inside. Thread-safe.
 */
public final class OpenBadges3 {
  private final Register register;
  private final IssuerIdentity identity;

  /** The documents of {@code register}, issued under {@code identity}. */
  public OpenBadges3(Register register, IssuerIdentity identity) {
    this.register = register;
    this.identity = identity;
  }

  /** The issuer in full, with its {@code @context} (Profile). */
  public ObjectNode profile() {
    return todo(register);
  }

  /** One version of a badge, with its {@code @context} (Achievement). */
  public ObjectNode achievement(BadgeDefinition definition) {
    return todo(definition);
  }

  /** An award (OpenBadgeCredential). */
  public ObjectNode credential(Assertion award) {
    return todo(award);
  }

  /** An endorsement of ours (EndorsementCredential). */
  public ObjectNode endorsement(Endorsement endorsement) {
    return todo(endorsement);
  }

  /**
   * The revocations of up to {@code SiteLayout.STATUS_LIST_BITS} awards
   * (BitstringStatusListCredential).
   *
   * @param list number of the list, from 1
   * @param encodedList {@code u} and base64url of the compressed bits
   * @param validFrom when the last bit was set
   */
  public ObjectNode statusList(int list, String encodedList, Instant validFrom) {
    return todo(identity + encodedList + list + validFrom);
  }

  private static ObjectNode todo(Object from) {
    return JsonNodeFactory.instance.objectNode().put("todo", from.toString());
  }
}
