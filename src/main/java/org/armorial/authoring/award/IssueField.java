package org.armorial.authoring.award;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** What the issue form asks for. */
enum IssueField {
  /** The badge. */
  BADGE,
  /** A decentralized identifier. */
  DID,
  /** The file that the offline page saved. */
  REQUEST,
  /** The applicant's consent. */
  CONSENT;

  /** The heading that the forge puts before the answer. */
  String label(Language language) {
    return Wording.text(language, "form." + id());
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that {@code heading} is the label of, in any language of the program. */
  static Optional<IssueField> labelled(String heading) {
    return Stream.of(values())
        .filter(
            field ->
                Messages.LANGUAGES.stream().anyMatch(spoken -> field.label(spoken).equals(heading)))
        .findFirst();
  }
}
