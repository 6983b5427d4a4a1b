package org.armorial.authoring.award;

import java.util.Optional;

/**
 * What an applicant asks for.
 *
 * @param badge slug and version
 * @param entry what they handed in
 * @param consent what they agreed to
 */
public record Request(String badge, Entry entry, RequestConsent consent) {
  /**
   * The same with where to write to the applicant, and with what only the issuer adds: dates, role,
   * requester and the awards that it rests on.
   */
  public Entry with(Entry additions) {
    return new Entry(
        entry.place(),
        entry.who(),
        additions.address(),
        entry.greeting(),
        entry.name(),
        additions.issuedOn(),
        additions.expires(),
        entry.narrative(),
        entry.evidence(),
        additions.role(),
        additions.requestedBy().or(entry::requestedBy),
        additions.basedOn(),
        additions.supersedes());
  }

  /**
   * The same, handed in by an issue.
   *
   * @param number of the issue
   * @param requester principal who opened it
   */
  Request in(int number, Optional<String> requester) {
    Entry asked =
        new Entry(
            entry.place(),
            entry.who(),
            entry.address(),
            entry.greeting(),
            entry.name(),
            entry.issuedOn(),
            entry.expires(),
            entry.narrative(),
            entry.evidence(),
            entry.role(),
            requester,
            entry.basedOn(),
            entry.supersedes());
    return new Request(badge, asked, consent.in(number));
  }

  /** Whether an address is the one that the applicant hashed; true where none was. */
  public boolean isBy(Optional<MailAddress> address) {
    return address.isEmpty()
        || !(entry.who() instanceof Addressee.Hashed hashed)
        || address.get().hash(hashed.salt()).equals(hashed.hash());
  }
}
