package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.proof.Digests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Is the person who was named the one that a badge is about? */
record HolderCheck(Optional<String> person) {
  /** What is no hash of a kind that is known here, but looks like one of another. */
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{1,32}\\$[0-9A-Fa-f]+");

  private static final Pattern KNOWN_HASH =
      Pattern.compile("sha256\\$[0-9A-Fa-f]{64}|md5\\$[0-9A-Fa-f]{32}");

  /** A member of this kind names somebody: plainly, or as a salted hash. */
  private record Identity(String value, String salt, boolean hashed, boolean isMail) {
    boolean isComparable() {
      return !hashed || KNOWN_HASH.matcher(value).matches();
    }

    /** IdentityHash (Open Badges 2.0): algorithm, {@code $}, hash of identity followed by salt. */
    boolean is(String person) {
      if (!hashed) {
        return isMail ? value.equalsIgnoreCase(person) : value.equals(person);
      }
      String algorithm = value.startsWith("md5$") ? "MD5" : "SHA-256";
      String hash = value.substring(value.indexOf('$') + 1).toLowerCase(Locale.ROOT);
      return isComparable() && digest(algorithm, person + salt).equals(hash);
    }

    private static String digest(String algorithm, String text) {
      return HexFormat.of()
          .formatHex(Digests.of(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Of a credential: {@code credentialSubject} (Open Badges 3.0, section 8.5, step 5). */
  Line ofCredential(ObjectNode credential) {
    List<Identity> identities = new ArrayList<>();
    for (ObjectNode subject : Members.objects(credential, "credentialSubject")) {
      Members.idOf(subject).ifPresent(id -> identities.add(plain(id)));
      for (ObjectNode identity : Members.objects(subject, "identifier")) {
        Members.text(identity, "identityHash")
            .ifPresent(
                value ->
                    identities.add(
                        identity(
                            value,
                            identity,
                            Members.text(identity, "identityType")
                                .filter("emailAddress"::equals)
                                .isPresent())));
      }
    }
    return line(identities);
  }

  /** Of an Assertion: {@code recipient} (Open Badges 2.0, IdentityObject). */
  Line ofAssertion(ObjectNode assertion) {
    List<Identity> identities = new ArrayList<>();
    for (ObjectNode recipient : Members.objects(assertion, "recipient")) {
      boolean isMail = Members.texts(recipient, "type").contains("email");
      Members.text(recipient, "identity")
          .ifPresent(value -> identities.add(identity(value, recipient, isMail)));
    }
    return line(identities);
  }

  private static Identity plain(String id) {
    boolean isMail = id.startsWith("mailto:");
    return new Identity(isMail ? id.substring("mailto:".length()) : id, "", false, isMail);
  }

  private static Identity identity(String value, ObjectNode object, boolean isMail) {
    JsonNode hashed = object.path("hashed");
    // Open Badges 1.1 leaves it out for plain addresses; a hash is known by its form.
    boolean isHash = hashed.isBoolean() ? hashed.booleanValue() : HASH.matcher(value).matches();
    return new Identity(value, Members.text(object, "salt").orElse(""), isHash, isMail);
  }

  private Line line(List<Identity> identities) {
    if (person.isEmpty()) {
      return Line.of(Reason.HOLDER_NOT_ASKED);
    }
    String typed = person.get();
    boolean isMail = typed.contains("@") && !typed.contains(":");
    List<Identity> asked =
        identities.stream().filter(identity -> identity.isMail() == isMail).toList();
    if (asked.isEmpty()) {
      return Line.of(Reason.HOLDER_NOT_STATED);
    }
    // Issuers hash an address as it was given to them, or in small letters.
    boolean matches =
        asked.stream()
            .anyMatch(
                identity ->
                    identity.is(typed) || (isMail && identity.is(typed.toLowerCase(Locale.ROOT))));
    if (matches) {
      return Line.of(Reason.HOLDER_MATCHES, Map.of("holder", typed));
    }
    // What cannot be compared may be this person.
    return asked.stream().allMatch(Identity::isComparable)
        ? Line.of(Reason.HOLDER_DIFFERS, Map.of("holder", typed))
        : Line.of(Reason.HOLDER_NOT_STATED, Map.of("why", "unknown-hash"));
  }
}
