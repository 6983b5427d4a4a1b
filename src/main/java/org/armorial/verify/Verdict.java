package org.armorial.verify;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.armorial.openbadges.conformance.Nonconformity;

/**
 * What is known of one badge.
 *
 * @param source where it was found: a file, an address, and inside it a chunk or an element
 * @param standard to which it says to keep, a word such as {@code open-badges-3.0}
 * @param subject what it says of itself
 * @param lines one answer for each {@link Question}, in their order
 * @param remarks where it departs from its standard, warnings too
 * @param notices what else was found
 * @param endorsements verdicts on the endorsements that it carries
 * @param components verdicts on the badges that it rests on, as far as they are public
 */
public record Verdict(
    String source,
    String standard,
    Subject subject,
    List<Line> lines,
    List<Nonconformity> remarks,
    List<Notice> notices,
    List<Verdict> endorsements,
    List<Verdict> components) {
  /** Refuses a verdict that leaves a question out. */
  public Verdict {
    lines = List.copyOf(lines);
    remarks = List.copyOf(remarks);
    notices = List.copyOf(notices);
    endorsements = List.copyOf(endorsements);
    components = List.copyOf(components);
    if (!lines.stream().map(Line::question).toList().equals(List.of(Question.values()))) {
      throw new IllegalArgumentException("five answers, one for each question");
    }
  }

  /** The answer to {@code question}. */
  public Line line(Question question) {
    return lines.stream().filter(line -> line.question() == question).findFirst().orElseThrow();
  }

  /** Whether every question of {@code asked} is answered with yes. */
  public boolean isYes(Collection<Question> asked) {
    return asked.stream().allMatch(question -> line(question).isYes());
  }

  /** The five lines in their order, whatever the order in which they were found. */
  static List<Line> inOrder(Line... found) {
    Map<Question, Line> lines = new EnumMap<>(Question.class);
    Arrays.stream(found).forEach(line -> lines.put(line.question(), line));
    return List.copyOf(lines.values());
  }
}
