// Takes values apart until badges are left, and keeps what was found and what was refused.
import { isObject, parse } from "./json.js";
import { jws } from "./jws.js";
import { textOf } from "./members.js";
import { has } from "./recognition.js";

const MOST_CARRIED = 10_000;
const MOST_FAULTS = 100;
/** A presentation of presentations of presentations is nobody's. */
const MOST_DEPTH = 4;
/** Whose proofs are kept. */
const MOST_PRESENTATIONS = 100;
const MOST_ADDRESS = 2048;
export const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^]+/gi;
const BADGES = ["Assertion", "Endorsement", "OpenBadgeCredential", "AchievementCredential", "EndorsementCredential", "VerifiableCredential"];
const TOKENS = /^data:application\/(?:(?:vc|vp)(?:-ld|\+ld\+json)?\+jwt|jwt)((?:;[^,]*)?),(.*)$/is;

export const isAddress = value => value.length <= MOST_ADDRESS && value.match(ADDRESS)?.[0] === value;
const looksLikeToken = value => /^e[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(value);

/** Names of the types: a prefix, or the vocabulary's address before them, is left out. */
const typesOf = object => [has(object, "type") ? object.type : object["@type"]].flat(1)
  .filter(type => typeof type === "string").map(type => type.split(/[#/:]/).at(-1));

/** "badge", "bundle" (a credential about credentials), "presentation", "envelope" or "other". */
function shapeOf(object) {
  const types = typesOf(object);
  if (types.some(type => type.startsWith("EnvelopedVerifiable"))) return "envelope";
  if (types.includes("VerifiablePresentation")) return "presentation";
  const isBadge = types.some(type => BADGES.includes(type));
  if (types.includes("ClrCredential") || (isBadge && has(object.credentialSubject, "verifiableCredential"))) return "bundle";
  // Open Badges 1.0 had no types; of 2.0: "If revoked is true, only revoked and id are required properties".
  const isAssertion = (has(object, "recipient") && has(object, "badge")) || (object.revoked === true && has(object, "id"));
  return isBadge || isAssertion ? "badge" : "other";
}

/** Verifiable Credentials 1.1, section 6.3.1: "iss MUST represent the … holder property of a verifiable presentation". */
const withHolder = (presentation, iss) => (presentation.holder === undefined && iss !== undefined ? { ...presentation, holder: iss } : presentation);

export class Unpacking {
  carried = [];
  faults = [];
  depth = 0;
  presentations = 0;
  /** The innermost around what is being taken apart. */
  presentation = undefined;

  isEmpty() {
    return this.carried.length === 0 && this.faults.length === 0;
  }

  refuse(why, path) {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ path: path.join("/"), why });
  }

  take(one, path) {
    if (this.carried.length < MOST_CARRIED) this.carried.push({ ...one, path: path.join("/"), presentation: this.presentation });
    else if (!this.faults.some(({ why }) => why === "too-many")) this.refuse("too-many", []);
  }

  /** Whether `text` is one thing: JSON, a JWS, an address. Takes it if so. */
  takeText(text, path) {
    const plain = text.trim();
    if (/^[{["]/.test(plain)) {
      const value = parse(plain);
      if (value === undefined) this.refuse("json-damaged", path);
      else this.value(value, path);
    } else if (looksLikeToken(plain)) {
      this.token(plain, path);
    } else if (isAddress(plain)) {
      this.take({ address: plain }, path);
    } else {
      return false;
    }
    return true;
  }

  /** A JSON value that should be a badge or hold some. */
  value(value, path) {
    if (this.depth === MOST_DEPTH) return this.refuse("too-many", path);
    this.depth++;
    if (isObject(value)) this.object(value, path);
    else if (Array.isArray(value) && value.length === 0) this.refuse("empty", path);
    else if (Array.isArray(value)) value.forEach((item, i) => this.value(item, [...path, String(i + 1)]));
    else if (typeof value !== "string" || !this.takeText(value, path)) this.refuse("not-a-badge", path);
    this.depth--;
  }

  object(object, path) {
    const shape = shapeOf(object);
    if (shape === "badge" || shape === "bundle") this.take({ document: object }, path);
    // A bundle is a credential too, with a proof of its own.
    if (shape === "bundle") this.members(object.credentialSubject, [...path, "credentialSubject"]);
    if (shape === "presentation") this.inside({ document: object }, path);
    if (shape === "envelope") this.envelope(object, path);
    if (shape === "other") this.refuse("not-a-badge", path);
  }

  /** @param one `{document, token}`: a presentation, and the token that holds it */
  inside(one, path) {
    const outer = this.presentation;
    if (this.presentations++ < MOST_PRESENTATIONS) this.presentation = one;
    this.members(one.document, path);
    this.presentation = outer;
  }

  /** Verifiable Credentials 2.0, section 4.13: credentials, enveloped ones; of 1.1 they may be JWTs as strings. */
  members(holder, path) {
    if (has(holder, "verifiableCredential")) this.value(holder.verifiableCredential, [...path, "verifiableCredential"]);
    else this.refuse("empty", path);
  }

  /** Verifiable Credentials 2.0, section 4.12: "The id value of the object MUST be a data: URL". */
  envelope(object, path) {
    const [, parameters, data] = TOKENS.exec(textOf(object.id) ?? "") ?? [];
    let token = data;
    try {
      if (/;base64$/i.test(parameters ?? "")) token = atob(data);
    } catch {
      token = undefined;
    }
    if (token !== undefined && looksLikeToken(token)) this.token(token, path);
    else this.refuse("unknown-envelope", path);
  }

  token(text, path) {
    const token = jws(text);
    if (!token) return this.refuse("token-damaged", path);
    const { payload } = token;
    // Verifiable Credentials 1.1, section 6.3.1: vc and vp hold what the JWT signs.
    if (isObject(payload.vp)) return this.inside({ document: withHolder(payload.vp, payload.iss), token }, [...path, "vp"]);
    const said = isObject(payload.vc) ? payload.vc : payload;
    const shape = shapeOf(said);
    if (shape === "badge" || shape === "bundle") this.take({ token }, path);
    if (shape === "bundle") this.members(said.credentialSubject, [...path, "credentialSubject"]);
    if (shape === "presentation") this.inside({ document: said, token }, path);
    if (shape === "envelope") this.value(said, path);
    if (shape === "other") this.refuse("not-a-badge", path);
  }
}
