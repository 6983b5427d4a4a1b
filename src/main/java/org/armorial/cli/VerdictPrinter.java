package org.armorial.cli;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armorial.codec.Json;
import org.armorial.verify.Answer;
import org.armorial.verify.Line;
import org.armorial.verify.Question;
import org.armorial.verify.Verdict;
import org.armorial.verify.VerdictJson;
import org.armorial.verify.VerdictText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints verdicts as they come: everything about one badge, or a line for each of many; for
 * programs one object, or one object a line.
 */
final class VerdictPrinter {
  private final Invocation call;
  private final Set<Question> asked;
  private final boolean isOne;
  private final VerdictText text;
  private final Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
  private ExitCode exit = ExitCode.DONE;

  VerdictPrinter(Invocation call, Set<Question> asked, boolean isOne) {
    this.call = call;
    this.asked = asked;
    this.isOne = isOne;
    this.text = new VerdictText(call.talk().language());
  }

  /** The verdicts on one exhibit. */
  void print(List<Verdict> verdicts) {
    ExitCode one = exit(verdicts);
    exit = exit == ExitCode.FAULTS || one == ExitCode.DONE ? exit : one;
    for (Verdict verdict : verdicts) {
      counts.merge(whole(verdict), 1, Integer::sum);
    }
    if (call.has(Flag.JSON)) {
      json(verdicts);
    } else if (isOne) {
      verdicts.forEach(verdict -> call.talk().result(String.join("\n", text.lines(verdict))));
    } else {
      verdicts.forEach(verdict -> call.talk().result(line(verdict)));
    }
  }

  /** 0 only when all that was asked is yes; 3 where the network alone is why it is not. */
  private ExitCode exit(List<Verdict> verdicts) {
    ExitCode worst = ExitCode.DONE;
    for (Verdict verdict : verdicts) {
      for (Question question : asked) {
        Answer answer = verdict.line(question).answer();
        if (answer == Answer.NO) {
          return ExitCode.FAULTS;
        }
        worst = answer == Answer.UNKNOWN ? ExitCode.UNREACHABLE : worst;
      }
    }
    return verdicts.isEmpty() ? ExitCode.FAULTS : worst;
  }

  private void json(List<Verdict> verdicts) {
    if (isOne) {
      ObjectNode json = Json.object();
      ArrayNode array = json.putArray("verdicts");
      verdicts.forEach(verdict -> array.add(VerdictJson.of(verdict)));
      call.talk().json(json);
    } else {
      verdicts.forEach(
          verdict ->
              call.talk()
                  .result(
                      new String(Json.compact(VerdictJson.of(verdict)), StandardCharsets.UTF_8)));
    }
  }

  private Answer whole(Verdict verdict) {
    return asked.stream()
        .map(question -> verdict.line(question).answer())
        .reduce(Answer.YES, VerdictPrinter::worse);
  }

  private static Answer worse(Answer first, Answer second) {
    if (first == Answer.NO || second == Answer.NO) {
      return Answer.NO;
    }
    return first == Answer.UNKNOWN ? first : second;
  }

  /** The answer to all that was asked, the badge, and the first reason why it is not yes. */
  private String line(Verdict verdict) {
    String answer = text.word(whole(verdict));
    String why =
        asked.stream()
            .map(verdict::line)
            .filter(line -> line.answer() == whole(verdict) && line.answer() != Answer.YES)
            .findFirst()
            .map(VerdictPrinter.this::reason)
            .orElse("");
    return answer + "\t" + text.title(verdict) + (why.isEmpty() ? "" : "\t" + why);
  }

  private String reason(Line line) {
    return text.reason(line);
  }

  /** Counts of many, and the exit code. */
  ExitCode end() {
    if (counts.isEmpty()) {
      call.talk().say("verify.nothing", Map.of());
      return ExitCode.FAULTS;
    }
    if (!isOne && !call.has(Flag.JSON)) {
      call.talk()
          .say(
              "verify.counts",
              Map.of(
                  "yes", counts.getOrDefault(Answer.YES, 0),
                  "no", counts.getOrDefault(Answer.NO, 0),
                  "unknown", counts.getOrDefault(Answer.UNKNOWN, 0)));
    }
    return exit;
  }
}
