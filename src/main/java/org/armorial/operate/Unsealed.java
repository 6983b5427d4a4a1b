package org.armorial.operate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/**
 * What the key holder has still to sign, where they sign beforehand: as soon as one document that
 * the active key signed stands under {@code sealed/}. Where the publishing job signs, nothing.
 */
final class Unsealed {
  private Unsealed() {}

  /** The documents, as {@code assertions/<id>} and {@code endorsements/<id>}, sorted. */
  static List<String> of(Register published) {
    Optional<PublicSigningKey> active = published.activeKey();
    if (active.isEmpty() || !isSealing(published, active.get())) {
      return List.of();
    }
    List<String> unsealed = new ArrayList<>();
    published.assertions().stream()
        .filter(award -> !published.isErased(award.id()))
        .filter(award -> !isSealed(published, RegisterLayout.sealed(award.id())))
        .forEach(award -> unsealed.add(RegisterLayout.ASSERTIONS + award.id()));
    published.endorsements().stream()
        .filter(given -> !isSealed(published, RegisterLayout.sealed(given.id())))
        .forEach(given -> unsealed.add(RegisterLayout.ENDORSEMENTS + given.id()));
    return List.copyOf(unsealed);
  }

  private static boolean isSealed(Register register, RegisterLayout.SealedPaths at) {
    return register.blobs().containsKey(at.json()) && register.blobs().containsKey(at.jwt());
  }

  /** What an earlier key sealed when it was retired says nothing of how the next one signs. */
  private static boolean isSealing(Register register, PublicSigningKey active) {
    List<RegisterPath> sealed =
        register.blobs().keySet().stream()
            .filter(path -> path.value().startsWith(RegisterLayout.SEALED))
            .filter(path -> path.value().endsWith(".json"))
            .toList();
    String method = "#" + active.ed25519();
    return sealed.parallelStream()
        .map(path -> new String(register.files().bytes(path), StandardCharsets.UTF_8))
        .anyMatch(text -> text.contains(method));
  }
}
