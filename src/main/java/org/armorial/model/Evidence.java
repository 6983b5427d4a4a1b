package org.armorial.model;

import java.util.Optional;

/**
 * What an award rests on (Open Badges 3.0, Evidence); at least an address or a narrative.
 *
 * @param url https address
 * @param narrative Markdown
 * @param name its name
 * @param description plain text
 * @param genre kind
 * @param audience who it is for
 * @param digest of the file behind it, when the issuer keeps that file
 */
public record Evidence(
    Optional<String> url,
    Optional<LocalizedText> narrative,
    Optional<LocalizedText> name,
    Optional<LocalizedText> description,
    Optional<String> genre,
    Optional<LocalizedText> audience,
    Optional<Sha256> digest) {
  /** Copies its lists and refuses what contradicts itself. */
  public Evidence {
    if (url.isEmpty() && narrative.isEmpty() && digest.isEmpty()) {
      throw new IllegalArgumentException("evidence of nothing");
    }
  }
}
