package org.armorial.verify;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom a badge names, so that two badges can be compared without knowing who that is.
 *
 * @param document the badge
 * @param mails addresses that it names plainly, in small letters
 * @param identifiers DIDs and web addresses; others, such as {@code urn:uuid:}, are made anew for
 *     each award
 * @param hashes salted hashes by algorithm and salt
 */
record Person(
    ObjectNode document, Set<String> mails, Set<String> identifiers, Map<String, String> hashes) {
  static Person of(ObjectNode document) {
    Person person =
        new Person(document, new LinkedHashSet<>(), new LinkedHashSet<>(), new HashMap<>());
    for (ObjectNode subject : Members.objects(document, "credentialSubject")) {
      Members.idOf(subject).ifPresent(person::take);
      for (ObjectNode identifier : Members.objects(subject, "identifier")) {
        Members.text(identifier, "identityHash").ifPresent(value -> person.take(value, identifier));
      }
    }
    for (ObjectNode recipient : Members.objects(document, "recipient")) {
      Members.text(recipient, "identity").ifPresent(value -> person.take(value, recipient));
    }
    return person;
  }

  private void take(String value, ObjectNode stated) {
    int dollar = value.indexOf('$');
    if (dollar > 0) {
      String salt = Members.text(stated, "salt").orElse("");
      hashes.put(value.substring(0, dollar) + " " + salt, value.toLowerCase(Locale.ROOT));
    } else {
      take(value);
    }
  }

  private void take(String id) {
    if (id.startsWith("did:") || Chain.isAddress(id)) {
      identifiers.add(id);
    } else if (id.startsWith("mailto:") || (id.contains("@") && !id.contains(":"))) {
      mails.add(id.replaceFirst("^mailto:", "").toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Whether {@code other} names somebody else; not known, and so no, where the two have nothing in
   * common that could be compared.
   *
   * @param typed the person that a verifier asks about
   */
  boolean isAnotherThan(Person other, Optional<String> typed) {
    Set<Boolean> same = new LinkedHashSet<>();
    compare(same, identifiers, other.identifiers);
    compare(same, mails, other.mails);
    hashes.forEach(
        (salted, hash) ->
            Optional.ofNullable(other.hashes.get(salted))
                .ifPresent(theirs -> same.add(theirs.equals(hash))));
    mails.forEach(mail -> names(other, mail).ifPresent(same::add));
    other.mails.forEach(mail -> names(this, mail).ifPresent(same::add));
    typed.ifPresent(
        person ->
            names(this, person)
                .ifPresent(
                    mine ->
                        names(other, person)
                            // Both somebody else is not yet the same.
                            .filter(theirs -> mine || theirs)
                            .ifPresent(theirs -> same.add(mine.equals(theirs)))));
    return same.contains(false) && !same.contains(true);
  }

  private static void compare(Set<Boolean> same, Set<String> mine, Set<String> theirs) {
    if (!mine.isEmpty() && !theirs.isEmpty()) {
      same.add(mine.stream().anyMatch(theirs::contains));
    }
  }

  private static Optional<Boolean> names(Person person, String typed) {
    HolderCheck check = new HolderCheck(Optional.of(typed));
    return Stream.of(check.ofCredential(person.document), check.ofAssertion(person.document))
        .map(Line::answer)
        .filter(answer -> answer != Answer.UNKNOWN)
        .findFirst()
        .map(answer -> answer == Answer.YES);
  }
}
