// The canonical form of JSON.
import { isObject } from "./json.js";

/** JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, no blanks. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

/** Whether no half of a surrogate pair stands alone in any text of `value`. */
export function isUnicode(value) {
  if (typeof value === "string") return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isUnicode);
  return !isObject(value) || Object.entries(value).every(([name, member]) => isUnicode(name) && isUnicode(member));
}
