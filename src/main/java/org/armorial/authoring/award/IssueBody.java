package org.armorial.authoring.award;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of an issue as the forge renders a form: {@code ### Label}, an empty line, the answer,
 * an empty line, and so on. A line that begins like a heading is one wherever it stands, inside a
 * fence too: a string of JSON holds no line break, so no answer of ours ever begins a line so.
 */
final class IssueBody {
  private static final String HEADING = "###";
  private static final String NO_RESPONSE = "_No response_";

  private final Map<IssueField, List<String>> answers = new LinkedHashMap<>();

  private IssueBody() {}

  /** Its parts; empty when a heading is none of the form's or comes twice, which is told. */
  static Optional<IssueBody> read(String text, EntryPlace place, EntryFaults faults) {
    int before = faults.size();
    IssueBody body = new IssueBody();
    List<String> answer = new ArrayList<>();
    int row = 0;
    for (String line : text.replace("\r\n", "\n").split("[\n\r]", -1)) {
      row++;
      if (line.startsWith(HEADING)) {
        answer = new ArrayList<>();
        body.begin(line, answer, new EntryPlace(place.file(), row, ""), faults);
      } else if (body.answers.isEmpty() && !line.isBlank() && faults.size() == before) {
        faults.add(new EntryPlace(place.file(), row, ""), "issue-heading");
      } else {
        answer.add(line.stripTrailing());
      }
    }
    return faults.size() > before ? Optional.empty() : Optional.of(body);
  }

  private void begin(String line, List<String> answer, EntryPlace place, EntryFaults faults) {
    Optional<IssueField> field = IssueField.labelled(line.substring(HEADING.length()).strip());
    if (field.isEmpty()) {
      faults.add(place, "issue-heading");
    } else if (answers.putIfAbsent(field.get(), answer) != null) {
      faults.add(place, "issue-twice");
    }
  }

  boolean has(IssueField field) {
    return answers.containsKey(field);
  }

  /** The answer without the empty lines around it; empty when there was none. */
  List<String> answer(IssueField field) {
    List<String> lines = answers.getOrDefault(field, List.of());
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (from < to && lines.get(to - 1).isEmpty()) {
      to--;
    }
    List<String> answer = lines.subList(from, to);
    return answer.equals(List.of(NO_RESPONSE)) ? List.of() : answer;
  }

  /** An answer of one line; empty when there was none, or several. */
  Optional<String> line(IssueField field) {
    List<String> answer = answer(field);
    return answer.size() == 1 ? Optional.of(answer.get(0).strip()) : Optional.empty();
  }

  /** What stands between the fences that the forge puts around a text it shall not render. */
  Optional<String> fenced(IssueField field) {
    List<String> lines = answer(field);
    int last = lines.size() - 1;
    if (last < 1
        || !lines.get(0).matches("`{3,20}json")
        || !lines.get(0).equals(lines.get(last) + "json")) {
      return Optional.empty();
    }
    String inside = String.join("\n", lines.subList(1, last)).strip();
    return Optional.of(inside).filter(text -> !text.isEmpty() && !text.equals(NO_RESPONSE));
  }
}
