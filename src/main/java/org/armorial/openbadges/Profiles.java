package org.armorial.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.armorial.model.FormerName;
import org.armorial.model.Issuer;
import org.armorial.model.LocalizedText;
import org.armorial.model.OriginalCreator;
import org.armorial.model.PostalAddress;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** Organisations as Open Badges 3.0 names them (Profile). */
record Profiles(Issuer issuer, Addresses addresses) {
  /**
   * The issuer in a signed document: what is not expected to change, as it was on the day of the
   * document. Always an object: the public validator reads no bare address here.
   */
  ObjectNode issuerInShort(Instant asOf) {
    Optional<FormerName> former = issuer.formerName(asOf);
    return start(
            former.map(FormerName::name).orElse(issuer.name()),
            former.flatMap(FormerName::url).orElse(issuer.url()))
        .build();
  }

  /** The issuer with all that it says of itself. */
  ObjectNode issuerInFull() {
    Language language = issuer.defaultLanguage();
    return start(issuer.name(), issuer.url())
        .put("phone", issuer.telephone())
        .put("description", issuer.description().in(language))
        .putNode(
            "image",
            issuer
                .logo()
                .map(
                    logo ->
                        new Members()
                            .put("id", addresses.logo(logo.format()))
                            .put("type", "Image")
                            .build()))
        .put("email", issuer.email())
        .putNode("address", issuer.address().map(Profiles::address))
        .putSet("otherIdentifier", List.of(profileOf2()))
        .build();
  }

  /** Who first made a badge that was copied. */
  static ObjectNode creator(OriginalCreator creator) {
    return new Members()
        .put("id", creator.url())
        .types("Profile")
        .put("name", creator.name())
        .put("url", creator.url())
        .put("email", creator.email())
        .build();
  }

  private Members start(LocalizedText name, String url) {
    return new Members()
        .put("id", addresses.identity().did())
        .types("Profile")
        .put("name", name.in(issuer.defaultLanguage()))
        .put("url", url);
  }

  private ObjectNode profileOf2() {
    return new Members()
        .put("type", "IdentifierEntry")
        .put("identifier", addresses.profile())
        .put("identifierType", "identifier")
        .build();
  }

  private static ObjectNode address(PostalAddress address) {
    return new Members()
        .types("Address")
        .put("streetAddress", address.street())
        .put("postalCode", address.postalCode())
        .put("addressLocality", address.locality())
        .put("addressRegion", address.region())
        .put("addressCountry", address.country())
        .put("addressCountryCode", address.countryCode())
        .build();
  }
}
