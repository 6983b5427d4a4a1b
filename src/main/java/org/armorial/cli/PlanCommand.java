package org.armorial.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.check.DiagnosticsJson;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.fault.MarkdownSummary;
import org.armorial.operate.Plan;
import org.armorial.repository.CommitFiles;
import org.armorial.repository.GitRepository;
import org.armorial.repository.NoBaseException;
import org.armorial.repository.RegisterFolder;
import tools.jackson.databind.node.ObjectNode;

/** {@code plan}: what the work at hand, or a branch, will do to what is published. */
final class PlanCommand implements Command {
  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.BASE, Flag.FORMAT, Flag.MARKDOWN, Flag.DROP, Flag.DETAILED_EXITCODE);
  }

  @Override
  public int mostOperands() {
    return 1;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    String format = format(call);
    RegisterFolder folder = RegisterAccess.existingFolder(call);
    String base = base(call, folder);
    Optional<String> branch = call.operands().stream().findFirst();
    if (branch.isEmpty()) {
      Changes.Comparison with = new Changes.Comparison(base, false, "", "");
      return plan(call, RegisterAccess.check(call), with, format);
    }
    try (CommitFiles files = CommitFiles.open(folder, branch.get())) {
      Findings findings = new Findings();
      RegisterAccess access = RegisterAccess.check(call, files.source(findings), findings);
      Changes.Comparison with = new Changes.Comparison(base, false, branch.get(), files.commit());
      return plan(call, access, with, format);
    } catch (NoBaseException e) {
      throw Changes.noBase(call, branch.get(), e);
    } catch (IOException e) {
      throw Changes.noBase(branch.get(), String.valueOf(e.getMessage()));
    }
  }

  private static String format(Invocation call) throws CommandException {
    String format =
        call.value(Flag.FORMAT)
            .orElse(call.has(Flag.JSON) ? "json" : call.has(Flag.MARKDOWN) ? "markdown" : "text");
    if (!Set.of("text", "markdown", "json").contains(format)) {
      throw CommandException.usage("bad-plan-format", Map.of("format", format));
    }
    return format;
  }

  private static String base(Invocation call, RegisterFolder folder) throws CommandException {
    Optional<String> asked = call.value(Flag.BASE);
    if (asked.isPresent()) {
      return asked.get();
    }
    try {
      Optional<GitRepository> found = GitRepository.around(folder.path());
      if (found.isEmpty()) {
        throw new NoBaseException(NoBaseException.Reason.NO_REPOSITORY);
      }
      try (GitRepository git = found.get()) {
        return git.publishedBranch();
      }
    } catch (NoBaseException e) {
      throw Changes.noBase(call, "git", e);
    } catch (IOException e) {
      throw Changes.noBase("git", String.valueOf(e.getMessage()));
    }
  }

  private static ExitCode plan(
      Invocation call, RegisterAccess access, Changes.Comparison with, String format)
      throws CommandException {
    Changes changes = Changes.since(call, access, with);
    List<Diagnostic> diagnostics = access.with(changes.faults()).diagnostics();
    List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
    Talk talk = call.talk();
    Plan plan = changes.plan();
    switch (format) {
      case "json" -> {
        ObjectNode json = plan.json();
        json.setAll(new DiagnosticsJson(talk.language()).of(diagnostics));
        talk.json(json);
      }
      case "markdown" ->
          talk.result(
              plan.markdown(talk.language())
                  + (errors.isEmpty()
                      ? ""
                      : "\n" + new MarkdownSummary(talk.language()).text(errors)));
      default -> {
        talk.result(plan.plain(talk.language()));
        if (!errors.isEmpty()) {
          talk.complain(access.with(changes.faults()).errors(talk).stripTrailing());
        }
      }
    }
    if (!errors.isEmpty()) {
      return ExitCode.FAULTS;
    }
    return call.has(Flag.DETAILED_EXITCODE) && !plan.isEmpty() ? ExitCode.CHANGES : ExitCode.DONE;
  }
}
