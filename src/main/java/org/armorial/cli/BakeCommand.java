package org.armorial.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.check.Checked;
import org.armorial.model.AssertionId;
import org.armorial.model.BakedImages;
import org.armorial.model.ImageFormat;
import org.armorial.operate.PublishedFiles;
import org.armorial.publish.SiteBuild;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;

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
    boolean known = checked.register().assertions().stream().anyMatch(a -> a.id().equals(id));
    if (!known) {
      throw new CommandException(ExitCode.FAULTS, "no-award", Map.of("id", id));
    }
    if (checked.register().issuer().base().isEmpty()) {
      throw new CommandException(ExitCode.FAULTS, "no-base", Map.of());
    }
    SiteBuild build =
        BuildCommand.plan(
            call, checked.withBaked(BakedImages.HOSTED), Optional.empty(), Optional.empty());
    if (build.publication().mode().isDraft()) {
      throw new CommandException(ExitCode.KEY, "key-needed", Map.of());
    }
    PublishedFiles files = new PublishedFiles(build.edition());
    for (ImageFormat format : ImageFormat.values()) {
      Optional<byte[]> image = files.baked(id, format);
      if (image.isPresent()) {
        write(call, out.resolve(id + "." + format.word()), image.get());
      }
    }
    return ExitCode.DONE;
  }

  private static void write(Invocation call, Path file, byte[] image) throws CommandException {
    try {
      SingleFile.write(file, image);
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
    call.talk().result(file.toString());
  }
}
