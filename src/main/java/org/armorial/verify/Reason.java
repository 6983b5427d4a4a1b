package org.armorial.verify;

import java.util.Locale;

/**
 * Why a question is answered as it is. The browser's script has the same words; what they mean to a
 * person stands under {@code reason.<word>} of the bundle, what to do next under {@code
 * next.<word>}.
 */
public enum Reason {
  SIGNATURE_VALID(Question.GENUINE, Answer.YES),
  HOSTED_MATCH(Question.GENUINE, Answer.YES),
  NO_PROOF(Question.GENUINE, Answer.NO),
  SIGNATURE_INVALID(Question.GENUINE, Answer.NO),
  /** It has parts that no signature covers. */
  UNCOVERED(Question.GENUINE, Answer.NO),
  KEY_NOT_LISTED(Question.GENUINE, Answer.NO),
  KEY_NOT_FOR_CLAIMS(Question.GENUINE, Answer.NO),
  KEY_REVOKED(Question.GENUINE, Answer.NO),
  KEY_NOT_ISSUERS(Question.GENUINE, Answer.NO),
  /** The claims of a token contradict the credential in it. */
  CLAIMS_DIFFER(Question.GENUINE, Answer.NO),
  HOSTED_DIFFERS(Question.GENUINE, Answer.NO),
  HOSTED_MISSING(Question.GENUINE, Answer.NO),
  /** Hosted outside of what its issuer declares as its own. */
  HOSTED_ELSEWHERE(Question.GENUINE, Answer.NO),
  HOSTED_ID_DIFFERS(Question.GENUINE, Answer.NO),
  PROOF_EXPIRED(Question.GENUINE, Answer.NO),
  PROOF_UNSUPPORTED(Question.GENUINE, Answer.UNKNOWN),
  /** It stands on the issuer's host, where others may publish, too. */
  KEY_UNPROVEN(Question.GENUINE, Answer.UNKNOWN),
  CONTEXT_UNKNOWN(Question.GENUINE, Answer.UNKNOWN),
  KEY_UNREACHABLE(Question.GENUINE, Answer.UNKNOWN),
  HOSTED_UNREACHABLE(Question.GENUINE, Answer.UNKNOWN),
  /** Its host only says that it was revoked, and nothing that could be compared. */
  HOSTED_STUB(Question.GENUINE, Answer.UNKNOWN),
  UNREADABLE(Question.GENUINE, Answer.UNKNOWN),

  HOLDER_MATCHES(Question.HOLDER, Answer.YES),
  HOLDER_DIFFERS(Question.HOLDER, Answer.NO),
  HOLDER_NOT_ASKED(Question.HOLDER, Answer.UNKNOWN),
  /** It names nobody in a form that can be compared with what was typed. */
  HOLDER_NOT_STATED(Question.HOLDER, Answer.UNKNOWN),
  /** It names this person, but nobody knows who wrote that. */
  HOLDER_UNPROVEN(Question.HOLDER, Answer.UNKNOWN),

  IN_FORCE(Question.IN_FORCE, Answer.YES),
  /** By its dates alone: its issuer offers no way to learn of a revocation. */
  DATES_ONLY(Question.IN_FORCE, Answer.YES),
  EXPIRED(Question.IN_FORCE, Answer.NO),
  NOT_YET(Question.IN_FORCE, Answer.NO),
  REVOKED(Question.IN_FORCE, Answer.NO),
  SUSPENDED(Question.IN_FORCE, Answer.NO),
  /** Its issuer offers a newer one in its place. */
  REPLACED(Question.IN_FORCE, Answer.NO),
  STATUS_UNREACHABLE(Question.IN_FORCE, Answer.UNKNOWN),
  STATUS_UNSUPPORTED(Question.IN_FORCE, Answer.UNKNOWN),
  STATUS_NOT_GENUINE(Question.IN_FORCE, Answer.UNKNOWN),
  STATUS_BEYOND_LIST(Question.IN_FORCE, Answer.UNKNOWN),
  /** Nobody can say of what is not genuine, or not known to be, whether it holds. */
  GENUINE_FIRST(Question.IN_FORCE, Answer.UNKNOWN),

  RECOGNISED(Question.RECOGNISED, Answer.YES),
  NOT_RECOGNISED(Question.RECOGNISED, Answer.NO),
  NO_TRUST_LIST(Question.RECOGNISED, Answer.UNKNOWN),

  CONFORMS(Question.WELL_FORMED, Answer.YES),
  NONCONFORMING(Question.WELL_FORMED, Answer.NO),
  STANDARD_UNKNOWN(Question.WELL_FORMED, Answer.UNKNOWN);

  private final Question question;
  private final Answer answer;

  Reason(Question question, Answer answer) {
    this.question = question;
    this.answer = answer;
  }

  /** What it answers. */
  public Question question() {
    return question;
  }

  /** How it answers. */
  public Answer answer() {
    return answer;
  }

  /** Its name in messages, in JSON and in the browser's script: {@code signature-valid}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
