package org.armorial.openbadges;

import org.armorial.model.Recipient;
import tools.jackson.databind.node.ObjectNode;

/** Recipients as Open Badges 2.0 names them (IdentityObject). */
final class HostedRecipients {
  ObjectNode identity(Recipient recipient) {
    if (recipient instanceof Recipient.EmailHash email) {
      return new Members()
          .put("type", "email")
          .put("hashed", true)
          .put("identity", email.hash())
          .put("salt", email.salt())
          .build();
    }
    // Open Badges 2.0, IdentityObject, type: "This value should be an IRI mapped in the present
    // context." url is one; id is a keyword there, and the public validator refuses it.
    return new Members()
        .put("type", "url")
        .put("hashed", false)
        .put("identity", recipient.subject())
        .build();
  }
}
