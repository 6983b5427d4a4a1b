// The five answers in one sentence, never more positive than they are.
import { isSelfContained } from "./did.js";
import { siteOf } from "./subject.js";

/** A badge that was changed, or that contradicts what its issuer says, is not one that merely lacks a proof. */
const CHANGED = ["signature-invalid", "uncovered", "claims-differ", "hosted-differs"];

/** `{answer, word, values}`: as positive as the worst of what was asked. */
export function summary({ lines, subject }) {
  const { genuine, holder, "in-force": force } = lines;
  const found = (answer, word, values = {}) => ({ answer, word, values: { issuer: siteOf(subject.issuerId) ?? "?", ...values } });
  if (force.answer === "no") return found("no", force.reason, force.values);
  if (genuine.answer === "no") return found("no", CHANGED.includes(genuine.reason) ? "changed" : "unproven");
  if (genuine.answer !== "yes") return found("unknown", genuine.reason === "unreadable" ? "unreadable" : "unchecked");
  if (holder.answer === "no") return found("no", "another-person", holder.values);
  if (force.answer !== "yes") return found("unknown", "force-unchecked");
  if (holder.answer === "unknown" && holder.reason !== "holder-not-asked") return found("unknown", "holder-unchecked");
  // Anybody can make such an identifier, and nobody vouches for whose it is.
  if (isSelfContained(subject.issuerId ?? "")) return found("unknown", "self-made");
  return found("yes", force.reason === "dates-only" ? "dates-only" : holder.answer === "yes" ? "theirs" : "genuine");
}
