package org.armorial.operate;

import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.model.BaseAddress;
import org.armorial.model.KeyId;
import org.armorial.model.RegisterLayout;

/**
 * A published address that a change takes away. It must not (design, section 5), unless somebody
 * names it: then it is their word.
 *
 * @param address relative to that of the site
 * @param fault what is said of it where nobody asked for it
 */
public record Departure(String address, Diagnostic fault) {
  /** The address that {@code fault} of a change is about; empty for other faults. */
  static Optional<Departure> of(Diagnostic fault, RegisterChange change) {
    String id = fault.values().getOrDefault("id", "");
    Optional<String> address =
        switch (fault.code()) {
          case AWARD_REMOVED -> Optional.of("assertions/" + id + "/");
          case DEFINITION_REMOVED ->
              Optional.of("badges/" + fault.values().getOrDefault("badge", "") + "/");
          case ENDORSEMENT_REMOVED -> Optional.of("endorsements/" + id + ".json");
          // Another key under the name of one is no address that goes.
          case KEY_REMOVED ->
              change.removed().contains(RegisterLayout.key(new KeyId(id)))
                  ? Optional.of("keys/" + id + ".json")
                  : Optional.empty();
          case LANGUAGE_REMOVED -> Optional.of(fault.values().getOrDefault("tag", "") + "/");
          default -> Optional.empty();
        };
    return address.map(at -> new Departure(at, fault));
  }

  /** Whether {@code asked} names this address: relative or in full, with its last slash or not. */
  boolean isNamedBy(String asked, Optional<BaseAddress> base) {
    String site = base.map(BaseAddress::value).orElse("");
    String inside =
        !site.isEmpty() && asked.startsWith(site) ? asked.substring(site.length()) : asked;
    return bare(inside).equals(bare(address));
  }

  private static String bare(String address) {
    String plain = address.startsWith("/") ? address.substring(1) : address;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
