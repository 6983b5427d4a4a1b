// What a single value may be: dates, addresses, numbers, words of a list. A fault is the word of its code.
import { isObject } from "./json.js";

const isText = value => typeof value === "string";
/** RFC 3987: a scheme, then nothing that an IRI cannot have. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20\x7F-\x9F<>"{}|\\^`\p{White_Space}\p{Cs}]+$/u;
const MOST_UNIX_TIME = 9_999_999_999;

const uri = text => (ABSOLUTE.test(text) ? undefined : "not-an-address");
/** Whether `text` starts as an address of the web does. */
export const isWebAddress = text => /^https?:\/\/[^/?#][^\n\r\u0085\u2028\u2029]*$/i.test(text);

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,20})?)?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;
const STRICT = /^[^,]{19}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?$/;

/** `{hasTime, hasZone, seconds}` of a date as ISO 8601 writes it; undefined when it is none. A leap second counts as the one before. */
function reading(text) {
  const [, ...parts] = DATE.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts.map(part => Number(part ?? 0));
  const zone = parts[6];
  const offset = zone === undefined || zone.length === 1 ? [0, 0] : [Number(zone.slice(1, 3)), zone.length > 3 ? Number(zone.slice(-2)) : 0];
  if (parts.length === 0 || hour > 23 || minute > 59 || second > 60 || offset[0] > 23 || offset[1] > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  date.setUTCHours(hour, minute, Math.min(second, 59));
  const shift = (offset[0] * 60 + offset[1]) * (zone?.[0] === "-" ? -60 : 60);
  return { hasTime: parts[3] !== undefined, hasZone: zone !== undefined, seconds: date.getTime() / 1000 - shift };
}

/** The second that a text with a zone, or a whole number, names; undefined where there is none. */
export function second(value) {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 31) return value;
  const read = isText(value) ? reading(value) : undefined;
  return read?.hasZone ? read.seconds : undefined;
}

const dated = isGood => text => {
  const read = reading(text);
  return read && isGood(read, text) ? undefined : "not-a-date";
};
const zoned = dated((read, text) => read.hasZone && STRICT.test(text));
const timed = dated((read, text) => read.hasTime && STRICT.test(text));

/** By name: whether a value fits, and what is wrong with one that does. */
const DATATYPES = {
  Text: {}, Markdown: {},
  URI: { fault: uri },
  // JSON-LD 1.1, section 4.5.1: "_:" starts a name that is only valid inside the document.
  IRI: { fault: text => (/^_:./su.test(text) ? "local-name" : uri(text)) },
  URL: { fault: text => uri(text) ?? (isWebAddress(text) ? undefined : "not-a-web-address") },
  Date: { fault: dated(read => !read.hasTime) },
  DateTime: { fault: text => timed(text) ?? (reading(text).hasZone ? undefined : "no-time-zone") },
  DateTimeZ: { fault: zoned },
  IsoDateTimeZ: { fault: dated(read => read.hasZone) },
  IsoOrUnixTime: {
    fits: value => isText(value) || Number.isInteger(value),
    fault: value => (isText(value) ? dated(() => true)(value) : value >= 0 && value <= MOST_UNIX_TIME ? undefined : "not-a-date"),
  },
  Boolean: { fits: value => typeof value === "boolean" },
  Number: { fits: value => typeof value === "number" },
  Context: { fits: value => isText(value) || isObject(value) },
  Map: { fits: isObject },
};

/** A list of words, perhaps with others beside. */
function term({ openness, words }, text) {
  if (words.has(text)) return undefined;
  if (openness === "addresses") return text.indexOf(":") > 0 ? undefined : "not-a-term";
  if (openness !== "extensible" || !/^ext:./su.test(text)) return "not-a-term";
  // Open Badges 3.0, the published pattern of an extended term, from its start.
  return /^ext:[a-zA-Z0-9|._-]+$/.test(text) ? undefined : "term-form";
}

/** Of a type of `table`: `{fits, fault, shape}`; the shape only of a class. */
export function typeNamed(name, { classes, types }) {
  const own = types.get(name);
  if (own?.pattern) return { fits: isText, fault: text => (own.pattern.test(text) ? undefined : "bad-form") };
  if (own) return { fits: isText, fault: text => term(own, text) };
  if (classes.has(name)) return { fits: isObject, fault: () => undefined, shape: classes.get(name) };
  const { fits = isText, fault = () => undefined } = DATATYPES[name];
  return { fits, fault };
}
