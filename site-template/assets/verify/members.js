// Reads members of documents that nobody has checked: what is not as expected is absent.
import { isObject } from "./json.js";

/** One value or those of an array, those of arrays inside it too: to RDF they are one set. */
export const all = value => (value === undefined || value === null ? [] : [value].flat(Infinity));

export const objects = value => all(value).filter(isObject);
export const texts = value => all(value).filter(item => typeof item === "string");

/** A text that is not empty. */
export const textOf = value => (typeof value === "string" && value !== "" ? value : undefined);

/** `id` of an object, or its JSON-LD spelling. */
export const ownId = object => textOf(object?.id) ?? textOf(object?.["@id"]);

/** An identifier: the text itself, or that of the object that stands there. */
export const idOf = value => (isObject(value) ? ownId(value) : textOf(value));

export const isA = (object, type) => texts(object?.type).includes(type) || texts(object?.["@type"]).includes(type);

/** Whether a member that should be true or false says true, in whatever spelling. */
export const isTrue = value => value === true || value === "true" || (typeof value === "number" && value !== 0);

export const isAddress = value => typeof value === "string" && /^https?:\/\//.test(value);
