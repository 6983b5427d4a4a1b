package org.armorial.authoring.award;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.fault.Visible;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.Issuer;
import org.armorial.model.LocalizedText;
import org.armorial.model.RecipientKind;
import org.armorial.model.Register;

/** Understands what was handed in for one award after the other; what it cannot is told. */
public final class EntryReader {
  private static final int LINE = 200;
  private static final int PRINCIPAL = 100;
  private static final int PAGE = 20_000;
  private static final int SHOWN = 40;
  static final String DID = "did:[a-z0-9]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]";

  /** Today has begun somewhere up to so much earlier than in UTC. */
  private static final Duration EARLIEST_TIME_ZONE = Duration.ofHours(14);

  private final Register register;
  private final Issuer issuer;
  private final Instant now;
  private final EntryFaults faults;

  /** For a register, at a moment. */
  public EntryReader(Register register, Instant now, EntryFaults faults) {
    this.register = register;
    this.issuer = register.issuer();
    this.now = now;
    this.faults = faults;
  }

  /** What was handed in; empty when something of it is wrong. */
  public Optional<Entry> read(RawEntry raw) {
    return read(raw, address -> who(raw, address));
  }

  /** What an issuer adds to a request, whose applicant is known already. */
  public Optional<Entry> additions(RawEntry raw) {
    return read(raw, address -> Optional.of(new Addressee.Unnamed()));
  }

  private Optional<Entry> read(
      RawEntry raw, Function<Optional<MailAddress>, Optional<Addressee>> asked) {
    int before = faults.size();
    Optional<MailAddress> address = address(raw);
    Optional<Addressee> who = asked.apply(address);
    Optional<String> called = called(raw);
    Optional<ConsentedName> name = name(raw, called);
    Optional<Instant> issuedOn =
        day(raw, Column.ISSUED_ON).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    issuedOn.filter(this::isAhead).ifPresent(moment -> tellAhead(raw, Column.ISSUED_ON));
    // Who may use something until a day may use it on that day.
    Optional<Instant> expires =
        day(raw, Column.EXPIRES)
            .map(day -> day.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC));
    if (expires.isPresent() && !expires.get().isAfter(issuedOn.orElse(now))) {
      tell(raw, Column.EXPIRES, "ends-before", Map.of());
    }
    Optional<LocalizedText> narrative = text(raw, Column.NARRATIVE, PAGE, true).map(this::said);
    Optional<LocalizedText> role = text(raw, Column.ROLE, LINE, false).map(this::said);
    Optional<String> requestedBy = text(raw, Column.REQUESTED_BY, PRINCIPAL, false);
    if (requestedBy.filter(principal -> principal.contains("@")).isPresent()) {
      tell(raw, Column.REQUESTED_BY, "principal-address", Map.of());
    }
    List<String> basedOn = basedOn(raw);
    Optional<AssertionId> supersedes = supersedes(raw);
    List<Evidence> evidence = new ArrayList<>(raw.evidence());
    EvidenceText texts = new EvidenceText(issuer.defaultLanguage(), faults);
    raw.answers().forEach(answer -> evidence.addAll(texts.read(raw, answer)));
    if (faults.size() > before || who.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            raw.place(),
            who.get(),
            address,
            called,
            name,
            issuedOn,
            expires,
            narrative,
            evidence,
            role,
            requestedBy,
            basedOn,
            supersedes));
  }

  private void tell(RawEntry raw, Column column, String key, Map<String, ?> values) {
    raw.cell(column).ifPresent(cell -> faults.add(raw.at(cell), key, values));
  }

  private Optional<MailAddress> address(RawEntry raw) {
    Optional<MailAddress> address =
        raw.cell(Column.EMAIL).flatMap(cell -> MailAddress.of(cell.text()));
    if (address.isEmpty()) {
      // What was typed is not repeated: it may be nearly somebody's address.
      tell(raw, Column.EMAIL, "bad-address", Map.of());
    }
    return address;
  }

  private Optional<Addressee> who(RawEntry raw, Optional<MailAddress> address) {
    Optional<String> did = raw.cell(Column.DID).map(cell -> cell.text().strip());
    if (did.isPresent() && (did.get().length() > 500 || !did.get().matches(DID))) {
      tell(raw, Column.DID, "bad-did", Map.of());
      return Optional.empty();
    }
    RecipientKind kind = issuer.recipients();
    if (did.isPresent() && kind == RecipientKind.RANDOM) {
      tell(raw, Column.DID, "did-not-wanted", Map.of());
      return Optional.empty();
    }
    if (did.isPresent()) {
      return Optional.of(new Addressee.Did(did.get()));
    }
    boolean said = raw.cell(Column.EMAIL).isPresent();
    return switch (kind) {
      case EMAIL_HASH -> {
        if (!said) {
          faults.add(raw.place(), "nobody-mail");
        }
        yield address.map(Addressee.Mail::new);
      }
      case DID -> {
        faults.add(raw.place(), "nobody-did");
        yield Optional.empty();
      }
      case RANDOM -> {
        boolean named = said || raw.cell(Column.NAME).isPresent();
        if (!named) {
          faults.add(raw.place(), "nobody-random");
        }
        yield named ? Optional.of(new Addressee.Unnamed()) : Optional.empty();
      }
    };
  }

  private Optional<String> called(RawEntry raw) {
    Optional<String> first = text(raw, Column.FIRST_NAME, LINE / 2, false);
    Optional<String> last = text(raw, Column.NAME, LINE / 2, false);
    return first.isPresent() && last.isPresent()
        ? Optional.of(first.get() + " " + last.get())
        : first.or(() -> last);
  }

  /** Without a day of consent, a name serves to address the person and is written nowhere. */
  private Optional<ConsentedName> name(RawEntry raw, Optional<String> called) {
    boolean refused =
        raw.cell(Column.CONSENT)
            .filter(cell -> List.of("non", "no").contains(Headings.folded(cell.text())))
            .isPresent();
    if (refused) {
      return Optional.empty();
    }
    Optional<LocalDate> consent = day(raw, Column.CONSENT);
    if (consent
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .filter(this::isAhead)
        .isPresent()) {
      tellAhead(raw, Column.CONSENT);
    }
    if (consent.isPresent() && called.isEmpty()) {
      tell(raw, Column.CONSENT, "consent-without-name", Map.of());
    }
    return called.flatMap(name -> consent.map(day -> new ConsentedName(name, day)));
  }

  private Optional<LocalDate> day(RawEntry raw, Column column) {
    Optional<LocalDate> day =
        raw.cell(column).flatMap(cell -> DayText.read(cell.text(), issuer.defaultLanguage()));
    if (day.isEmpty()) {
      tell(raw, column, "bad-day", Map.of("text", shown(raw, column)));
    }
    return day;
  }

  private boolean isAhead(Instant moment) {
    return moment.isAfter(now.plus(EARLIEST_TIME_ZONE));
  }

  private void tellAhead(RawEntry raw, Column column) {
    tell(raw, column, "day-ahead", Map.of("text", shown(raw, column)));
  }

  private static String shown(RawEntry raw, Column column) {
    String text = raw.cell(column).map(cell -> cell.text().strip()).orElse("");
    return cut(text);
  }

  private Optional<String> text(RawEntry raw, Column column, int most, boolean lines) {
    Optional<String> text =
        raw.cell(column)
            .map(cell -> cell.text().strip().replace("\r\n", "\n").replace('\r', '\n'))
            .map(words -> lines ? words : words.replaceAll("[\\s\\u00A0]+", " "));
    if (text.isEmpty()) {
      return text;
    }
    if (text.get().codePointCount(0, text.get().length()) > most) {
      tell(raw, column, "too-long", Map.of("limit", most));
    } else if (text.get().chars().anyMatch(EntryReader::isControl)) {
      tell(raw, column, "control-character", Map.of());
    }
    return text;
  }

  static boolean isControl(int c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= 127 && c < 160);
  }

  private LocalizedText said(String text) {
    return LocalizedText.of(issuer.defaultLanguage(), text);
  }

  private List<String> basedOn(RawEntry raw) {
    List<String> references =
        raw.cell(Column.BASED_ON)
            .map(cell -> List.of(cell.text().strip().split("[\\s,;]+", -1)))
            .orElse(List.of());
    for (String reference : references) {
      if (!reference.startsWith("https://") && award(reference).isEmpty()) {
        tell(raw, Column.BASED_ON, "unknown-award", Map.of("id", cut(reference)));
      }
    }
    return references.stream().distinct().toList();
  }

  private Optional<AssertionId> supersedes(RawEntry raw) {
    Optional<AssertionId> older =
        raw.cell(Column.SUPERSEDES).map(cell -> cell.text().strip()).flatMap(this::award);
    if (older.isEmpty()) {
      tell(raw, Column.SUPERSEDES, "unknown-award", Map.of("id", shown(raw, Column.SUPERSEDES)));
    }
    return older;
  }

  private Optional<AssertionId> award(String text) {
    return AssertionId.isValid(text)
        ? register.award(new AssertionId(text)).map(AssertionSummary::id)
        : Optional.empty();
  }

  private static String cut(String text) {
    String line = Visible.line(text);
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
