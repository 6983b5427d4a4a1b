// RDF Dataset Canonicalization (RDFC-1.0), with limits: a dataset made to take for ever is refused.
import { hex, sha, utf8 } from "./bytes.js";

const MOST_CALLS = 20_000;

export class TooHard extends Error {}

/** Gives names in the order of asking: Issue Identifier (section 4.5). */
class Names {
  constructor(prefix, given = new Map()) {
    this.prefix = prefix;
    this.given = given;
  }

  copy() {
    return new Names(this.prefix, new Map(this.given));
  }

  of(node) {
    if (!this.given.has(node)) this.given.set(node, `${this.prefix}${this.given.size}`);
    return this.given.get(node);
  }
}

const isBlank = term => term.startsWith("_:");
const line = ({ s, p, o, g }, name) =>
  `${name(s)} ${p} ${name(o)}${g === "" ? "" : ` ${name(g)}`} .\n`;
/** Code point order, which is not the order of UTF-16 code units. */
const byCodePoint = (a, b) => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) {
      const [high, low] = [x >= 0xd800 && x <= 0xdfff, y >= 0xd800 && y <= 0xdfff];
      return high !== low ? (high ? 1 : -1) : x - y;
    }
  }
  return a.length - b.length;
};

/** The canonical N-Quads of quads with distinct statements; hashes with SHA-256 or SHA-384. */
export async function canonicalQuads(quads, bits = 256) {
  const names = await new Canonicalization(quads, bits).names();
  return quads.map(quad => line(quad, term => names.get(term) ?? term)).sort(byCodePoint).join("");
}

class Canonicalization {
  constructor(quads, bits) {
    this.bits = bits;
    this.calls = 0;
    this.quadsOf = new Map();
    this.canonical = new Names("_:c14n");
    this.firstHashes = new Map();
    for (const quad of quads) {
      for (const term of new Set([quad.s, quad.o, quad.g])) {
        if (isBlank(term)) this.quadsOf.set(term, [...(this.quadsOf.get(term) ?? []), quad]);
      }
    }
  }

  async hash(text) {
    return hex(await sha(this.bits, utf8(text)));
  }

  /** Section 4.4.3. */
  async names() {
    const byHash = new Map();
    for (const node of this.quadsOf.keys()) {
      const hash = await this.firstDegree(node);
      byHash.set(hash, [...(byHash.get(hash) ?? []), node]);
    }
    const hashes = [...byHash.keys()].sort();
    for (const hash of hashes) {
      if (byHash.get(hash).length === 1) this.canonical.of(byHash.get(hash)[0]);
    }
    for (const hash of hashes.filter(hash => byHash.get(hash).length > 1)) {
      const results = [];
      for (const node of byHash.get(hash)) {
        if (this.canonical.given.has(node)) continue;
        const names = new Names("_:b");
        names.of(node);
        results.push(await this.nDegree(node, names));
      }
      results.sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
      for (const { names } of results) for (const node of names.given.keys()) this.canonical.of(node);
    }
    return this.canonical.given;
  }

  /** Hash First Degree Quads (section 4.6). */
  async firstDegree(node) {
    if (!this.firstHashes.has(node)) {
      const name = term => (isBlank(term) ? (term === node ? "_:a" : "_:z") : term);
      const lines = this.quadsOf.get(node).map(quad => line(quad, name)).sort(byCodePoint);
      this.firstHashes.set(node, await this.hash(lines.join("")));
    }
    return this.firstHashes.get(node);
  }

  /** Hash Related Blank Node (section 4.7). */
  async related(node, quad, names, position) {
    const known = this.canonical.given.get(node) ?? names.given.get(node) ?? (await this.firstDegree(node));
    return this.hash(`${position}${position === "g" ? "" : quad.p}${known}`);
  }

  /** Hash N-Degree Quads (section 4.8). */
  async nDegree(node, names) {
    if (++this.calls > MOST_CALLS) throw new TooHard();
    const byHash = new Map();
    for (const quad of this.quadsOf.get(node)) {
      for (const position of ["s", "o", "g"]) {
        const other = quad[position];
        if (other === node || !isBlank(other)) continue;
        const hash = await this.related(other, quad, names, position);
        byHash.set(hash, [...(byHash.get(hash) ?? []), other]);
      }
    }
    let data = "";
    for (const hash of [...byHash.keys()].sort()) {
      data += hash;
      let chosenPath = "";
      let chosen;
      permutations: for (const permutation of this.permutations(byHash.get(hash))) {
        let copy = names.copy();
        let path = "";
        const deeper = [];
        const isWorse = () => chosenPath !== "" && path.length >= chosenPath.length && path > chosenPath;
        for (const other of permutation) {
          if (this.canonical.given.has(other)) {
            path += this.canonical.given.get(other);
          } else {
            if (!copy.given.has(other)) deeper.push(other);
            path += copy.of(other);
          }
          if (isWorse()) continue permutations;
        }
        for (const other of deeper) {
          const result = await this.nDegree(other, copy);
          path += `${copy.of(other)}<${result.hash}>`;
          copy = result.names;
          if (isWorse()) continue permutations;
        }
        if (chosenPath === "" || path < chosenPath) {
          chosenPath = path;
          chosen = copy;
        }
      }
      data += chosenPath;
      names = chosen;
    }
    return { hash: await this.hash(data), names };
  }

  *permutations(list) {
    if (list.length <= 1) {
      yield list;
      return;
    }
    for (let i = 0; i < list.length; i++) {
      for (const rest of this.permutations([...list.slice(0, i), ...list.slice(i + 1)])) {
        if (++this.calls > MOST_CALLS * 10) throw new TooHard();
        yield [list[i], ...rest];
      }
    }
  }
}
