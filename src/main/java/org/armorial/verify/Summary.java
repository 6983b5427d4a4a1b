package org.armorial.verify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A verdict in one sentence, never more positive than its lines.
 *
 * @param answer as positive as the worst of what was asked
 * @param word of the sentence, under {@code summary.<word>} in the texts
 * @param evidence for its placeholders, by name
 */
record Summary(Answer answer, String word, SortedMap<String, String> evidence) {
  /** A badge that was changed is not one that merely lacks a proof. */
  private static final Set<Reason> CHANGED =
      Set.of(
          Reason.SIGNATURE_INVALID, Reason.UNCOVERED, Reason.CLAIMS_DIFFER, Reason.HOSTED_DIFFERS);

  static Summary of(Verdict verdict) {
    Line genuine = verdict.line(Question.GENUINE);
    Line holder = verdict.line(Question.HOLDER);
    Line force = verdict.line(Question.IN_FORCE);
    return negative(genuine, holder, force)
        .or(() -> unsure(genuine, holder, force))
        .or(() -> selfMade(verdict.subject()))
        .orElseGet(() -> positive(holder, force))
        .by(verdict.subject());
  }

  private static Optional<Summary> negative(Line genuine, Line holder, Line force) {
    if (force.answer() == Answer.NO) {
      return Optional.of(new Summary(Answer.NO, force.reason().word(), force.evidence()));
    }
    if (genuine.answer() == Answer.NO) {
      return told(Answer.NO, CHANGED.contains(genuine.reason()) ? "changed" : "unproven");
    }
    return genuine.isYes() && holder.answer() == Answer.NO
        ? Optional.of(new Summary(Answer.NO, "another-person", holder.evidence()))
        : Optional.empty();
  }

  private static Optional<Summary> unsure(Line genuine, Line holder, Line force) {
    if (!genuine.isYes()) {
      boolean isRead = genuine.reason() != Reason.UNREADABLE;
      return told(Answer.UNKNOWN, isRead ? "unchecked" : "unreadable");
    }
    if (!force.isYes()) {
      return told(Answer.UNKNOWN, "force-unchecked");
    }
    return !holder.isYes() && holder.reason() != Reason.HOLDER_NOT_ASKED
        ? told(Answer.UNKNOWN, "holder-unchecked")
        : Optional.empty();
  }

  /** Anybody can make such a key, and call themselves whatever they like. */
  private static Optional<Summary> selfMade(Subject subject) {
    return subject
        .issuerId()
        .filter(id -> id.startsWith("did:key:") || id.startsWith("did:jwk:"))
        .flatMap(id -> told(Answer.UNKNOWN, "self-made"));
  }

  private static Summary positive(Line holder, Line force) {
    if (force.reason() == Reason.DATES_ONLY) {
      return told(Answer.YES, "dates-only").orElseThrow();
    }
    return told(Answer.YES, holder.isYes() ? "theirs" : "genuine").orElseThrow();
  }

  private static Optional<Summary> told(Answer answer, String word) {
    return Optional.of(new Summary(answer, word, new TreeMap<>()));
  }

  private Summary by(Subject subject) {
    SortedMap<String, String> all = new TreeMap<>(Map.of("issuer", subject.issuerId().orElse("?")));
    all.putAll(evidence);
    return new Summary(answer, word, all);
  }
}
