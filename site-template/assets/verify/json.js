// JSON as RFC 8259 writes it, and no more: a member that stands twice, a number that cannot be kept, or a
// document beyond the limits is refused, since two readers could see two different badges in it.

export const MOST_CHARACTERS = 4 << 20;
const MOST_DEPTH = 64;
const MOST_VALUES = 200_000;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/** The value that `text` writes; undefined when it is not strict JSON. */
export function parse(text) {
  if (typeof text !== "string" || text.length > MOST_CHARACTERS) return undefined;
  try {
    return new Reader(text).document();
  } catch (e) {
    if (e instanceof Malformed) return undefined;
    throw e;
  }
}

export const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value);

export const asArray = value => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

class Malformed extends Error {}

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.values = 0;
  }

  document() {
    const value = this.value(0);
    this.blanks();
    if (this.at < this.text.length) throw new Malformed();
    return value;
  }

  blanks() {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at++;
  }

  /** The next character that is not blank, taken. */
  take() {
    this.blanks();
    return this.text[this.at++];
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) throw new Malformed();
    this.at = pattern.lastIndex;
    return found[0];
  }

  value(depth) {
    if (depth > MOST_DEPTH || ++this.values > MOST_VALUES) throw new Malformed();
    const first = this.take();
    if (first === "{") return this.object(depth);
    if (first === "[") return this.array(depth);
    this.at--;
    if (first === '"') return this.string();
    for (const [word, value] of [["true", true], ["false", false], ["null", null]]) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    const number = Number(this.match(NUMBER));
    if (!Number.isFinite(number)) throw new Malformed();
    return number;
  }

  string() {
    return JSON.parse(this.match(STRING));
  }

  object(depth) {
    const members = new Map();
    if (this.take() === "}") return {};
    this.at--;
    for (;;) {
      if (this.take() !== '"') throw new Malformed();
      this.at--;
      const name = this.string();
      if (members.has(name) || this.take() !== ":") throw new Malformed();
      members.set(name, this.value(depth + 1));
      const next = this.take();
      if (next === "}") return Object.fromEntries(members);
      if (next !== ",") throw new Malformed();
    }
  }

  array(depth) {
    const items = [];
    if (this.take() === "]") return items;
    this.at--;
    for (;;) {
      items.push(this.value(depth + 1));
      const next = this.take();
      if (next === "]") return items;
      if (next !== ",") throw new Malformed();
    }
  }
}
