// Counts what a judge was asked and what it said.
export class Tally {
  constructor(judge) {
    this.judge = judge;
    this.passed = 0;
    this.failures = [];
  }

  expect(what, expected, got, why = '') {
    if (expected === got) this.passed++;
    else this.failures.push(`${what}: expected ${expected}, got ${got}${why ? ` (${why})` : ''}`);
  }
}
