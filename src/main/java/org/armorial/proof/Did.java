package org.armorial.proof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.codec.Multibase;
import org.armorial.model.BaseAddress;

/** Decentralized identifiers of the three methods that this program knows. */
public final class Did {
  private static final String WEB = "did:web:";
  private static final String KEY = "did:key:";
  private static final String JWK = "did:jwk:";

  /** An RSA key of 4096 bits has 1,000 characters. */
  private static final int MAX_LENGTH = 4000;

  /** DID Core 1.0, section 3.1: idchar without the percent-encoded, in parts joined by colons. */
  private static final Pattern WEB_FORM =
      Pattern.compile("did:web(:([A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+)+");

  private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?");

  private Did() {}

  /**
   * The issuer's {@code did:web} (did:web Method Specification): host and path of {@code base} with
   * {@code /} as {@code :}, then {@code issuer}; its document is {@code issuer/did.json}.
   */
  public static String web(BaseAddress base) {
    StringBuilder did = new StringBuilder(WEB);
    // "If a port is present, the colon MUST be percent encoded to prevent a conflict with a path."
    did.append(encode(base.authority()));
    for (String part : base.path().split("/", -1)) {
      if (!part.isEmpty()) {
        did.append(':').append(encode(part));
      }
    }
    return did.append(":issuer").toString();
  }

  /** The {@code did:key} of {@code key}, {@code did:key:z6Mk…} (did:key Method, section 2). */
  public static String key(Ed25519PublicKey key) {
    return KEY + key.multikey();
  }

  /**
   * The key of a {@code did:key} (did:key Method, section 3.1.1) or a {@code did:jwk} (did:jwk
   * Method Specification), given as DID or as DID URL of its method; empty for anything else.
   */
  public static Optional<ResolvedKey> resolve(String didUrl) {
    if (didUrl.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int fragment = didUrl.indexOf('#');
    String did = fragment < 0 ? didUrl : didUrl.substring(0, fragment);
    Optional<ResolvedKey> resolved = Optional.empty();
    if (did.startsWith(KEY)) {
      String multikey = did.substring(KEY.length());
      resolved =
          VerificationKey.ofMultikey(multikey)
              .map(key -> new ResolvedKey(did, did + "#" + multikey, key));
    } else if (did.startsWith(JWK)) {
      // "The verification method's id is … #0".
      resolved =
          Multibase.decode("u" + did.substring(JWK.length()))
              .flatMap(Jws::object)
              .flatMap(VerificationKey::ofJwk)
              .map(key -> new ResolvedKey(did, did + "#0", key));
    }
    return resolved.filter(found -> fragment < 0 || found.method().equals(didUrl));
  }

  /** Where the document of a {@code did:web} stands; empty for anything else. */
  public static Optional<String> documentAddress(String did) {
    if (did.length() > 2000 || !WEB_FORM.matcher(did).matches()) {
      return Optional.empty();
    }
    String[] parts = did.substring(WEB.length()).split(":", -1);
    String authority = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
    if (!AUTHORITY.matcher(authority).matches()) {
      return Optional.empty();
    }
    StringBuilder address = new StringBuilder("https://").append(authority);
    for (int i = 1; i < parts.length; i++) {
      String name = URLDecoder.decode(parts[i], StandardCharsets.UTF_8);
      if (name.equals(".") || name.equals("..")) {
        // It would lead into the folder of a neighbour.
        return Optional.empty();
      }
      address.append('/').append(parts[i]);
    }
    // "If the domain does not have a path, … /.well-known."
    address.append(parts.length == 1 ? "/.well-known/did.json" : "/did.json");
    return Optional.of(address.toString());
  }

  /**
   * The id of the verification method of {@code key}: {@code <did>#<z6Mk…>}, the one form that
   * every verifier measured accepts.
   */
  public static String method(String did, Ed25519PublicKey key) {
    return did + "#" + key.multikey();
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean idChar =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || ".-_".indexOf(c) >= 0;
      if (idChar) {
        encoded.append(c);
      } else {
        encoded
            .append('%')
            .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
            .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
    return encoded.toString();
  }
}
