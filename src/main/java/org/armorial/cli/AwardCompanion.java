package org.armorial.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.authoring.OutsidePlace;
import org.armorial.authoring.award.Award;
import org.armorial.authoring.award.AwardPlan;
import org.armorial.authoring.award.Drafts;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BaseAddress;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.repository.RegisterWriter;
import org.armorial.world.PrivateFolder;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ObjectNode;

/** Beside awards: the plan that a person reads first, and the messages that they will send. */
final class AwardCompanion implements Companion {
  private final Invocation call;
  private final Register register;
  private final BadgeDefinition definition;
  private final List<Award> awards;
  private final Instant now;
  private final Optional<Path> drafts;
  private final Map<RegisterPath, Award> byPath = new TreeMap<>();

  AwardCompanion(
      Invocation call,
      Register register,
      BadgeDefinition definition,
      List<Award> awards,
      Instant now)
      throws CommandException {
    this.call = call;
    this.register = register;
    this.definition = definition;
    this.awards = awards;
    this.now = now;
    this.drafts = call.file(Flag.DRAFTS);
    awards.forEach(award -> byPath.put(RegisterWriter.path(award.assertion()), award));
    if (drafts.isPresent()) {
      refusePlace(drafts.get());
    }
  }

  private void refusePlace(Path folder) throws CommandException {
    String typed = call.value(Flag.DRAFTS).orElse("");
    base();
    if (Drafts.count(awards) == 0) {
      throw CommandException.usage("drafts-nobody", Map.of());
    }
    try {
      if (OutsidePlace.isInRepository(folder, call.register())) {
        throw CommandException.usage("drafts-inside", Map.of("folder", typed));
      }
      PrivateFolder.refuseTaken(folder);
    } catch (StorageException e) {
      throw CommandException.usage(
          "drafts-taken", Map.of("reason", e.text(call.talk().language())));
    }
  }

  private BaseAddress base() throws CommandException {
    Optional<BaseAddress> base = register.issuer().base();
    if (base.isEmpty()) {
      throw CommandException.usage("drafts-base", Map.of());
    }
    return base.get();
  }

  @Override
  public Optional<String> plan() {
    return Optional.of(new AwardPlan(definition, awards, call.talk().language()).text());
  }

  @Override
  public Optional<String> source(RegisterPath file) {
    return Optional.ofNullable(byPath.get(file))
        .map(award -> award.entry().place().text(call.talk().language()))
        .filter(place -> !place.isEmpty());
  }

  @Override
  public void make() throws CommandException {
    if (drafts.isEmpty()) {
      return;
    }
    Drafts messages = new Drafts(register, definition, base(), now);
    try {
      PrivateFolder.create(drafts.get(), sink -> messages.into(sink, awards));
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }

  @Override
  public void takeBack() {
    drafts.ifPresent(PrivateFolder::takeBack);
  }

  @Override
  public void addTo(ObjectNode json) {
    json.put("badge", definition.id().toString()).put("awards", awards.size());
    call.value(Flag.DRAFTS).ifPresent(typed -> json.put("drafts", typed));
  }

  /** What is left to do with the messages. */
  void tell() {
    if (drafts.isPresent() && !call.has(Flag.DRY_RUN)) {
      call.talk()
          .say(
              "award.drafts",
              Map.of(
                  "messages",
                  call.talk().count("count.messages", Drafts.count(awards)),
                  "folder",
                  call.value(Flag.DRAFTS).orElse("")));
    }
  }
}
