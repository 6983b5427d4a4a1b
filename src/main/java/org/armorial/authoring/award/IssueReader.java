package org.armorial.authoring.award;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.armorial.authoring.NewestPolicy;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Policy;
import org.armorial.model.RecipientKind;
import org.armorial.model.Register;
import org.armorial.model.Sha256;
import org.armorial.repository.Digests;
import org.armorial.text.Messages;

/**
 * Makes a request of an issue that was written with the {@link IssueForm}. Nothing of the issue is
 * ever repeated in what is told: it may be somebody's address, or meant for whoever reads the log.
 */
public final class IssueReader {
  private static final Pattern BADGE = Pattern.compile(".*\\(([a-z0-9-]+/[0-9.]+)\\)");
  private static final Pattern BOX = Pattern.compile("[-*] \\[([ xX])] (.*)");

  private final Register register;
  private final Instant now;
  private final EntryFaults faults;
  private final EntryPlace place;

  /** For an event in a file, called as the person called it. */
  public IssueReader(String file, Register register, Instant now, EntryFaults faults) {
    this.place = EntryPlace.of(file);
    this.register = register;
    this.now = now;
    this.faults = faults;
  }

  /** What it asks for; empty when something of it is wrong, which is told. */
  public Optional<Request> read(IssueEvent event) {
    if (!IssueText.isReadable(event, place, faults)) {
      return Optional.empty();
    }
    Optional<IssueBody> body = IssueBody.read(event.body(), place, faults);
    if (body.isEmpty() || !isWhole(body.get(), event.inPublic())) {
      return Optional.empty();
    }
    Optional<String> badge = badge(body.get(), event.inPublic());
    Optional<String> words = consent(body.get(), event.inPublic());
    Optional<Request> request =
        event.inPublic()
            ? inPublic(event, body.get(), badge, words)
            : inPrivate(body.get(), badge, words);
    return request.map(
        asked ->
            asked.in(
                event.number(), event.belongs() ? principal(event.author()) : Optional.empty()));
  }

  private boolean isWhole(IssueBody body, boolean inPublic) {
    int before = faults.size();
    if (inPublic && body.has(IssueField.REQUEST)) {
      faults.add(place, "issue-in-public");
    } else if (!body.has(IssueField.BADGE)
        || !body.has(IssueField.CONSENT)
        || (!inPublic && !body.has(IssueField.REQUEST))
        || (body.has(IssueField.DID) && !inPublic)) {
      faults.add(place, "issue-form");
    }
    return faults.size() == before;
  }

  private Optional<String> badge(IssueBody body, boolean inPublic) {
    List<BadgeDefinition> open = IssueForm.open(register);
    Optional<BadgeDefinition> badge =
        body.line(IssueField.BADGE)
            .map(BADGE::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .flatMap(id -> open.stream().filter(own -> own.id().toString().equals(id)).findFirst());
    if (badge.isEmpty()) {
      String known =
          open.stream().map(own -> own.id().toString()).collect(Collectors.joining(", "));
      faults.add(place, "issue-badge", Map.of("open", known));
    } else if (inPublic && IssueForm.requiresEvidence(badge.get())) {
      faults.add(place, "issue-evidence");
      return Optional.empty();
    }
    return badge.map(own -> own.id().toString());
  }

  /** The words that were agreed to, which are ours. */
  private Optional<String> consent(IssueBody body, boolean inPublic) {
    Optional<Matcher> box =
        body.line(IssueField.CONSENT).map(BOX::matcher).filter(Matcher::matches);
    Optional<String> words =
        Messages.LANGUAGES.stream()
            .map(spoken -> IssueForm.consent(spoken, inPublic))
            .filter(own -> box.filter(found -> found.group(2).strip().equals(own)).isPresent())
            .findFirst();
    if (words.isEmpty()) {
      faults.add(place, "issue-consent");
    } else if (box.get().group(1).isBlank()) {
      faults.add(place, "no-consent");
      return Optional.empty();
    }
    return words;
  }

  private Optional<Request> inPublic(
      IssueEvent event, IssueBody body, Optional<String> badge, Optional<String> words) {
    Optional<Addressee> who = who(body);
    if (badge.isEmpty() || words.isEmpty() || who.isEmpty()) {
      return Optional.empty();
    }
    Sha256 digest = Digests.sha256(event.body().getBytes(StandardCharsets.UTF_8));
    String day = event.opened().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    Entry entry = Entry.bare(place, who.get());
    RequestConsent consent =
        new RequestConsent(words.get(), day, Optional.empty(), digest, OptionalInt.empty());
    return Optional.of(new Request(badge.get(), entry, consent));
  }

  private Optional<Addressee> who(IssueBody body) {
    RecipientKind kind = register.issuer().recipients();
    if (kind == RecipientKind.RANDOM) {
      if (!body.answer(IssueField.DID).isEmpty()) {
        faults.add(place, "issue-form");
        return Optional.empty();
      }
      return Optional.of(new Addressee.Unnamed());
    }
    if (body.answer(IssueField.DID).isEmpty()) {
      faults.add(place, kind == RecipientKind.DID ? "issue-did" : "issue-elsewhere");
      return Optional.empty();
    }
    Optional<String> did =
        body.line(IssueField.DID)
            .filter(text -> text.length() <= 500 && text.matches(EntryReader.DID));
    if (did.isEmpty()) {
      faults.add(place, "bad-did");
    }
    return did.map(Addressee.Did::new);
  }

  private Optional<Request> inPrivate(
      IssueBody body, Optional<String> badge, Optional<String> words) {
    Optional<String> file = body.fenced(IssueField.REQUEST);
    if (file.isEmpty()) {
      faults.add(place, "issue-request");
      return Optional.empty();
    }
    Optional<Request> request =
        new RequestReader(place.file(), register, now, faults)
            .read(file.get().getBytes(StandardCharsets.UTF_8));
    if (request.isPresent() && badge.isPresent() && !badge.get().equals(request.get().badge())) {
      faults.add(place, "issue-other-badge");
      return Optional.empty();
    }
    return badge.isPresent() && words.isPresent() ? request : Optional.empty();
  }

  /**
   * Who asked, as the policy knows them. An account that only has the name of an approver, and does
   * not belong to the repository, is somebody else.
   */
  private Optional<String> principal(String author) {
    return NewestPolicy.of(register).stream()
        .mapToObj(number -> Optional.ofNullable(register.policies().get(number)))
        .flatMap(Optional::stream)
        .flatMap(policy -> policy.approvers().stream())
        .map(Policy.Approver::principal)
        .map(Object::toString)
        .filter(principal -> principal.equalsIgnoreCase(author))
        .findFirst();
  }
}
