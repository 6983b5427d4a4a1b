package org.armorial.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.check.DiagnosticsJson;
import org.armorial.fault.Annotations;
import org.armorial.fault.MarkdownSummary;
import org.armorial.operate.ChangeReport;
import org.armorial.operate.Plan;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ObjectNode;

/** {@code check}: every fault of the register, and what a change will do. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.FORMAT, Flag.BASE, Flag.PUBLISHED, Flag.SUMMARY, Flag.DROP);
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    String format = call.value(Flag.FORMAT).orElse(call.has(Flag.JSON) ? "json" : "text");
    if (!Set.of("text", "github", "json").contains(format)) {
      throw CommandException.usage("bad-format", Map.of("format", format));
    }
    RegisterAccess register = RegisterAccess.check(call);
    Optional<Changes> since = Changes.since(call, register);
    RegisterAccess access = register.with(since.map(Changes::faults).orElse(List.of()));
    Optional<ChangeReport> changes = since.map(Changes::report);
    print(call, access, changes, format);
    Optional<Path> summary = call.file(Flag.SUMMARY);
    if (summary.isPresent()) {
      append(call.talk(), summary.get(), markdown(call.talk(), access, since.map(Changes::plan)));
    }
    return access.checked().isPresent() ? ExitCode.DONE : ExitCode.FAULTS;
  }

  private static void print(
      Invocation call, RegisterAccess access, Optional<ChangeReport> changes, String format) {
    Talk talk = call.talk();
    if (format.equals("json")) {
      ObjectNode json = new DiagnosticsJson(talk.language()).of(access.diagnostics());
      changes.ifPresent(report -> json.set("changes", report.json()));
      talk.json(json);
      return;
    }
    if (format.equals("github")) {
      new Annotations(talk.language()).lines(access.diagnostics()).forEach(talk::result);
    } else if (!talk.quiet() || !access.diagnostics().isEmpty()) {
      talk.result(access.text(talk));
    }
    changes.ifPresent(report -> talk.result("\n" + report.plain(talk.language())));
  }

  /** What a director reads first is what will happen; the faults follow. */
  private static String markdown(Talk talk, RegisterAccess access, Optional<Plan> plan) {
    return plan.map(report -> report.markdown(talk.language()) + "\n").orElse("")
        + new MarkdownSummary(talk.language()).text(access.diagnostics());
  }

  private static void append(Talk talk, Path file, String text) throws CommandException {
    try {
      SingleFile.append(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (StorageException e) {
      throw CommandException.world(e, talk.language());
    }
  }
}
