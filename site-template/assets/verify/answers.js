// What is known about one of the five questions: yes, no, or "unknown" (could not check), with a reason word.

export const QUESTIONS = ["genuine", "holder", "in-force", "recognised", "well-formed"];

/**
 * @param answer "yes", "no" or "unknown"
 * @param reason a word of the bundle
 * @param values for its placeholders
 */
export const answer = (answer, reason, values = {}) => ({ answer, reason, values });
export const yes = (reason, values) => answer("yes", reason, values);
export const no = (reason, values) => answer("no", reason, values);
export const unknown = (reason, values) => answer("unknown", reason, values);

/** Ends a check in the middle of it. */
export class Ended extends Error {
  constructor(found) {
    super(found.reason);
    this.found = found;
  }
}

export const end = found => {
  throw new Ended(found);
};

/** What `check` returns, or what ended it. */
export async function outcome(check) {
  try {
    return await check();
  } catch (e) {
    if (e instanceof Ended) return e.found;
    throw e;
  }
}
