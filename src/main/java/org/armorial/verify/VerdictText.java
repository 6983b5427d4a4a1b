package org.armorial.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.fault.Visible;
import org.armorial.proof.Did;
import org.armorial.text.Dates;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.text.Timestamps;

/** Verdicts for people: the same sentences on a terminal and on a page. */
public final class VerdictText {
  private static final Messages MESSAGES = VerdictMessages.load();

  private static final List<Question> SHORTLY =
      List.of(Question.GENUINE, Question.IN_FORCE, Question.WELL_FORMED);

  /** Evidence that is a moment, which this program wrote. */
  private static final Set<String> DATES = Set.of("date", "listed");

  /** Reasons whose cause, a word of this program, says what to do. */
  private static final Set<Reason> CAUSED =
      Set.of(
          Reason.UNREADABLE,
          Reason.KEY_UNREACHABLE,
          Reason.HOSTED_UNREACHABLE,
          Reason.STATUS_UNREACHABLE);

  private final Language language;

  /** Speaks {@code language}. */
  public VerdictText(Language language) {
    this.language = language;
  }

  /** Everything about one badge: its title, five lines, and what hangs on it, indented. */
  public List<String> lines(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(title(verdict));
    lines.add("  " + summary(verdict));
    for (Line line : verdict.lines()) {
      lines.add("  " + answer(line));
      evidence(line).ifPresent(evidence -> lines.add("      " + evidence));
      next(line).ifPresent(next -> lines.add("      → " + next));
    }
    verdict.notices().forEach(notice -> lines.add("  " + notice(notice)));
    attached(lines, "endorsements", verdict.endorsements());
    attached(lines, "components", verdict.components());
    return lines;
  }

  private void attached(List<String> lines, String key, List<Verdict> verdicts) {
    if (!verdicts.isEmpty()) {
      lines.add("  " + MESSAGES.count(language, key, verdicts.size()));
      verdicts.forEach(verdict -> lines.addAll(shortly(verdict)));
    }
  }

  /** A badge that another rests on, an endorsement: the answers that do not depend on a person. */
  private List<String> shortly(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (Question question : SHORTLY) {
      Line line = verdict.line(question);
      answers.add(
          MESSAGES.text(
              language,
              "short",
              Map.of(
                  "question", MESSAGES.text(language, "short." + question.word()),
                  "answer", word(line.answer()))));
    }
    lines.add("    - " + title(verdict));
    lines.add("      " + String.join(" · ", answers));
    for (Question question : SHORTLY) {
      Line line = verdict.line(question);
      if (line.answer() != Answer.YES) {
        lines.add("      " + reason(line));
      }
    }
    verdict.notices().forEach(notice -> lines.add("      " + notice(notice)));
    return lines;
  }

  /** What is shown, and who says to have awarded it. */
  public String title(Verdict verdict) {
    Subject subject = verdict.subject();
    Map<String, String> names = new LinkedHashMap<>();
    names.put("source", Visible.value(verdict.source()));
    names.put("badge", Visible.value(subject.badge().orElse("?")));
    names.put("issuer", Visible.value(subject.issuer().orElse("?")));
    return MESSAGES.text(language, subject.badge().isPresent() ? "title" : "title.nothing", names);
  }

  /** All answers in one sentence, never more positive than they are. */
  public String summary(Verdict verdict) {
    Summary summary = Summary.of(verdict);
    return MESSAGES
        .text(language, "summary." + summary.word(), readable(summary.evidence()))
        .strip();
  }

  /** The word for {@code answer}. */
  public String word(Answer answer) {
    return MESSAGES.text(language, "answer." + answer.word());
  }

  /** One of the five: question, answer, reason, age. */
  public String answer(Line line) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("question", MESSAGES.text(language, "question." + line.question().word()));
    parts.put("answer", word(line.answer()));
    parts.put("reason", reason(line));
    String told = MESSAGES.text(language, "line", parts);
    return line.asOf()
        .map(moment -> told + " " + MESSAGES.text(language, "as-of", Map.of("date", day(moment))))
        .orElse(told);
  }

  /** What is known, in a sentence. */
  public String reason(Line line) {
    return MESSAGES
        .text(language, "reason." + line.reason().word(), readable(line.evidence()))
        .strip();
  }

  /** What else was found, in a sentence. */
  public String notice(Notice notice) {
    return MESSAGES.text(language, "notice." + notice.kind().word(), readable(notice.evidence()));
  }

  /** What the answer rests on, each with its name. */
  private Optional<String> evidence(Line line) {
    List<String> named = new ArrayList<>();
    line.evidence()
        .forEach(
            (name, value) -> {
              String key = "evidence." + name;
              if (!value.isEmpty() && MESSAGES.has(language, key)) {
                named.add(
                    MESSAGES.text(
                        language,
                        "short",
                        Map.of(
                            "question", MESSAGES.text(language, key),
                            "answer", readable(name, value))));
              }
            });
    return named.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", named));
  }

  /** What to do next, where there is something to do. */
  public Optional<String> next(Line line) {
    String key = "next." + line.reason().word();
    String why = line.evidence().getOrDefault("why", "");
    return Stream.of(key + "." + why, "next.why." + why, key)
        // Of an end the issuer says why, in its own words.
        .filter(one -> one.equals(key) || CAUSED.contains(line.reason()))
        .filter(one -> MESSAGES.has(language, one))
        .findFirst()
        .map(one -> MESSAGES.text(language, one, readable(line.evidence())));
  }

  /** The evidence with dates as prose, and words of causes as texts. */
  private Map<String, String> readable(Map<String, String> evidence) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name :
        List.of(
            "address",
            "key",
            "issuer",
            "date",
            "why",
            "suite",
            "member",
            "holder",
            "type",
            "standard",
            "count",
            "listed")) {
      values.put(name, "");
    }
    evidence.forEach((name, value) -> values.put(name, readable(name, value)));
    return values;
  }

  private String readable(String name, String value) {
    if (DATES.contains(name) && Timestamps.hasForm(value)) {
      return day(Timestamps.parse(value));
    }
    if (name.equals("issuer")) {
      return Visible.value(site(value));
    }
    String key = name + "." + value;
    // Some of it was written by strangers.
    return MESSAGES.has(language, key) ? MESSAGES.text(language, key) : Visible.value(value);
  }

  /**
   * What a signature or an address proves of an issuer is the site that it controls; its name is
   * what it calls itself.
   */
  private static String site(String issuer) {
    return Did.documentAddress(issuer)
        .flatMap(KeyPlace::authority)
        .or(() -> KeyPlace.authority(issuer))
        .orElse(issuer);
  }

  private String day(Instant moment) {
    return Dates.longDate(language, moment);
  }
}
