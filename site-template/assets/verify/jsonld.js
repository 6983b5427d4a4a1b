// JSON-LD to RDF, for documents whose contexts are all known (JSON-LD 1.1 API, expansion and deserialization in
// one walk). What a signature would not cover is refused and not, as general processors do, left out without a
// word: undefined terms, relative addresses and types, nulls, empty arrays, contexts of the document's own.
import { canonical, isUnicode } from "./jcs.js";
import { asArray, isObject } from "./json.js";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const MOST_NUMBER = 2 ** 53;
/** Below it, readers take a number for a whole one or not, by how they write it. */
const LEAST_FRACTION = 1e-6;
const MOST_QUADS = 20_000;
/** What is told of a context that has no address. */
const MOST_NAME = 500;
const KEYWORDS = new Set(["@id", "@type", "@value", "@language", "@json", "@vocab", "@none", "@set", "@list", "@graph"]);
const CONTAINERS = new Set(["", "@set", "@list", "@graph"]);
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007f-\u009f<>"{}|\\^`\p{White_Space}\p{Cs}\p{Cn}\p{Co}]+$/u;

/** Why a document cannot be turned into statements: `uncovered` or `context-unknown`, and where. */
export class Refused extends Error {
  constructor(reason, detail) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

const shortened = text => (text.length > MOST_NAME ? `${text.slice(0, MOST_NAME)}…` : text);
const uncovered = at => new Refused("uncovered", at || "/");
const isAbsolute = iri => iri.length <= 1 << 16 && ABSOLUTE.test(iri);

/** The terms that hold at one place: an active context (JSON-LD 1.1 API, section 4). */
class Scope {
  constructor(terms = new Map(), vocab = undefined, previous = undefined) {
    this.terms = terms;
    this.vocab = vocab;
    this.previous = previous;
  }

  means(name, keyword) {
    return name === keyword || this.terms.get(name)?.iri === keyword;
  }

  /** IRI Expansion (section 5.2) of what may be a term; undefined when it means nothing here. */
  vocabulary(name) {
    const term = this.terms.get(name);
    if (term) return term.iri;
    if (this.terms.has(name)) return undefined;
    return name.includes(":") ? this.address(name) : this.vocab && this.vocab + name;
  }

  /** IRI Expansion of an address; without a base, a relative one means nothing. */
  address(iri) {
    const colon = iri.indexOf(":");
    const prefix = colon > 0 && !iri.startsWith("//", colon + 1) ? this.terms.get(iri.slice(0, colon)) : undefined;
    const whole = prefix?.isPrefix ? prefix.iri + iri.slice(colon + 1) : iri;
    return isAbsolute(whole) ? whole : undefined;
  }
}

/** One document's walk. */
export class Processor {
  /** @param contexts the documents of known contexts, `{"@context": …}`, by address */
  constructor(contexts) {
    this.contexts = contexts;
  }

  /** The statements of `document`, as `{s, p, o, g}` with terms written as N-Quads writes them; each once. */
  quads(document) {
    this.found = new Map();
    this.blanks = 0;
    if (!isObject(document) || !document["@context"]) throw uncovered("/@context");
    this.node(document, new Scope(), undefined, "", "");
    return [...this.found.values()];
  }

  add(s, p, o, g) {
    this.found.set(`${s} ${p} ${o} ${g}`, { s, p, o, g });
    if (this.found.size > MOST_QUADS) throw new Refused("uncovered", "too many statements");
  }

  blank() {
    return `_:b${this.blanks++}`;
  }

  // Contexts (section 4.1).

  /** @param from the address of the context in which `local` stands */
  scoped(scope, local, { propagates = true, overrides = false, from } = {}) {
    let result = scope;
    for (const item of Array.isArray(local) ? local : [local]) result = this.oneContext(result, item, overrides, from);
    // "If propagate is false and result does not have a previous context, set previous context".
    return new Scope(result.terms, result.vocab, propagates ? scope.previous : scope.previous ?? scope);
  }

  oneContext(scope, local, overrides, from) {
    if (local === null) {
      const isProtected = [...scope.terms.values()].some(term => term?.isProtected);
      if (isProtected && !overrides) throw new Refused("context-unknown", from ?? "null");
      return new Scope();
    }
    if (typeof local === "string") {
      const known = Object.hasOwn(this.contexts, local) ? this.contexts[local]["@context"] : undefined;
      if (known === undefined) throw new Refused("context-unknown", local);
      return this.scoped(scope, known, { overrides, from: local });
    }
    return new Definitions(scope, local, overrides, from).scope();
  }

  // Nodes (section 5.1.2, and 7 and 8 of the same).

  node(node, scope, term, graph, at) {
    const names = Object.keys(node);
    let active = scope;
    const isValue = names.some(name => active.means(name, "@value"));
    const isReference = names.length === 1 && active.means(names[0], "@id");
    if (active.previous && !isValue && !isReference) active = active.previous;
    if (term && term.context !== undefined) active = this.scoped(active, term.context, { overrides: true, from: term.from });
    if (Object.hasOwn(node, "@context")) {
      const own = node["@context"];
      const addresses = asArray(own);
      // Others could be told anything by a context that nobody published.
      const inline = addresses.find(item => item !== null && typeof item !== "string");
      if (inline !== undefined) throw new Refused("context-unknown", shortened(JSON.stringify(inline)));
      if (addresses.length === 0 || addresses.includes(null)) throw uncovered(`${at}/@context`);
      active = this.scoped(active, own);
    }
    const typeScope = active;
    const types = names.filter(name => active.means(name, "@type")).flatMap(name => asArray(node[name]));
    if (names.some(name => active.means(name, "@value"))) return this.valueObject(node, active, typeScope, at);
    // "For each term which is a value of types ordered lexicographically": their contexts do not propagate.
    for (const type of types.filter(name => typeof name === "string").sort()) {
      const { context, from } = typeScope.terms.get(type) ?? {};
      if (context !== undefined) active = this.scoped(active, context, { propagates: false, from });
    }
    const ids = names.filter(name => active.means(name, "@id"));
    if (ids.length > 1 || names.filter(name => active.means(name, "@type")).length > 1) throw uncovered(at);
    const subject = ids.length ? this.id(node[ids[0]], active, `${at}/${ids[0]}`) : this.blank();
    for (const name of names) {
      const here = `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (name === "@context" || active.means(name, "@id")) continue;
      if (active.means(name, "@type")) this.types(node[name], subject, typeScope, graph, here);
      else this.member(subject, name, node[name], active, graph, here);
    }
    return subject;
  }

  id(value, scope, at) {
    const iri = typeof value === "string" ? scope.address(value) : undefined;
    if (iri === undefined) throw uncovered(at);
    return `<${iri}>`;
  }

  types(value, subject, scope, graph, at) {
    const types = asArray(value);
    if (types.length === 0) throw uncovered(at);
    for (const type of types) {
      const iri = typeof type === "string" ? scope.vocabulary(type) : undefined;
      if (iri === undefined || !isAbsolute(iri)) throw uncovered(at);
      this.add(subject, `<${RDF}type>`, `<${iri}>`, graph);
    }
  }

  member(subject, name, value, scope, graph, at) {
    const term = scope.terms.get(name);
    // A name with a colon that is no term is left alone: no published badge has one, and readers differ on it.
    const iri = term ? term.iri : scope.terms.has(name) || name.includes(":") ? undefined : scope.vocab && scope.vocab + name;
    if (iri === undefined || iri.startsWith("@") || !isAbsolute(iri) || !CONTAINERS.has(term?.container ?? "")) throw uncovered(at);
    const predicate = `<${iri}>`;
    if (term?.type === "@json") {
      this.add(subject, predicate, this.json(value, at), graph);
    } else if (term?.container === "@list") {
      this.add(subject, predicate, this.list(this.items(value, at), scope, term, graph, at), graph);
    } else {
      for (const item of this.items(value, at)) this.add(subject, predicate, this.object(item, scope, term, graph, at), graph);
    }
  }

  items(value, at) {
    if (!Array.isArray(value)) return [value];
    if (value.length === 0) throw uncovered(at);
    const flat = value.flat(Infinity);
    if (value.some(item => Array.isArray(item) && item.length === 0)) throw uncovered(at);
    return flat;
  }

  list(items, scope, term, graph, at) {
    let rest = `<${RDF}nil>`;
    for (const item of items.reverse()) {
      const cell = this.blank();
      this.add(cell, `<${RDF}first>`, this.object(item, scope, { ...term, container: "" }, graph, at), graph);
      this.add(cell, `<${RDF}rest>`, rest, graph);
      rest = cell;
    }
    return rest;
  }

  object(value, scope, term, graph, at) {
    if (term?.container === "@graph") {
      const name = this.blank();
      if (isObject(value) && Object.keys(value).length === 0) throw uncovered(at);
      if (isObject(value)) this.node(value, scope, term, name, at);
      else this.scalar(value, scope, term, at);
      return name;
    }
    return isObject(value) ? this.node(value, scope, term, graph, at) : this.scalar(value, scope, term, at);
  }

  scalar(value, scope, term, at) {
    const type = term?.type;
    if (typeof value === "string" && (type === "@id" || type === "@vocab")) {
      const local = term.context === undefined ? scope : this.scoped(scope, term.context, { overrides: true, from: term.from });
      const iri = type === "@vocab" ? local.vocabulary(value) : local.address(value);
      if (iri === undefined || !isAbsolute(iri)) throw uncovered(at);
      return `<${iri}>`;
    }
    return this.literal(value, type?.startsWith("@") ? undefined : type, undefined, at);
  }

  valueObject(node, scope, typeScope, at) {
    let value, type, language;
    for (const [name, member] of Object.entries(node)) {
      if (scope.means(name, "@value")) value = member;
      else if (scope.means(name, "@type")) type = member;
      else if (scope.means(name, "@language")) language = member;
      else if (name !== "@context") throw uncovered(`${at}/${name}`);
    }
    if (type === "@json" || (typeof type === "string" && typeScope.terms.get(type)?.iri === "@json")) return this.json(value, at);
    const datatype = type === undefined ? undefined : typeof type === "string" ? typeScope.vocabulary(type) : undefined;
    if (type !== undefined && (datatype === undefined || !isAbsolute(datatype) || language !== undefined)) throw uncovered(at);
    if (language !== undefined && (typeof value !== "string" || !/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(language))) throw uncovered(at);
    return this.literal(value, datatype, language?.toLowerCase(), at);
  }

  json(value, at) {
    if (value === undefined || !isUnicode(value)) throw uncovered(at);
    return `${quoted(canonical(value))}^^<${RDF}JSON>`;
  }

  literal(value, type, language, at) {
    if (typeof value === "string") {
      if (!value.isWellFormed() || /[\ufffe\uffff]/.test(value)) throw uncovered(at);
      if (language !== undefined) return `${quoted(value)}@${language}`;
      return type === undefined || type === `${XSD}string` ? quoted(value) : `${quoted(value)}^^<${type}>`;
    }
    if (typeof value === "boolean") return `"${value}"^^<${type ?? `${XSD}boolean`}>`;
    if (typeof value !== "number" || Math.abs(value) > MOST_NUMBER || (value !== 0 && Math.abs(value) < LEAST_FRACTION)) throw uncovered(at);
    // "If value is a number with a non-zero fractional part or datatype equals xsd:double".
    if (!Number.isInteger(value) || type === `${XSD}double`) {
      return `"${value.toExponential(15).replace(/(\d)0*e\+?/, "$1E")}"^^<${type ?? `${XSD}double`}>`;
    }
    return `"${value.toFixed(0)}"^^<${type ?? `${XSD}integer`}>`;
  }
}

/** Canonical N-Quads: "characters BS, HT, LF, FF, CR, ", and \ are encoded using ECHAR", other controls as UCHAR. */
function quoted(text) {
  const short = { "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\" };
  return `"${text.replace(/[\u0000-\u001f"\\\u007f]/g, char =>
    short[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)}"`;
}

/** Create Term Definition (section 4.2) for one context object. */
class Definitions {
  constructor(outer, context, overrides, from) {
    Object.assign(this, { outer, context, overrides, from });
    this.terms = new Map(outer.terms);
    this.vocab = outer.vocab;
    this.done = new Set();
  }

  /** What this processor does not understand, or JSON-LD forbids. */
  refused() {
    return new Refused("context-unknown", this.from);
  }

  scope() {
    for (const [name, value] of Object.entries(this.context)) {
      if (name === "@vocab") this.vocab = value ?? undefined;
      else if (name.startsWith("@") && !(name === "@protected" || name === "@version")) throw this.refused();
    }
    for (const name of Object.keys(this.context)) if (!name.startsWith("@")) this.define(name);
    return new Scope(this.terms, this.vocab, this.outer.previous);
  }

  define(name) {
    if (this.done.has(name)) return;
    this.done.add(name);
    const value = this.context[name];
    const before = this.outer.terms.get(name);
    const term = value === null || value?.["@id"] === null ? null : this.term(name, typeof value === "string" ? { "@id": value } : value, value);
    if (before?.isProtected && !this.overrides) {
      // Step 27: "If definition is not the same as previous definition (other than the value of protected), a protected
      // term redefinition error has been detected".
      if (term === null || term.written !== before.written) throw this.refused();
      this.terms.set(name, before);
    } else {
      this.terms.set(name, term);
    }
  }

  term(name, value, raw) {
    for (const key of Object.keys(value)) {
      if (!["@id", "@type", "@container", "@context", "@protected", "@prefix"].includes(key)) throw this.refused();
    }
    const id = value["@id"] ?? name;
    const iri = this.iri(id, id === name);
    const type = value["@type"] === undefined ? undefined : this.iri(value["@type"], false);
    const container = value["@container"] ?? "";
    const context = value["@context"];
    const isPrefix = value["@prefix"] ?? (typeof raw === "string" && /[:/?#[\]@]$/.test(iri ?? ""));
    const isProtected = value["@protected"] ?? this.context["@protected"] === true;
    const written = canonical([iri ?? null, type ?? null, container, context === undefined ? [] : [context], isPrefix]);
    return { iri, type, container: typeof container === "string" ? container : "several", context, isPrefix, isProtected, written, from: this.from };
  }

  iri(text, isOwnName) {
    if (KEYWORDS.has(text)) return text;
    if (text.startsWith("@")) throw this.refused();
    const colon = text.indexOf(":");
    if (colon > 0) {
      const prefix = text.slice(0, colon);
      if (Object.hasOwn(this.context, prefix)) this.define(prefix);
      const known = this.terms.get(prefix);
      return known && !text.startsWith("//", colon + 1) ? known.iri + text.slice(colon + 1) : text;
    }
    if (!isOwnName) {
      if (Object.hasOwn(this.context, text)) this.define(text);
      const known = this.terms.get(text);
      if (known) return known.iri;
    }
    return this.vocab === undefined ? undefined : this.vocab + text;
  }
}
