package org.armorial.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.ImageFormat;
import org.armorial.model.Register;
import org.armorial.model.Visibility;
import org.armorial.operate.PublishedFiles;
import org.armorial.publish.SiteBuild;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code bake ID}: the images of one award, with the award inside. */
final class BakeCommand implements Command {
  @Override
  public String name() {
    return "bake";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.OUT, Flag.KEY);
  }

  @Override
  public int leastOperands() {
    return 1;
  }

  @Override
  public int mostOperands() {
    return 1;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    String typed = call.operands().get(0);
    if (!AssertionId.isValid(typed)) {
      throw CommandException.usage("bad-award", Map.of("id", typed));
    }
    Optional<Path> out = call.file(Flag.OUT);
    if (out.isEmpty()) {
      throw CommandException.usage("no-out", Map.of());
    }
    OutputPlace.checkFiles(call, out.get());
    Optional<Checked> checked = RegisterAccess.checkedOrTold(call);
    return checked.isEmpty()
        ? ExitCode.FAULTS
        : bake(call, checked.get(), new AssertionId(typed), out.get());
  }

  private static ExitCode bake(Invocation call, Checked checked, AssertionId id, Path out)
      throws CommandException {
    Optional<AssertionSummary> award = checked.register().award(id);
    if (award.isEmpty()) {
      throw new CommandException(ExitCode.FAULTS, "no-award", Map.of("id", id));
    }
    if (checked.pending().contains(id)) {
      throw new CommandException(ExitCode.FAULTS, "bake-pending", Map.of("id", id));
    }
    if (checked.register().issuer().base().isEmpty()) {
      throw new CommandException(ExitCode.FAULTS, "no-base", Map.of());
    }
    SiteBuild build = BuildCommand.plan(call, checked, Optional.empty(), Optional.empty());
    if (build.publication().mode().isDraft()) {
      throw new CommandException(ExitCode.KEY, "key-needed", Map.of());
    }
    PublishedFiles files = new PublishedFiles(build.edition());
    List<Path> written = new ArrayList<>();
    for (ImageFormat format : ImageFormat.values()) {
      Optional<byte[]> image = files.baked(award.get(), format);
      if (image.isPresent()) {
        Path file = out.resolve(id + "." + format.word());
        write(call, file, image.get());
        written.add(file);
      }
    }
    if (written.isEmpty()) {
      throw new CommandException(
          ExitCode.FAULTS, reason(checked.register(), award.get()), Map.of("id", id));
    }
    tell(call, written);
    return ExitCode.DONE;
  }

  private static String reason(Register register, AssertionSummary award) {
    if (award.visibility() == Visibility.UNPUBLISHED) {
      return "bake-unpublished";
    }
    return register.revocations().containsKey(award.id()) ? "bake-revoked" : "bake-nothing";
  }

  private static void tell(Invocation call, List<Path> written) {
    if (call.has(Flag.JSON)) {
      ObjectNode json = Json.object();
      ArrayNode files = json.putArray("files");
      written.forEach(file -> files.add(file.toString()));
      call.talk().json(json);
    } else {
      written.forEach(file -> call.talk().result(file.toString()));
    }
  }

  private static void write(Invocation call, Path file, byte[] image) throws CommandException {
    try {
      SingleFile.write(file, image);
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }
}
