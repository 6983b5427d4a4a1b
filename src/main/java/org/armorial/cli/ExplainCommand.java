package org.armorial.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.fault.Catalogue;
import org.armorial.fault.FaultCode;
import org.armorial.text.Similar;
import org.armorial.text.Typography;
import tools.jackson.databind.node.ObjectNode;

/** {@code explain CODE}: why a rule exists, with an example. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
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
    Optional<FaultCode> code = Catalogue.find(typed);
    if (code.isEmpty()) {
      throw unknown(typed);
    }
    Talk talk = call.talk();
    Catalogue catalogue = new Catalogue();
    if (call.has(Flag.JSON)) {
      ObjectNode json = Json.object().put("code", code.get().id());
      json.put("severity", code.get().severity().name().toLowerCase(Locale.ROOT));
      json.put("explanation", catalogue.explanation(talk.language(), code.get()));
      talk.json(json);
      return ExitCode.DONE;
    }
    talk.result(
        Typography.spaced(talk.language(), catalogue.explanation(talk.language(), code.get())));
    return ExitCode.DONE;
  }

  private static CommandException unknown(String typed) {
    Optional<String> near =
        Similar.to(typed, Arrays.stream(FaultCode.values()).map(FaultCode::id).toList());
    return near.isPresent()
        ? CommandException.usage("code-unknown-near", Map.of("code", typed, "near", near.get()))
        : CommandException.usage("code-unknown", Map.of("code", typed));
  }
}
