package org.armorial.cli;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.check.Checked;
import org.armorial.model.BaseAddress;
import org.armorial.operate.SiteSize;
import org.armorial.proof.SigningKey;
import org.armorial.publish.Program;
import org.armorial.publish.PublishException;
import org.armorial.publish.Publisher;
import org.armorial.publish.Report;
import org.armorial.publish.SiteBuild;
import org.armorial.site.Publication;
import org.armorial.text.Numbers;
import org.armorial.world.DiskFolder;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ObjectNode;

/** {@code build}: the site to publish. */
final class BuildCommand implements Command {
  /** Where a site without an address is looked at; nothing in a draft relies on it. */
  private static final BaseAddress NOWHERE = new BaseAddress("http://127.0.0.1:8417/");

  @Override
  public String name() {
    return "build";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.OUT, Flag.KEY, Flag.BASE_URL, Flag.AS_OF, Flag.DRAFT);
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Optional<BaseAddress> asked = Addresses.asked(call);
    Optional<Instant> asOf = Moment.asOf(call);
    OutputPlace.checkSite(call);
    Optional<Checked> checked = RegisterAccess.checkedOrTold(call);
    if (checked.isEmpty()) {
      call.talk().say("build.stopped");
      return ExitCode.FAULTS;
    }
    if (!call.has(Flag.DRAFT)) {
      refuseToUnsign(call, checked.get(), asked);
    }
    SiteBuild build = plan(call, checked.get(), asked, asOf);
    Report report = publish(call, build);
    tell(call, checked.get(), build, report);
    return ExitCode.DONE;
  }

  /**
   * A register that has a key is meant to be published signed. Where it lost its address, or its
   * own job lost the key, or has one and was given another address, a draft would take every award
   * offline without a word; a fork, which has neither, gets its draft. Whoever seals needs no key.
   */
  private static void refuseToUnsign(Invocation call, Checked checked, Optional<BaseAddress> asked)
      throws CommandException {
    Optional<BaseAddress> own = checked.register().issuer().base();
    boolean named = new KeySource(call).isNamed();
    boolean listed = !checked.register().keys().isEmpty();
    if (own.isEmpty() && (named || listed)) {
      throw new CommandException(ExitCode.FAULTS, "base-needed-to-sign", Map.of());
    }
    if (own.isEmpty() || !listed) {
      return;
    }
    boolean elsewhere = asked.isPresent() && !asked.equals(own);
    if (!elsewhere && !named && !SiteBuild.isSealed(checked)) {
      throw new CommandException(ExitCode.KEY, "key-needed-to-sign", Map.of());
    }
    if (elsewhere && named) {
      throw new CommandException(
          ExitCode.FAULTS,
          "address-differs",
          Map.of("asked", asked.get().value(), "own", own.get().value()));
    }
  }

  /** What {@code build} would publish, with the key that the call names. */
  static SiteBuild plan(
      Invocation call, Checked checked, Optional<BaseAddress> asked, Optional<Instant> asOf)
      throws CommandException {
    Optional<BaseAddress> own = checked.register().issuer().base();
    BaseAddress address = asked.or(() -> own).orElse(NOWHERE);
    // A draft signs nothing, so nobody is asked for a passphrase in vain.
    if (call.has(Flag.DRAFT)) {
      return SiteBuild.draft(checked, address, asOf, Program.current());
    }
    boolean signs = own.equals(Optional.of(address));
    Optional<SigningKey> key = signs ? new KeySource(call).find() : Optional.empty();
    SiteBuild.Outcome outcome = SiteBuild.publish(checked, address, key, asOf, Program.current());
    if (outcome instanceof SiteBuild.Outcome.Planned planned) {
      return planned.build();
    }
    if (outcome instanceof SiteBuild.Outcome.KeyNotActive inactive) {
      throw new CommandException(
          ExitCode.KEY,
          "key-not-active",
          Map.of("kid", inactive.key(), "state", inactive.state().word()));
    }
    if (outcome instanceof SiteBuild.Outcome.SealsLost lost) {
      throw new CommandException(ExitCode.KEY, "seals-lost", Map.of("kid", lost.key()));
    }
    throw new CommandException(
        ExitCode.KEY, "key-unlisted", Map.of("folder", call.registerAsTyped()));
  }

  private static Report publish(Invocation call, SiteBuild build) throws CommandException {
    try (ProgressLine progress = new ProgressLine(call)) {
      int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
      return new Publisher(DiskFolder.open(call.site()), threads, progress::done)
          .publish(build.edition());
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    } catch (PublishException e) {
      String key =
          switch (e.reason()) {
            case FOLDER_NOT_OURS -> "folder-not-ours";
            case BUSY -> "busy";
            case CREDENTIAL_CHANGED -> "credential-changed";
            case SIGNED_SITE -> "signed-site";
            case ADDRESS_GONE -> "address-gone";
            case REVOCATION_TAKEN_BACK -> "revocation-taken-back";
          };
      throw new CommandException(
          ExitCode.FAULTS, key, Map.of("path", e.subject(), "out", call.site()));
    }
  }

  private static void tell(Invocation call, Checked checked, SiteBuild build, Report report)
      throws CommandException {
    if (call.has(Flag.JSON)) {
      call.talk().json(json(build, report));
    }
    Talk talk = call.talk();
    Publication publication = build.publication();
    int unsealed = build.unsealed().awards().size();
    int awards =
        publication.mode().isDraft() ? 0 : checked.published().assertions().size() - unsealed;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("out", call.value(Flag.OUT).orElse("site"));
    values.put("base", publication.identity().base().value());
    values.put(
        "definitions", talk.count("count.definitions", checked.register().definitions().size()));
    values.put("awards", talk.count("count.awards", awards));
    SiteSize size = new SiteSize(report.bytes());
    values.put("files", Numbers.grouped(talk.language(), report.files()));
    values.put("size", size.text(talk.language()));
    values.put("percent", size.percent());
    values.put("written", Numbers.grouped(talk.language(), report.written()));
    values.put("deleted", Numbers.grouped(talk.language(), report.deleted()));
    values.put("own", checked.register().issuer().base().map(BaseAddress::value).orElse(""));
    talk.say("build." + (isSealed(build) ? "sealed" : word(publication.mode())), values);
    new UnsealedTelling(call, checked.published()).tell(build.unsealed());
    talk.say(
        report.written() + report.deleted() == 0 ? "build.unchanged" : "build.changed", values);
    talk.say(size.isTooLarge() ? "build.too-large" : "build.size", values);
    talk.say("build.next." + word(publication.mode()), values);
  }

  /** Published by its seals alone. */
  private static boolean isSealed(SiteBuild build) {
    return !build.publication().mode().isDraft() && !build.signs();
  }

  private static String word(Publication.Mode mode) {
    return switch (mode) {
      case PUBLISHED -> "published";
      case PREVIEW -> "preview";
      case DRAFT_WITHOUT_KEY -> "draft-without-key";
      case DRAFT_WITHOUT_BASE -> "draft-without-base";
      case DRAFT_OTHER_ADDRESS -> "draft-other-address";
      case DRAFT_ASKED_FOR -> "draft-asked-for";
    };
  }

  private static ObjectNode json(SiteBuild build, Report report) {
    ObjectNode json = org.armorial.codec.Json.object();
    json.put("mode", word(build.publication().mode()));
    json.put("base", build.publication().identity().base().value());
    json.put("files", report.files());
    json.put("bytes", report.bytes());
    json.put("written", report.written());
    json.put("deleted", report.deleted());
    json.put("key", build.signs());
    UnsealedTelling.addTo(json, build.unsealed());
    return json;
  }
}
