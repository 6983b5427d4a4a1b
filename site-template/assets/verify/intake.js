// Takes what somebody hands in apart until badges are left: images, JSON, tokens, presentations, lists, pages, texts
// with addresses. Nothing is fetched and nothing is verified.
import { text } from "./bytes.js";
import { inPng, inSvg } from "./images.js";
import { isObject, parse } from "./json.js";
import { jws } from "./jws.js";
import { textOf } from "./members.js";
import { has } from "./recognition.js";

export const MOST_BYTES = 8 << 20;
const MOST_CARRIED = 10_000;
const MOST_FAULTS = 100;
/** A presentation of presentations of presentations is nobody's. */
const MOST_DEPTH = 4;
const MOST_LINES = 1000;
const MOST_LINE = 10_000;
const MOST_LINKS = 20;
const MOST_HEAD = 1 << 20;
const MOST_ADDRESS = 2048;
const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^]+/gi;
const BADGES = ["Assertion", "Endorsement", "OpenBadgeCredential", "AchievementCredential", "EndorsementCredential", "VerifiableCredential"];
const TOKENS = /^data:application\/(?:(?:vc|vp)(?:-ld|\+ld\+json)?\+jwt|jwt)((?:;[^,]*)?),(.*)$/is;
/** Forms in which badges stand on the web (Open Badges 2.0 and 3.0, "Content types"). */
const LINKS = [
  "application/ld+json", "application/json", "application/vc+ld+json", "application/vc", "application/vc+jwt", "application/jwt",
  "application/jose", "text/plain",
];

const isAddress = value => value.length <= MOST_ADDRESS && value.match(ADDRESS)?.[0] === value;
const looksLikeToken = value => /^e[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(value);

/**
 * @param type media type as the server says; it settles only what the bytes leave open
 * @param address where they were found, against which a page's links are resolved
 * @returns `{form, carried, faults}`: form "png", "svg", "page" or "text"; each carried is `{path, document}`, `{path, token}`
 *   or `{path, address}`, each fault `{path, why}`
 */
export async function received(bytes, { type = "", address } = {}) {
  const unpacking = new Unpacking();
  const form = formOf(bytes, type);
  if (bytes.length > MOST_BYTES) unpacking.refuse("too-large", []);
  else if (form === "png") unpacking.images(await inPng(bytes));
  else if (form === "svg") unpacking.images(inSvg(bytes));
  else if (form === "page") unpacking.page(bytes, address);
  else unpacking.handed(text(bytes));
  if (unpacking.isEmpty()) unpacking.refuse("empty", []);
  return { form, carried: unpacking.carried, faults: unpacking.faults };
}

function formOf(bytes, type) {
  if ([0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte)) return "png";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 16 << 10)).replace(/^ï»¿/, "").trimStart();
  if (!start.startsWith("<")) return "text";
  // Behind comments and declarations.
  const name = /^(?:\s|<!--[^]*?-->|<\?[^]*?\?>|<!(?!--)[^>[]*(?:\[[^\]]*\][^>]*)?>)*<([A-Za-z][A-Za-z0-9:]*)/.exec(start)?.[1].toLowerCase();
  return name === "svg" || name?.endsWith(":svg") || (name === undefined && type.startsWith("image/svg")) ? "svg" : "page";
}

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

class Unpacking {
  carried = [];
  faults = [];
  depth = 0;

  isEmpty() {
    return this.carried.length === 0 && this.faults.length === 0;
  }

  refuse(why, path) {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ path: path.join("/"), why });
  }

  take(one, path) {
    if (this.carried.length < MOST_CARRIED) this.carried.push({ ...one, path: path.join("/") });
    else if (!this.faults.some(({ why }) => why === "too-many")) this.refuse("too-many", []);
  }

  images({ found, why }) {
    for (const { name, text, why: fault } of found) {
      if (fault || text.trim() === "") this.refuse(fault ?? "empty", [name]);
      else if (!this.takeText(text, [name])) this.refuse("not-a-badge", [name]);
    }
    if (why) this.refuse(why, []);
  }

  handed(text) {
    const plain = text?.replace(/^\ufeff/, "");
    if (plain === undefined) this.refuse("not-utf8", []);
    else if (plain.trim() === "") this.refuse("empty", []);
    else if (plain.startsWith("[InternetShortcut]") || !this.takeText(plain, [])) this.lines(plain);
  }

  /** The first address of each line, without the punctuation of a sentence behind it. */
  lines(text) {
    text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).slice(0, MOST_LINES).forEach((line, i) => {
      const address = line.length > MOST_LINE ? undefined : (line.match(ADDRESS) ?? []).map(one => one.replace(/[.,;:!?)\]»]+$/, "")).find(isAddress);
      if (address) this.take({ address }, [String(i + 1)]);
    });
    if (this.isEmpty()) this.refuse("not-a-badge", []);
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
    if (shape === "presentation") this.members(object, path);
    if (shape === "envelope") this.envelope(object, path);
    if (shape === "other") this.refuse("not-a-badge", path);
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
    if (isObject(payload.vp)) return this.value(payload.vp, [...path, "vp"]);
    const said = isObject(payload.vc) ? payload.vc : payload;
    const shape = shapeOf(said);
    if (shape === "badge" || shape === "bundle") this.take({ token }, path);
    if (shape === "bundle") this.members(said.credentialSubject, [...path, "credentialSubject"]);
    if (shape === "presentation" || shape === "envelope") this.value(said, path);
    if (shape === "other") this.refuse("not-a-badge", path);
  }

  /** The badge that a page is about: the same thing in another form, as its head says. */
  page(bytes, address) {
    const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes.subarray(0, MOST_HEAD)), "text/html");
    const base = resolved(page.querySelector("head base[href]")?.getAttribute("href"), address) ?? address;
    const seen = new Set();
    for (const link of page.querySelectorAll('head link[rel~="alternate" i][href]')) {
      const type = (link.getAttribute("type") ?? "").toLowerCase().split(";")[0].trim();
      if (!LINKS.includes(type) || link.relList.contains("stylesheet")) continue;
      const target = resolved(link.getAttribute("href"), base);
      if (target === undefined) this.refuse("relative-link", [type]);
      else if (seen.size < MOST_LINKS && !seen.has(target)) {
        seen.add(target);
        this.take({ address: target }, [type]);
      }
    }
    if (this.isEmpty()) this.refuse("no-link", []);
  }
}

function resolved(reference, base) {
  if (reference === undefined || reference === null || !URL.canParse(reference, base)) return undefined;
  const { href } = new URL(reference, base);
  return isAddress(href) ? href : undefined;
}
