package org.armorial.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.armorial.model.AssertionSummary;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.armorial.site.Publication;

/**
 * What the outputs of a build are made from, as digests. Nothing here reads a file: git blob ids
 * stand for contents.
 */
final class Inputs {
  /** Folders of what is said of single awards, each of which adds its own. */
  private static final List<String> OF_ONE_AWARD =
      List.of(
          RegisterLayout.APPROVALS,
          RegisterLayout.HOLDERS,
          RegisterLayout.REVOCATIONS,
          RegisterLayout.SEALED);

  private final Register register;
  private final Program program;
  private final Publication publication;

  /** The blobs that few awards have one of, by the names of their files. */
  private final Map<String, String> revocations;

  private final Map<String, String> holders;

  private final Map<String, String> sealed;

  Inputs(Register register, Program program, Publication publication) {
    this.register = register;
    this.program = program;
    this.publication = publication;
    this.revocations = blobs(register, RegisterLayout.REVOCATIONS);
    this.holders = blobs(register, RegisterLayout.HOLDERS);
    this.sealed = blobs(register, RegisterLayout.SEALED_ASSERTIONS);
  }

  private static Map<String, String> blobs(Register register, String folder) {
    Map<String, String> blobs = new HashMap<>();
    for (Map.Entry<RegisterPath, String> file : register.blobs().entrySet()) {
      String path = file.getKey().value();
      if (path.startsWith(folder)) {
        blobs.put(path.substring(folder.length()), file.getValue());
      }
    }
    return blobs;
  }

  /** What is published. */
  Register register() {
    return register;
  }

  /** What builds. */
  Program program() {
    return program;
  }

  /** What the build is for. */
  Publication publication() {
    return publication;
  }

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

  /** Everything but awards and what is said of single ones: what pages may mention anywhere. */
  InputDigest definitions(String kind) {
    InputDigest digest = common(kind);
    for (Map.Entry<RegisterPath, String> file : register.blobs().entrySet()) {
      String path = file.getKey().value();
      if (OF_ONE_AWARD.stream().noneMatch(path::startsWith)) {
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

  /** Adds one award, what was decided of it later, and how its holder wants it shown. */
  InputDigest add(InputDigest digest, AssertionSummary award) {
    return addSaid(digest, award).add(blob(holders, award, ".yaml"));
  }

  /** Adds one award and what was decided of it later: all that its documents depend on. */
  InputDigest addSaid(InputDigest digest, AssertionSummary award) {
    return digest
        .add(award.blob())
        .add(blob(revocations, award, ".yaml"))
        .add(Boolean.toString(isExpired(award)));
  }

  boolean isExpired(AssertionSummary award) {
    return award.expires().isPresent() && !award.expires().get().isAfter(publication.asOf());
  }

  /** The blob id of a file, or the empty string when there is none. */
  String blob(RegisterPath path) {
    return register.blobs().getOrDefault(path, "");
  }

  /** Adds what was signed of an award beforehand. */
  InputDigest addSealed(InputDigest digest, AssertionSummary award) {
    return digest.add(blob(sealed, award, ".json")).add(blob(sealed, award, ".txt"));
  }

  /** The blob id of an award's file, or the empty string when there is none. */
  private static String blob(Map<String, String> blobs, AssertionSummary award, String suffix) {
    return blobs.isEmpty() ? "" : blobs.getOrDefault(award.id() + suffix, "");
  }
}
