// The way from one badge to those that it rests on and those that speak for it: no circles, not too far, not too many.
import { ownId } from "./members.js";

const MOST_DEPTH = 4;
const MOST_DOCUMENTS = 50;

export const start = () => new Trail(new Set(), { left: MOST_DOCUMENTS });

class Trail {
  constructor(passed, budget) {
    Object.assign(this, { passed, budget });
  }

  /** The way through `document`; undefined when it was passed before. Where it leads too far it leads to nothing more. */
  into(document) {
    const id = ownId(document);
    if (this.passed.has(id)) return undefined;
    if (this.passed.size >= MOST_DEPTH) return new Trail(this.passed, { left: 0 });
    return new Trail(new Set([...this.passed, id ?? `#${this.passed.size}`]), this.budget);
  }

  /** Whether one more document may be looked at. */
  oneMore() {
    return this.budget.left-- > 0;
  }
}
