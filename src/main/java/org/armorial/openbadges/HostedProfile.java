package org.armorial.openbadges;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.model.Issuer;
import org.armorial.model.Register;
import tools.jackson.databind.node.ObjectNode;

/**
 * The issuer as Open Badges 2.0 says it (Profile). It names the endorsements of its address that
 * the register holds; what others say of the issuer stands on their own sites.
 */
record HostedProfile(Register register, Addresses addresses, HostedEndorsements endorsements) {
  /** What both official validators take for the authority of an address. */
  private static final Pattern HOST_NAME =
      Pattern.compile(
          "(?=.{4,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  ObjectNode document(Members start) {
    Issuer issuer = register.issuer();
    return start
        .put("@language", issuer.defaultLanguage().tag())
        .put("name", issuer.name().in(issuer.defaultLanguage()))
        .put("description", issuer.description().in(issuer.defaultLanguage()))
        .put("url", issuer.url())
        .put("email", issuer.email())
        .put("telephone", issuer.telephone())
        .put("image", issuer.logo().map(logo -> addresses.logo(logo.format())))
        .put("verification", verification())
        // The official validators refuse a second key here; hosted badges need none.
        .put("publicKey", register.activeKey().map(key -> addresses.key(key.id())))
        .put("revocationList", addresses.revocationList())
        .putSet("related", related())
        .putTexts("endorsement", endorsements.of(addresses.profile()))
        .build();
  }

  /**
   * Open Badges 2.0, VerificationObject, startsWith: "The URI fragment that the verification
   * property must start with." allowedOrigins: "The host registered name subcomponent of an allowed
   * origin." An IP address or a port is no such name, and refused; without the member the authority
   * of the Profile's own id counts.
   */
  private ObjectNode verification() {
    String authority = addresses.identity().base().authority();
    return new Members()
        .put("type", "VerificationObject")
        .put("startsWith", addresses.base())
        .put(
            "allowedOrigins",
            Optional.of(authority).filter(host -> HOST_NAME.matcher(host).matches()))
        .build();
  }

  /**
   * The issuer in 3.0, by the address of its DID document: the official validator refuses an id
   * that is neither http nor a UUID.
   */
  private List<ObjectNode> related() {
    if (!addresses.identity().did().startsWith("did:web:")) {
      return List.of();
    }
    return List.of(
        new Members()
            .types(Vocabulary.PROFILE)
            .put("id", addresses.didDocument())
            .put("version", Vocabulary.VERSION_3)
            .build());
  }
}
