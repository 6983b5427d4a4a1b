package org.armorial.openbadges;

import java.time.Instant;
import java.util.List;
import org.armorial.model.SiteLayout;
import tools.jackson.databind.node.ObjectNode;

/** Revocation as W3C Bitstring Status List 1.0 says it. */
record StatusLists(Addresses addresses) {
  private static final String PURPOSE = "revocation";

  /** Where an award's bit stands (BitstringStatusListEntry). */
  ObjectNode entry(int statusIndex) {
    String list = addresses.statusList(SiteLayout.statusList(statusIndex));
    String index = Integer.toString(statusIndex % SiteLayout.STATUS_LIST_BITS);
    return new Members()
        .put("id", list + "#" + index)
        .put("type", "BitstringStatusListEntry")
        .put("statusPurpose", PURPOSE)
        .put("statusListIndex", index)
        .put("statusListCredential", list)
        .build();
  }

  ObjectNode credential(int list, String encodedList, Instant validFrom) {
    String address = addresses.statusList(list);
    return new Members()
        // Its terms are all in this one; any other would only widen what can be signed by mistake.
        .putTexts("@context", List.of(Vocabulary.CREDENTIALS))
        .put("id", address)
        .types("VerifiableCredential", "BitstringStatusListCredential")
        // The same issuer as in the credentials, which verifiers compare.
        .put("issuer", addresses.identity().did())
        .put("validFrom", validFrom)
        .put(
            "credentialSubject",
            new Members()
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", PURPOSE)
                .put("encodedList", encodedList)
                .build())
        .build();
  }
}
