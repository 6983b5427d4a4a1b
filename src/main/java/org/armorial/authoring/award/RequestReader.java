package org.armorial.authoring.award;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.JsonLimits;
import org.armorial.fault.Visible;
import org.armorial.model.BaseAddress;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.model.RecipientKind;
import org.armorial.model.Register;
import org.armorial.model.Sha256;
import org.armorial.repository.Digests;
import org.armorial.text.Language;
import org.armorial.text.Timestamps;

/** Reads {@code request.json}, which the offline page makes for an applicant. */
public final class RequestReader {
  private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 8, 2_000, 1 << 20);
  private static final int LINE = 200;
  private static final int PARAGRAPH = 2_000;
  private static final int PAGE = 20_000;
  private static final int PIECES = 50;
  private static final Duration EARLIEST_TIME_ZONE = Duration.ofHours(14);

  private final Register register;
  private final Instant now;
  private final EntryFaults faults;
  private final EntryPlace place;

  /** For a file, called as the person called it. */
  public RequestReader(String file, Register register, Instant now, EntryFaults faults) {
    this.place = EntryPlace.of(file);
    this.register = register;
    this.now = now;
    this.faults = faults;
  }

  /** What it asks for; empty when something of it is wrong, which is told. */
  public Optional<Request> read(byte[] bytes) {
    try {
      return RequestObject.of(Json.parse(bytes, LIMITS), place, faults)
          .flatMap(request -> read(request, Digests.sha256(bytes)));
    } catch (JsonException e) {
      faults.add(place, "request-json", Map.of("row", e.line(), "column", e.column()));
      return Optional.empty();
    }
  }

  private Optional<Request> read(RequestObject request, Sha256 digest) {
    int before = faults.size();
    if (!request.text("type", LINE, false).equals(Optional.of("ArmorialRequest"))
        || !request.is("version", 1)) {
      faults.add(place, "request-form");
      return Optional.empty();
    }
    request.expect(
        Set.of(
            "type",
            "version",
            "badge",
            "base",
            "language",
            "madeOn",
            "recipient",
            "name",
            "narrative",
            "evidence",
            "consent"));
    Optional<String> badge = request.needed("badge", LINE, false);
    checkBase(request);
    checkMadeOn(request);
    Optional<Language> language = language(request);
    Optional<Addressee> who = who(request);
    Optional<ConsentedName> name = name(request);
    Optional<String> narrative = request.text("narrative", PAGE, true);
    Optional<RequestConsent> consent = consent(request, name, digest);
    List<Evidence> evidence = new ArrayList<>();
    language.ifPresent(
        spoken ->
            request
                .objects("evidence", PIECES)
                .forEach(piece -> evidence(piece, spoken).ifPresent(evidence::add)));
    if (faults.size() > before
        || badge.isEmpty()
        || language.isEmpty()
        || who.isEmpty()
        || consent.isEmpty()) {
      return Optional.empty();
    }
    Entry entry =
        new Entry(
            place,
            who.get(),
            Optional.empty(),
            name.map(ConsentedName::name),
            name,
            Optional.empty(),
            Optional.empty(),
            narrative.map(text -> LocalizedText.of(language.get(), text)),
            evidence,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    return Optional.of(new Request(badge.get(), entry, consent.get()));
  }

  private void checkBase(RequestObject request) {
    Optional<String> asked = request.text("base", PARAGRAPH, false);
    Optional<String> own = register.issuer().base().map(BaseAddress::value);
    if (asked.isPresent() && own.isPresent() && !asked.equals(own)) {
      faults.add(request.at("base"), "other-base", Map.of("asked", asked.get(), "own", own.get()));
    }
  }

  private void checkMadeOn(RequestObject request) {
    Optional<String> made = request.needed("madeOn", LINE, false);
    if (made.isPresent() && !Timestamps.hasForm(made.get())) {
      faults.add(request.at("madeOn"), "bad-moment");
      return;
    }
    try {
      if (made.map(Timestamps::parse).filter(this::isAhead).isPresent()) {
        faults.add(request.at("madeOn"), "day-ahead", Map.of("text", made.get()));
      }
    } catch (java.time.DateTimeException e) {
      faults.add(request.at("madeOn"), "bad-moment");
    }
  }

  private boolean isAhead(Instant moment) {
    return moment.isAfter(now.plus(EARLIEST_TIME_ZONE));
  }

  private Optional<Language> language(RequestObject request) {
    Optional<String> tag = request.needed("language", LINE, false);
    Optional<Language> language = tag.filter(Language::isTag).map(Language::new);
    if (tag.isPresent() && !language.map(register.issuer().languages()::contains).orElse(false)) {
      faults.add(request.at("language"), "other-language", Map.of("text", tag.get()));
      return Optional.empty();
    }
    return language;
  }

  private Optional<Addressee> who(RequestObject request) {
    Optional<RequestObject> recipient = request.object("recipient");
    if (!request.has("recipient") && register.issuer().recipients() == RecipientKind.RANDOM) {
      return Optional.of(new Addressee.Unnamed());
    }
    if (recipient.isEmpty()) {
      faults.add(request.at("recipient"), "missing-member");
      return Optional.empty();
    }
    recipient.get().expect(Set.of("emailHash", "did"));
    boolean hashed = recipient.get().has("emailHash");
    if (hashed == recipient.get().has("did")) {
      faults.add(request.at("recipient"), "one-recipient");
      return Optional.empty();
    }
    RecipientKind kind = register.issuer().recipients();
    if (kind == RecipientKind.RANDOM || (hashed && kind != RecipientKind.EMAIL_HASH)) {
      faults.add(request.at("recipient"), "other-recipients", Map.of("kind", kind.word()));
      return Optional.empty();
    }
    return hashed ? hash(recipient.get()) : did(recipient.get());
  }

  private Optional<Addressee> hash(RequestObject recipient) {
    Optional<RequestObject> stated = recipient.object("emailHash");
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    stated.get().expect(Set.of("hash", "salt"));
    Optional<String> hash = stated.get().needed("hash", LINE, false);
    Optional<String> salt = stated.get().needed("salt", LINE, false);
    if (hash.filter(text -> text.matches("sha256\\$[0-9a-f]{64}")).isEmpty()
        // As long as 128 bits are in Base64 or more: a short salt protects nobody.
        || salt.filter(text -> text.matches("[A-Za-z0-9+/=_-]{22,128}")).isEmpty()) {
      faults.add(stated.get().at("hash"), "bad-hash");
      return Optional.empty();
    }
    return Optional.of(new Addressee.Hashed(hash.get(), salt.get()));
  }

  private Optional<Addressee> did(RequestObject recipient) {
    Optional<String> did = recipient.text("did", 500, false);
    if (did.filter(text -> text.matches(EntryReader.DID)).isEmpty()) {
      faults.add(recipient.at("did"), "bad-did");
      return Optional.empty();
    }
    return Optional.of(new Addressee.Did(did.get()));
  }

  private Optional<ConsentedName> name(RequestObject request) {
    Optional<RequestObject> name = request.object("name");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    name.get().expect(Set.of("text", "consent"));
    Optional<String> text = name.get().needed("text", LINE, false);
    Optional<LocalDate> day = day(name.get(), "consent");
    return text.flatMap(words -> day.map(consent -> new ConsentedName(words, consent)));
  }

  private Optional<LocalDate> day(RequestObject object, String member) {
    Optional<String> text = object.needed(member, LINE, false);
    Optional<LocalDate> day = text.flatMap(typed -> DayText.read(typed, Language.ENGLISH));
    if (text.isPresent() && day.isEmpty()) {
      faults.add(object.at(member), "bad-day", Map.of("text", text.get()));
    } else if (day.filter(d -> isAhead(d.atStartOfDay(ZoneOffset.UTC).toInstant())).isPresent()) {
      faults.add(object.at(member), "day-ahead", Map.of("text", text.orElse("")));
    }
    return day;
  }

  private Optional<RequestConsent> consent(
      RequestObject request, Optional<ConsentedName> name, Sha256 digest) {
    Optional<RequestObject> consent = request.object("consent");
    if (consent.isEmpty()) {
      faults.add(request.at("consent"), "no-consent");
      return Optional.empty();
    }
    consent.get().expect(Set.of("text", "on"));
    Optional<String> words = consent.get().needed("text", PARAGRAPH, true);
    Optional<LocalDate> day = day(consent.get(), "on");
    return words.flatMap(
        text ->
            day.map(
                on ->
                    new RequestConsent(
                        Visible.line(text.replaceAll("\\s+", " ")),
                        on.toString(),
                        name.map(ConsentedName::name),
                        digest,
                        OptionalInt.empty())));
  }

  private Optional<Evidence> evidence(RequestObject piece, Language language) {
    piece.expect(Set.of("name", "genre", "description", "narrative", "url", "digest"));
    Optional<String> url = piece.text("url", PARAGRAPH, false);
    Optional<String> digest = piece.text("digest", LINE, false);
    Optional<String> narrative = piece.text("narrative", PAGE, true);
    if (url.filter(address -> !EvidenceText.isAddress(address)).isPresent()) {
      faults.add(piece.at("url"), "bad-evidence-address");
      return Optional.empty();
    }
    if (digest.filter(text -> !Sha256.isValid(text)).isPresent()) {
      faults.add(piece.at("digest"), "bad-digest");
      return Optional.empty();
    }
    if (url.isEmpty() && digest.isEmpty() && narrative.isEmpty()) {
      faults.add(piece.at("narrative"), "empty-evidence");
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(
            url,
            narrative.map(text -> LocalizedText.of(language, text)),
            piece.text("name", LINE, false).map(text -> LocalizedText.of(language, text)),
            piece
                .text("description", PARAGRAPH, true)
                .map(text -> LocalizedText.of(language, text)),
            piece.text("genre", 100, false),
            Optional.empty(),
            digest.map(Sha256::new)));
  }
}
