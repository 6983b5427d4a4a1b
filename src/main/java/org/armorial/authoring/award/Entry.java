package org.armorial.authoring.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;

/**
 * What was handed in for one award, understood.
 *
 * @param place where it was
 * @param who whom it is for
 * @param address where to write to that person; written nowhere in the register
 * @param greeting how to address them in a message
 * @param name a name that they agreed to show
 * @param issuedOn when; now without
 * @param expires until when; as the definition says without
 * @param narrative how it was earned
 * @param evidence what it rests on
 * @param role role that was held
 * @param requestedBy principal who asked for it
 * @param basedOn awards that it rests on
 * @param supersedes the award that it corrects or renews
 */
public record Entry(
    EntryPlace place,
    Addressee who,
    Optional<MailAddress> address,
    Optional<String> greeting,
    Optional<ConsentedName> name,
    Optional<Instant> issuedOn,
    Optional<Instant> expires,
    Optional<LocalizedText> narrative,
    List<Evidence> evidence,
    Optional<LocalizedText> role,
    Optional<String> requestedBy,
    List<String> basedOn,
    Optional<AssertionId> supersedes) {
  /** Copies its lists. */
  public Entry {
    evidence = List.copyOf(evidence);
    basedOn = List.copyOf(basedOn);
  }

  /** An award for somebody of whom nothing else was said. */
  static Entry bare(EntryPlace place, Addressee who) {
    return new Entry(
        place,
        who,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
