package org.armorial.check;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.SiteLayout;
import org.armorial.proof.StatusBits;
import tools.jackson.databind.JsonNode;

/** The status lists of a register that were signed beforehand, and what they say. */
public final class SealedStatus {
  private final Register register;

  /** Those of {@code register}. */
  public SealedStatus(Register register) {
    this.register = register;
  }

  /**
   * Whether there is any: then the holder of the key seals, and a build needs no key. Sealed
   * credentials alone do not tell, for a key that retires leaves some as well.
   */
  public boolean isThere() {
    return register.blobs().keySet().stream()
        .map(RegisterPath::value)
        .anyMatch(path -> path.startsWith(RegisterLayout.SEALED_STATUS));
  }

  /** The bits of list number {@code list}; empty when it is not sealed or cannot be read. */
  public Optional<StatusBits> bits(int list) {
    RegisterLayout.SealedPaths at = RegisterLayout.sealedStatus(list);
    if (!register.blobs().containsKey(at.json()) || !register.blobs().containsKey(at.jwt())) {
      return Optional.empty();
    }
    try {
      return bits(Json.parse(register.files().bytes(at.json())));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<StatusBits> bits(JsonNode credential) {
    return StatusBits.decode(encodedList(credential))
        .filter(bits -> bits.length() == SiteLayout.STATUS_LIST_BITS);
  }

  static String encodedList(JsonNode credential) {
    return credential.path("credentialSubject").path("encodedList").asString("");
  }

  /**
   * Whether {@code credential}, of list number {@code list}, revokes nothing that the register does
   * not revoke. It may lack the last revocations: those are not sealed yet.
   */
  boolean isBehindOrEqual(int list, JsonNode credential) {
    Set<Integer> revoked = new TreeSet<>();
    for (AssertionSummary award : register.assertions()) {
      if (SiteLayout.statusList(award.statusIndex()) == list
          && register.revocations().containsKey(award.id())) {
        revoked.add(award.statusIndex() % SiteLayout.STATUS_LIST_BITS);
      }
    }
    Optional<StatusBits> bits = bits(credential);
    if (bits.isEmpty()) {
      return false;
    }
    for (int index = 0; index < bits.get().length(); index++) {
      if (bits.get().isSet(index).orElse(false) && !revoked.contains(index)) {
        return false;
      }
    }
    return true;
  }
}
