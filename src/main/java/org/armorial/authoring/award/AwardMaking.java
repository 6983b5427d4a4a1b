package org.armorial.authoring.award;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.armorial.authoring.FreeStatusIndex;
import org.armorial.authoring.NewestPolicy;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BaseAddress;
import org.armorial.model.Recipient;
import org.armorial.model.Register;
import org.armorial.model.Visibility;
import org.armorial.repository.field.AssertionFile;
import org.armorial.world.Randomness;

/** Makes awards of a definition. */
public final class AwardMaking {
  private final Register register;
  private final BadgeDefinition definition;
  private final Randomness random;
  private final Instant now;
  private final OptionalInt policy;
  private final FreeStatusIndex indexes;
  private final Set<AssertionId> made = new HashSet<>();

  /** In a register, at a moment. */
  public AwardMaking(
      Register register, BadgeDefinition definition, Randomness random, Instant now) {
    this.register = register;
    this.definition = definition;
    this.random = random;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.policy = NewestPolicy.of(register);
    this.indexes = new FreeStatusIndex(register, random);
  }

  /** An award for each of {@code entries}. */
  public List<Award> make(List<Entry> entries) {
    List<Award> awards = new ArrayList<>();
    for (Entry entry : entries) {
      awards.add(new Award(entry, make(entry)));
    }
    return awards;
  }

  private Assertion make(Entry entry) {
    Instant issuedOn = entry.issuedOn().orElse(now);
    return new Assertion(
        identifier(),
        AssertionFile.NEWEST_FORM,
        register.issuer().base().map(BaseAddress::value),
        definition.id(),
        definition.digest(),
        issuedOn,
        entry.expires().or(() -> end(issuedOn)),
        recipient(entry.who()),
        entry.name(),
        Visibility.LINK,
        entry.narrative(),
        entry.evidence(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        entry.role(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        entry.basedOn(),
        entry.requestedBy(),
        policy,
        indexes.draw(),
        entry.supersedes());
  }

  private Optional<Instant> end(Instant issuedOn) {
    return definition
        .conditions()
        .validity()
        .map(
            period ->
                LocalDateTime.ofInstant(issuedOn, ZoneOffset.UTC)
                    .plus(period)
                    .toInstant(ZoneOffset.UTC));
  }

  private AssertionId identifier() {
    AssertionId id = new AssertionId(random.identifier());
    while (register.award(id).isPresent() || !made.add(id)) {
      id = new AssertionId(random.identifier());
    }
    return id;
  }

  private Recipient recipient(Addressee who) {
    if (who instanceof Addressee.Did did) {
      return new Recipient.Did(did.did());
    }
    if (who instanceof Addressee.Mail mail) {
      String salt = random.identifier();
      return new Recipient.EmailHash(subject(), mail.address().hash(salt), salt);
    }
    return who instanceof Addressee.Hashed hashed
        ? new Recipient.EmailHash(subject(), hashed.hash(), hashed.salt())
        : new Recipient.Random(subject());
  }

  /** RFC 9562, section 5.4: a UUID of random bits. */
  private String subject() {
    ByteBuffer bits = ByteBuffer.wrap(random.bytes(16));
    long high = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return "urn:uuid:" + new UUID(high, low);
  }
}
