package org.armorial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.NewBadge;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.JsonLimits;
import org.armorial.model.Register;
import tools.jackson.databind.JsonNode;

/** {@code import canvas FILE}: what a workshop wrote down becomes a definition. */
final class ImportCommand implements Command {
  private static final JsonLimits LIMITS = new JsonLimits(1 << 20, 16, 20_000, 100_000);

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Set<Flag> flags() {
    return ChangeMaking.FLAGS;
  }

  @Override
  public int leastOperands() {
    return 2;
  }

  @Override
  public int mostOperands() {
    return 2;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    String verb = call.operands().get(0);
    if (!verb.equals("canvas")) {
      throw CommandException.usage("import-verb", Map.of("verb", verb));
    }
    String file = call.operands().get(1);
    JsonNode canvas = read(call, file);
    Optional<Checked> checked = RegisterAccess.soundOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Register register = checked.get().register();
    try {
      return DesignMaking.make(
          call,
          new NewBadge(register, NewCommand.today(call)),
          canvas,
          file,
          register.issuer().defaultLanguage());
    } catch (AuthoringException e) {
      throw new CommandException(
          ExitCode.FAULTS, "refused", Map.of("reason", e.text(call.talk().language())));
    }
  }

  private static JsonNode read(Invocation call, String file) throws CommandException {
    try {
      JsonNode canvas = Json.parse(bytes(call, file), LIMITS);
      if (!canvas.path("type").asString("").equals("ArmorialCanvas")) {
        throw new CommandException(ExitCode.FAULTS, "not-a-canvas", Map.of("path", file));
      }
      return canvas;
    } catch (JsonException e) {
      throw new CommandException(
          ExitCode.FAULTS,
          "canvas-unreadable",
          Map.of("path", file, "line", e.line(), "column", e.column()));
    }
  }

  private static byte[] bytes(Invocation call, String file) throws CommandException {
    Path path = call.path(file);
    if (!file.equals("-") && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw CommandException.usage("no-file", Map.of("path", file));
    }
    try (InputStream in =
        file.equals("-")
            ? call.surroundings().in()
            : Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LIMITS.bytes() + 1);
      if (bytes.length > LIMITS.bytes()) {
        throw new CommandException(ExitCode.FAULTS, "canvas-large", Map.of("path", file));
      }
      return bytes;
    } catch (IOException e) {
      throw new CommandException(ExitCode.UNREACHABLE, "not-readable", Map.of("path", file));
    }
  }
}
