package org.armorial.operate;

import java.util.Map;
import java.util.Optional;
import org.armorial.authoring.award.IssueForm;
import org.armorial.model.Register;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** How the issue form by which badges are asked for stands to the definitions. */
final class RequestForms {
  private RequestForms() {}

  static Remark examine(Register register, Doctor.Surroundings around) {
    Optional<String> form = around.requestForm();
    if (form.isEmpty()) {
      return Remark.toKnow("requests.none", Map.of());
    }
    String text = form.get();
    String first = text.lines().findFirst().orElse("");
    if (!IssueForm.wrote(text)) {
      return Remark.toKnow("requests.own", Map.of());
    }
    boolean inPrivate = first.contains("--visibility private ");
    Language language =
        Messages.LANGUAGES.stream()
            .filter(spoken -> first.endsWith("--language " + spoken))
            .findFirst()
            .orElse(Messages.closest(register.issuer().defaultLanguage()));
    Map<String, String> values =
        Map.of("language", language.toString(), "visibility", inPrivate ? "private" : "public");
    if (inPrivate && register.issuer().publicRegister()) {
      return Remark.toDo("requests.leak", values);
    }
    // A forge or an editor may have changed the ends of its lines.
    boolean current =
        new IssueForm(register, language, !inPrivate).text().equals(text.replace("\r\n", "\n"));
    if (!current) {
      return Remark.toDo("requests.stale", values);
    }
    return around.workflows().contains("request.yml")
        ? Remark.toKnow("requests", Map.of())
        : Remark.toDo("requests.workflow", Map.of());
  }
}
