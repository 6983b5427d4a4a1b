package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.proof.SignedToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks once whether an issuer offers a newer credential in the place of this one (1EdTech
 * Credential Refresh 1.0). What cannot be had, or is not the issuer's, changes nothing and is told.
 */
record Refresh(Sources sources, CredentialCheck credentials) {
  private static final String KNOWN = "1EdTechCredentialRefresh";

  /** Nobody needs more ways to one newer badge. */
  private static final int MAX_SERVICES = 3;

  /**
   * What came of asking.
   *
   * @param replaced that it was replaced; empty when it was not, as far as is known
   * @param notices what is not known
   */
  record Asked(Optional<Line> replaced, List<Notice> notices) {
    static final Asked NOTHING = new Asked(Optional.empty(), List.of());
  }

  Asked ask(Examined examined) {
    ObjectNode old = examined.document();
    List<Notice> notices = new ArrayList<>();
    boolean asked = false;
    for (ObjectNode service :
        Members.objects(old, "refreshService").stream().limit(MAX_SERVICES).toList()) {
      if (!Members.isA(service, KNOWN)) {
        String type = String.join(", ", Members.texts(service, "type"));
        notices.add(
            Notice.of(
                Notice.Kind.REFRESH_UNSUPPORTED, Map.of("type", type.isEmpty() ? "?" : type)));
      } else if (!asked) {
        asked = true;
        String address = Members.idOf(service).orElse("");
        Optional<Line> replaced = at(address, old, notices);
        if (replaced.isPresent()) {
          return new Asked(replaced, List.of());
        }
      }
    }
    return new Asked(Optional.empty(), notices);
  }

  private Optional<Line> at(String address, ObjectNode old, List<Notice> notices) {
    if (!Chain.isAddress(address)) {
      notices.add(unchecked(address, "not-an-address"));
      return Optional.empty();
    }
    Sources.Outcome outcome = sources.any(address);
    if (!(outcome instanceof Sources.Outcome.Here here)) {
      notices.add(
          unchecked(address, Sources.evidence(address, outcome).getOrDefault("why", "unreadable")));
      return Optional.empty();
    }
    Optional<Examined> found = examined(here);
    String why =
        found.isEmpty()
            ? "not-a-badge"
            : !found.get().genuine().isYes()
                ? "not-genuine"
                : isSame(old, found.get().document()) ? "" : "another-subject";
    if (!why.isEmpty()) {
      notices.add(unchecked(address, why));
    }
    return found
        .filter(any -> why.isEmpty() && isLater(old, any.document()))
        .map(any -> Line.of(Reason.REPLACED, Map.of("address", address)).asOf(here.asOf()));
  }

  private static Notice unchecked(String address, String why) {
    return Notice.of(Notice.Kind.REFRESH_UNCHECKED, Map.of("address", address, "why", why));
  }

  private Optional<Examined> examined(Sources.Outcome.Here here) {
    Optional<SignedToken> token =
        SignedToken.parse(new String(here.body(), StandardCharsets.UTF_8).strip());
    return token.isPresent()
        ? token.get().credential().map(inside -> credentials.examine(token.get(), inside))
        : here.object().map(credentials::examine);
  }

  /** Open Badges 3.0, section 7.2: credentials are equal by issuer and id. */
  private static boolean isSame(ObjectNode old, ObjectNode found) {
    return Members.idOf(old).isPresent()
        && Members.idOf(old).equals(Members.idOf(found))
        && Members.id(old, "issuer").equals(Members.id(found, "issuer"));
  }

  private static boolean isLater(ObjectNode old, ObjectNode found) {
    Optional<Instant> before = Validity.ofCredential(old).from();
    Optional<Instant> after = Validity.ofCredential(found).from();
    return before.isPresent() && after.isPresent() && after.get().isAfter(before.get());
  }
}
