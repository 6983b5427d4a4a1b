// What a file, an image or a pasted text carries: the badge as text, or the address where it stands.
import { expanded, text } from "./bytes.js";
import { isObject, MOST_CHARACTERS } from "./json.js";

export const MOST_BYTES = 16 << 20;
const MOST_TEXT = MOST_CHARACTERS;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Keywords of baked images, the newer standard first. */
const KEYWORDS = ["openbadgecredential", "openbadges"];
const NAMESPACES = ["https://purl.imsglobal.org/ob/v3p0", "http://openbadges.org"];
const latin1 = bytes => Array.from(bytes, byte => String.fromCharCode(byte)).join("");

/** What is inside `bytes`: `{kind, text}`, kind "png", "svg" or "text"; text undefined when no badge is in the image. */
export async function unpacked(bytes) {
  if (bytes.length > MOST_BYTES) return { kind: "text" };
  if (PNG.every((byte, i) => bytes[i] === byte)) return { kind: "png", text: await inPng(bytes) };
  const whole = text(bytes)?.replace(/^\ufeff/, "");
  if (whole === undefined) return { kind: "text" };
  return /^\s*</.test(whole) ? { kind: "svg", text: inSvg(whole) } : { kind: "text", text: whole.trim() };
}

/** PNG, third edition, section 11.3.3: the texts of a badge, at most one of each keyword. */
async function inPng(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = new Map();
  for (let at = 8, type = ""; type !== "IEND" && at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    type = latin1(bytes.subarray(at + 4, at + 8));
    if (length > bytes.length - at - 12) return undefined;
    const entry = /^(iTXt|tEXt|zTXt)$/.test(type) ? await textChunk(type, bytes.subarray(at + 8, at + 8 + length)) : undefined;
    if (entry) {
      // Two readers could take different ones.
      if (found.has(entry.keyword)) return undefined;
      found.set(entry.keyword, entry.text);
    }
    at += length + 12;
  }
  return found.get(KEYWORDS.find(keyword => found.has(keyword)))?.trim();
}

async function textChunk(type, data) {
  const zero = data.subarray(0, 80).indexOf(0);
  const keyword = zero < 0 ? "" : latin1(data.subarray(0, zero));
  if (!KEYWORDS.includes(keyword)) return undefined;
  let body = data.subarray(zero + 1);
  if (type === "tEXt") return { keyword, text: latin1(body) };
  let compressed = type === "zTXt";
  if (type === "iTXt") {
    // Compression flag and method, language tag, translated keyword.
    compressed = body[0] === 1;
    const language = body.indexOf(0, 2);
    const translated = language < 0 ? -1 : body.indexOf(0, language + 1);
    if (body[0] > 1 || translated < 0) return { keyword };
    if (compressed && body[1] !== 0) return { keyword };
    body = body.subarray(translated + 1);
  } else {
    body = body.subarray(1);
  }
  if (compressed) body = await expanded("deflate", body, MOST_TEXT);
  return { keyword, text: body === undefined ? undefined : type === "zTXt" ? latin1(body) : text(body) };
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
