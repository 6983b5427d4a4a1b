// What a file, an image or a pasted text carries: the badge as text, or the address where it stands.
import { expanded, text } from "./bytes.js";
import { isObject, MOST_CHARACTERS } from "./json.js";
import { chunksOf, isPng } from "./png.js";

export const MOST_BYTES = 16 << 20;
const MOST_TEXT = MOST_CHARACTERS;
/** Of one badge in a picture. */
const MOST_BAKED = 1 << 20;
/** Keywords of baked images, the newer standard first. */
const KEYWORDS = ["openbadgecredential", "openbadges"];
const NAMESPACES = ["https://purl.imsglobal.org/ob/v3p0", "http://openbadges.org"];
const latin1 = bytes => Array.from(bytes, byte => String.fromCharCode(byte)).join("");

/** What is inside `bytes`: `{kind, text}`, kind "png", "svg" or "text"; text undefined when no badge is in the image. */
export async function unpacked(bytes) {
  if (bytes.length > MOST_BYTES) return { kind: "text" };
  if (isPng(bytes)) return { kind: "png", text: await inPng(bytes) };
  const whole = text(bytes)?.replace(/^\ufeff/, "");
  if (whole === undefined) return { kind: "text" };
  return /^\s*</.test(whole) ? { kind: "svg", text: inSvg(whole) } : { kind: "text", text: whole.trim() };
}

/** PNG, third edition, section 11.3.3: the texts of a badge, at most one of each keyword. */
async function inPng(bytes) {
  const chunks = chunksOf(bytes);
  const found = new Map();
  for (const { type, data } of chunks ?? []) {
    const entry = /^(iTXt|tEXt|zTXt)$/.test(type) ? await textChunk(type, data) : undefined;
    // Two readers could take different ones.
    if (entry && found.has(entry.keyword)) return undefined;
    if (entry) found.set(entry.keyword, entry.text);
  }
  return found.get(KEYWORDS.find(keyword => found.has(keyword)))?.trim();
}

async function textChunk(type, data) {
  const zero = data.subarray(0, 80).indexOf(0);
  const keyword = zero < 0 ? "" : latin1(data.subarray(0, zero));
  if (!KEYWORDS.includes(keyword)) return undefined;
  const body = await bodyOf(type, data.subarray(zero + 1));
  return { keyword, text: body === undefined || body.length > MOST_BAKED ? undefined : type === "iTXt" ? text(body) : latin1(body) };
}

/** The text behind the keyword, as bytes; undefined when it has no such form. */
async function bodyOf(type, body) {
  if (type === "tEXt") return body;
  // "Compression method: 1 byte", of which only 0 exists.
  if (type === "zTXt") return body[0] === 0 ? expanded("deflate", body.subarray(1), MOST_BAKED) : undefined;
  // Compression flag and method, language tag, translated keyword.
  const language = body.indexOf(0, 2);
  const translated = language < 0 ? -1 : body.indexOf(0, language + 1);
  if (translated < 0 || body[0] > 1 || (body[0] === 1 && body[1] !== 0)) return undefined;
  const rest = body.subarray(translated + 1);
  return body[0] === 1 ? expanded("deflate", rest, MOST_BAKED) : rest;
}

/** Open Badges 3.0, section 5.3.2, and Open Badges 2.0 Baking: the element's text, or its `verify` attribute. */
function inSvg(source) {
  // A document type can rename, repeat and fetch; no badge needs one.
  if (source.length > MOST_TEXT * 2 || /<!(DOCTYPE|ENTITY)/i.test(source)) return undefined;
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  if (parsed.querySelector("parsererror") || parsed.documentElement.localName !== "svg") return undefined;
  for (const namespace of NAMESPACES) {
    const elements = [...parsed.getElementsByTagNameNS(namespace, "credential"), ...parsed.getElementsByTagNameNS(namespace, "assertion")];
    if (elements.length > 1) return undefined;
    if (elements.length === 1) return (elements[0].textContent.trim() || elements[0].getAttribute("verify") || "").trim();
  }
  return undefined;
}

/** Where somebody else shows a badge: the address of the document that an award's page names, if it is a page. */
export function documentOfPage(html, address) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const type of ["application/ld+json", "application/vc+ld+json", "application/vc", "application/json", "text/plain"]) {
    const link = page.querySelector(`head link[rel~="alternate"][type="${type}"][href]`);
    if (link) return new URL(link.getAttribute("href"), address).href;
  }
  return undefined;
}

/** A data URI of an enveloped credential (Verifiable Credentials 2.0, section 4.13); undefined when it is none. */
export function enveloped(id) {
  const found = /^data:application\/(?:vc|vp)\+jwt[;,](.*)$/s.exec(id ?? "")?.[1];
  return found?.replace(/^[^,]*,/, "");
}

/** The one badge in a presentation, or the document itself. */
export function presented(document) {
  const types = [].concat(document.type ?? []);
  if (!types.includes("VerifiablePresentation")) return document;
  const inside = [].concat(document.verifiableCredential ?? []);
  return inside.length === 1 && (isObject(inside[0]) || typeof inside[0] === "string") ? inside[0] : document;
}
