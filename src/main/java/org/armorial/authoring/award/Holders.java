package org.armorial.authoring.award;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Recipient;
import org.armorial.model.Register;
import org.armorial.model.Slug;

/**
 * Who has a badge already, in any version: unrevoked awards, found again by hashing an address with
 * the salt of each.
 */
final class Holders {
  private final List<Held> hashed = new ArrayList<>();
  private final Map<String, AssertionId> others = new HashMap<>();

  /** A hash of an address, as far as it must be compared: the first eight bytes rule out others. */
  private record Held(AssertionId id, String hash, String salt, long first) {
    static Held of(AssertionId id, Recipient.EmailHash email) {
      int from = email.hash().indexOf('$') + 1;
      long first = Long.parseUnsignedLong(email.hash().substring(from, from + 16), 16);
      return new Held(id, email.hash(), email.salt(), first);
    }

    boolean is(MailAddress address) {
      return address.hashBegins(salt) == first && address.hash(salt).equals(hash);
    }
  }

  Holders(Register register, Slug badge) {
    for (AssertionSummary summary : register.assertions()) {
      if (!summary.badge().slug().equals(badge)
          || register.revocations().containsKey(summary.id())) {
        continue;
      }
      Recipient recipient = register.files().assertion(summary).recipient();
      if (recipient instanceof Recipient.EmailHash email) {
        hashed.add(Held.of(summary.id(), email));
        others.put(email.hash() + email.salt(), summary.id());
      } else {
        others.put(recipient.subject(), summary.id());
      }
    }
  }

  /** An award that the person has; empty when there is none, or when that cannot be known. */
  Optional<AssertionId> awardOf(Addressee who) {
    if (who instanceof Addressee.Mail mail) {
      return hashed.parallelStream()
          .filter(held -> held.is(mail.address()))
          .map(Held::id)
          .findAny();
    }
    if (who instanceof Addressee.Hashed hash) {
      return Optional.ofNullable(others.get(hash.hash() + hash.salt()));
    }
    return who instanceof Addressee.Did did
        ? Optional.ofNullable(others.get(did.did()))
        : Optional.empty();
  }
}
