package org.armorial.publish;

import java.util.Map;
import java.util.Optional;
import org.armorial.model.AssertionSummary;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.site.Publication;

/**
 * What the outputs of a build are made from, as digests. Nothing here reads a file: git blob ids
 * stand for contents.
 *
 * @param register the register
 * @param program that builds
 * @param publication what the build is for
 */
record Inputs(Register register, Program program, Publication publication) {
  private static final String REVOCATIONS = "revocations/";
  private static final String SEALED = "sealed/";

  /** A digest that begins with what every output depends on. */
  InputDigest common(String kind) {
    InputDigest digest =
        new InputDigest()
            .add(kind)
            .add(program.digest().value())
            .add(publication.mode().name())
            .add(publication.identity().base().value())
            .add(publication.identity().did());
    for (PublicSigningKey key : register.keys()) {
      digest.add(key.id().value()).add(key.state().word()).add(key.ed25519()).add(key.rsa());
    }
    return digest;
  }

  /** Everything but awards, revocations and sealed documents: what pages may mention anywhere. */
  InputDigest definitions(String kind) {
    InputDigest digest = common(kind);
    for (Map.Entry<RegisterPath, String> file : register.blobs().entrySet()) {
      String path = file.getKey().value();
      if (!path.startsWith(REVOCATIONS) && !path.startsWith(SEALED)) {
        digest.add(path).add(file.getValue());
      }
    }
    return digest;
  }

  /** Definitions, and all awards with how they stand. */
  Sha256 awards(String kind) {
    InputDigest digest = definitions(kind);
    register.assertions().forEach(award -> add(digest, award));
    return digest.finish();
  }

  /** Everything that the register says, and the moment that it is said of. */
  Sha256 everything(String kind) {
    InputDigest digest = new InputDigest().add(awards(kind).value());
    digest.add(publication.asOf().toString()).add(register.commit());
    register.blobs().forEach((path, blob) -> digest.add(path.value()).add(blob));
    return digest.finish();
  }

  /** Adds one award and what was decided of it later. */
  InputDigest add(InputDigest digest, AssertionSummary award) {
    return digest
        .add(award.blob())
        .add(blob(new RegisterPath(REVOCATIONS + award.id() + ".yaml")))
        .add(Boolean.toString(isExpired(award)));
  }

  boolean isExpired(AssertionSummary award) {
    return award.expires().filter(end -> !end.isAfter(publication.asOf())).isPresent();
  }

  /** The blob id of a file, or the empty string when there is none. */
  String blob(RegisterPath path) {
    return Optional.ofNullable(register.blobs().get(path)).orElse("");
  }
}
