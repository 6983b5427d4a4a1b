// Does a document keep to the standard that it names? What is judged is the form alone, by the program's own tables.
import { typeNamed } from "./datatypes.js";
import { isObject } from "./json.js";
import { has, kindOf, standardOf, texts } from "./recognition.js";
import { contexts, RULES } from "./rules.js";
import { tableOf } from "./shapes.js";

const MOST_REMARKS = 100;
const MOST_DEPTH = 64;
/** A longer name, which no standard has, is not repeated in a pointer. */
const MOST_NAME = 100;
/** What Java's isBlank takes for white space. */
const BLANK = /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/;

/** RFC 6901, section 3: "~" is written "~0" and "/" is written "~1". */
const member = (pointer, name) =>
  name.length > MOST_NAME ? pointer : `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/**
 * @param shapes the tables
 * @returns `{standard, remarks: [{code, severity, place}], errors}`: the first hundred, errors before warnings, and how
 *   many errors there are in all
 */
export function conformance(document, shapes) {
  const standard = standardOf(document);
  const table = tableOf(shapes, standard);
  const findings = new Findings(shapes.warnings);
  if (table) {
    const shape = table.classes.get(kindOf(document, standard));
    if (shape) new Inspection(table, findings).object(document, shape, "", 0);
    else findings.add("", "kind-unknown");
  }
  return { standard, remarks: findings.kept, errors: findings.errors };
}

/** A limited list and the whole count; warnings cannot crowd out what breaks conformance. */
class Findings {
  constructor(warnings) {
    this.warnings = new Set(warnings);
    this.kept = [];
    this.errors = 0;
  }

  add(place, code) {
    const severity = this.warnings.has(code) ? "warning" : "error";
    if (severity === "error") this.errors++;
    if (this.kept.length === MOST_REMARKS && (severity === "warning" || !this.dropWarning())) return;
    this.kept.push({ severity, code, place });
  }

  dropWarning() {
    const last = this.kept.findLastIndex(({ severity }) => severity === "warning");
    if (last >= 0) this.kept.splice(last, 1);
    return last >= 0;
  }
}

class Inspection {
  constructor(table, findings) {
    this.table = table;
    this.types = new Map();
    this.add = (place, code) => findings.add(place, code);
  }

  object(object, shape, pointer, depth) {
    if (depth > MOST_DEPTH) return this.add(pointer, "too-deep");
    const isStub = shape.stub !== undefined && object[shape.stub.mark] === true;
    for (const property of shape.properties) {
      const isRequired = isStub ? shape.stub.required.includes(property.names[0]) : property.isRequired;
      this.property(object, property, isRequired, pointer, depth);
    }
    for (const names of shape.needs) if (!names.some(name => has(object, name))) this.add(pointer, "missing-either");
    const known = new Set(shape.properties.flatMap(({ names }) => names));
    for (const name of shape.isClosed ? Object.keys(object) : []) if (!known.has(name)) this.add(member(pointer, name), "not-allowed");
    for (const rule of shape.rules) this.rule(rule, object, pointer);
  }

  rule(name, object, pointer) {
    const at = to => member(pointer, to);
    if (name === "contexts" || name === "known-contexts") contexts(object, this.table.contexts, at, this.add);
    else RULES[name](object, at, this.add, pointer);
  }

  property(object, property, isRequired, pointer, depth) {
    const found = property.names.filter(name => has(object, name));
    for (const name of found) this.judge(object[name], property, isRequired, member(pointer, name), depth);
    if (found.length === 0 && isRequired) this.add(pointer, "missing");
    else if (found.length === 0 && property.isWanted) this.add(pointer, "missing-recommended");
  }

  judge(value, property, isRequired, pointer, depth) {
    if (value === null) return this.add(pointer, "null-value");
    if (Array.isArray(value)) return this.list(value, property, pointer, depth);
    if (property.isList && property.mayBeLoneUnusually) this.add(pointer, "single-value");
    else if (property.isList && !property.mayBeLone) return this.add(pointer, "not-a-list");
    if (isRequired && typeof value === "string" && BLANK.test(value)) this.add(pointer, "empty-text");
    this.one(value, property, pointer, depth);
    this.named(value, property, pointer);
  }

  list(list, property, pointer, depth) {
    if (!property.isList) return this.add(pointer, "not-single");
    if (list.length === 0 && !property.mayBeEmpty) return this.add(pointer, "empty");
    if (list.length === 1 && property.shouldBeTwo) this.add(pointer, "one-entry");
    list.forEach((item, i) => this.one(item, property, `${pointer}/${i}`, depth));
    this.named(list, property, pointer);
  }

  named(value, property, pointer) {
    const said = texts(value);
    for (const words of property.named) if (!said.some(text => words.includes(text))) this.add(pointer, "type-not-named");
  }

  one(value, property, pointer, depth) {
    if (value === null) return this.add(pointer, "null-value");
    const fitting = property.types.map(({ name, isUnusual }) => ({ ...this.type(name), isUnusual })).filter(type => type.fits(value));
    if (fitting.length === 0) return this.add(pointer, "wrong-type");
    const chosen = fitting.find(type => type.fault(value) === undefined) ?? fitting[0];
    if (chosen.isUnusual) this.add(pointer, "other-reference");
    const fault = chosen.fault(value);
    if (fault) this.add(pointer, fault);
    if (chosen.shape && isObject(value)) this.object(value, chosen.shape, pointer, depth + 1);
  }

  type(name) {
    if (!this.types.has(name)) this.types.set(name, typeNamed(name, this.table));
    return this.types.get(name);
  }
}
