package org.armorial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.OpenDefinition;
import org.armorial.authoring.OutsidePlace;
import org.armorial.authoring.award.CohortReader;
import org.armorial.authoring.award.Entry;
import org.armorial.authoring.award.EntryFaults;
import org.armorial.authoring.award.EntryPlace;
import org.armorial.authoring.award.EntryReader;
import org.armorial.authoring.award.IssueEvent;
import org.armorial.authoring.award.IssueEventReader;
import org.armorial.authoring.award.IssueReader;
import org.armorial.authoring.award.RawEntry;
import org.armorial.authoring.award.Request;
import org.armorial.authoring.award.RequestConsent;
import org.armorial.authoring.award.RequestReader;
import org.armorial.codec.CodecException;
import org.armorial.codec.Table;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Register;
import org.armorial.repository.GitRepository;
import org.armorial.world.StorageException;

/** What was handed in for awards: by options, as a table of a cohort, or as a request. */
final class AwardIntake {
  private static final Set<Flag> OF_THE_APPLICANT =
      EnumSet.of(Flag.NAME, Flag.NAME_CONSENT, Flag.NARRATIVE, Flag.EVIDENCE);

  private final Invocation call;
  private final Register register;
  private final Instant now;
  private final EntryFaults faults;

  AwardIntake(Invocation call, Register register, Instant now, EntryFaults faults) {
    this.call = call;
    this.register = register;
    this.now = now;
    this.faults = faults;
  }

  /**
   * What could be understood.
   *
   * @param definition of what is awarded
   * @param entries one for each award
   * @param consent of an applicant
   */
  record HandedIn(
      BadgeDefinition definition, List<Entry> entries, Optional<RequestConsent> consent) {}

  /** All of it; empty when a part is wrong, and then that is among the faults. */
  Optional<HandedIn> handedIn() throws CommandException, AuthoringException {
    Optional<String> from = call.value(Flag.FROM);
    if (from.isEmpty()) {
      return one();
    }
    byte[] bytes = bytes(from.get());
    return isJson(bytes) ? request(from.get(), bytes) : cohort(from.get(), bytes);
  }

  private Optional<HandedIn> one() throws CommandException, AuthoringException {
    if (call.value(Flag.NAME).isPresent() && call.value(Flag.NAME_CONSENT).isEmpty()) {
      throw CommandException.usage("award-name-consent", Map.of());
    }
    BadgeDefinition definition = definition();
    RawEntry raw = new AwardOptions(call, definition, faults).raw();
    Optional<Entry> entry = new EntryReader(register, now, faults).read(raw);
    return entry.map(read -> new HandedIn(definition, List.of(read), Optional.empty()));
  }

  private Optional<HandedIn> cohort(String file, byte[] bytes)
      throws CommandException, AuthoringException {
    for (Flag flag : List.of(Flag.TO, Flag.NAME, Flag.NAME_CONSENT)) {
      refuse(flag, "award-not-with-cohort");
    }
    BadgeDefinition definition = definition();
    RawEntry options = new AwardOptions(call, definition, faults).raw();
    EntryReader reader = new EntryReader(register, now, faults);
    List<Entry> entries = new ArrayList<>();
    try {
      for (RawEntry raw : new CohortReader(file, definition, faults).read(Table.read(bytes))) {
        reader.read(raw.over(options)).ifPresent(entries::add);
      }
    } catch (CodecException e) {
      faults.add(EntryPlace.of(file), e.reason(), e.values());
    }
    // What is whole is looked at even so: who is in it twice is told in the same run.
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new HandedIn(definition, entries, Optional.empty()));
  }

  private Optional<HandedIn> request(String file, byte[] bytes)
      throws CommandException, AuthoringException {
    for (Flag flag : OF_THE_APPLICANT) {
      refuse(flag, "award-not-with-request");
    }
    Optional<Request> request =
        IssueEventReader.recognises(bytes)
            ? issue(file, bytes)
            : new RequestReader(file, register, now, faults).read(bytes);
    if (request.isEmpty()) {
      return Optional.empty();
    }
    BadgeDefinition definition = OpenDefinition.find(register, request.get().badge());
    if (!call.operands().isEmpty() && !definition().equals(definition)) {
      throw CommandException.usage(
          "award-other-badge",
          Map.of("asked", request.get().badge(), "typed", call.operands().get(0)));
    }
    RawEntry raw = new AwardOptions(call, definition, faults).raw();
    Optional<Entry> additions = new EntryReader(register, now, faults).additions(raw);
    if (additions.isPresent() && !request.get().isBy(additions.get().address())) {
      faults.add(EntryPlace.commandLine().at("--to"), "another-address");
      return Optional.empty();
    }
    return additions.map(
        added ->
            new HandedIn(
                definition,
                List.of(request.get().with(added)),
                Optional.of(request.get().consent())));
  }

  /** An issue is an award once: its number stands in the message of the commit. */
  private Optional<Request> issue(String file, byte[] bytes) throws CommandException {
    Optional<IssueEvent> event = new IssueEventReader(file, faults).read(bytes);
    if (event.isPresent() && !call.has(Flag.AGAIN) && isAwarded(event.get().number())) {
      faults.add(EntryPlace.of(file), "issue-again", Map.of("number", event.get().number()));
      return Optional.empty();
    }
    return event.flatMap(new IssueReader(file, register, now, faults)::read);
  }

  private boolean isAwarded(int issue) throws CommandException {
    try (GitRepository repository = GitRepository.around(call.register()).orElse(null)) {
      return repository != null && repository.says(RequestConsent.trailer(issue));
    } catch (IOException e) {
      throw CommandException.world(
          new StorageException(StorageException.Action.LOOK_AT, call.registerAsTyped(), e),
          call.talk().language());
    }
  }

  private void refuse(Flag flag, String key) throws CommandException {
    if (call.value(flag).isPresent()) {
      throw CommandException.usage(key, Map.of("option", "--" + flag.longName()));
    }
  }

  private BadgeDefinition definition() throws CommandException, AuthoringException {
    if (call.operands().isEmpty()) {
      throw CommandException.usage("award-badge-needed", Map.of());
    }
    return OpenDefinition.find(register, call.operands().get(0));
  }

  private byte[] bytes(String typed) throws CommandException {
    Path file = call.path(typed);
    if (!Files.isRegularFile(file)) {
      throw CommandException.usage("no-file", Map.of("path", typed));
    }
    warnInside(file, typed);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Table.MAX_BYTES + 1);
    } catch (IOException e) {
      throw CommandException.usage("not-readable", Map.of("path", typed));
    }
  }

  /** A table of addresses that is committed cannot be called back. */
  private void warnInside(Path file, String typed) throws CommandException {
    try {
      if (OutsidePlace.isInRepository(file, call.register())) {
        call.talk().complain(call.talk().text("award.from-inside", Map.of("file", typed)));
      }
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }

  private static boolean isJson(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r'))) {
      at++;
    }
    return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[');
  }
}
