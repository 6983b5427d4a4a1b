// The badges that an image carries, as they stand; nothing else of it is believed. Words of what is wrong are those of
// the command line.
import { expanded, text } from "./bytes.js";
import { chunksOf } from "./png.js";

const MOST_TEXT = 1 << 20;
const MOST_SVG = 4 << 20;
/** No standard allows more than one of each form. */
const MOST_PLACES = 20;
const KEYWORDS = ["openbadges", "openbadgecredential"];
const NAMESPACES = ["http://openbadges.org", "https://purl.imsglobal.org/ob/v3p0"];
const ELEMENTS = ["assertion", "credential"];

const latin1 = bytes => Array.from(bytes, byte => String.fromCharCode(byte)).join("");

/** PNG, third edition, section 11.3.3: `{found: [{name, text} or {name, why}], why}`. */
export async function inPng(bytes) {
  const all = chunksOf(bytes);
  if (typeof all === "string") return { found: [], why: all };
  const texts = all.filter(({ type }) => /^(iTXt|tEXt|zTXt)$/.test(type))
    .map(({ type, data }) => ({ type, data, name: latin1(data.subarray(0, Math.max(0, data.subarray(0, 80).indexOf(0)))) }))
    .filter(({ name }) => KEYWORDS.includes(name)).slice(0, MOST_PLACES);
  const found = [];
  for (const chunk of texts) found.push({ name: chunk.name, ...(await chunkText(chunk)) });
  return found.length ? { found } : { found, why: "nothing-inside" };
}

async function chunkText({ type, data, name }) {
  let body = data.subarray(name.length + 1);
  let isCompressed = type === "zTXt";
  if (type === "iTXt") {
    // "Compression flag, compression method, language tag, null, translated keyword, null, text".
    isCompressed = body[0] === 1;
    const language = body.length < 2 ? -1 : body.indexOf(0, 2);
    const translated = language < 0 ? -1 : body.indexOf(0, language + 1);
    if (translated < 0 || body[0] > 1 || (isCompressed && body[1] !== 0)) return { why: "text-damaged" };
    body = body.subarray(translated + 1);
  } else if (isCompressed) {
    if (body[0] !== 0) return { why: "text-damaged" };
    body = body.subarray(1);
  }
  if (isCompressed) body = await expanded("deflate", body, MOST_TEXT);
  if (body === undefined) return { why: "text-damaged" };
  if (body.length > MOST_TEXT) return { why: "text-too-large" };
  const read = type === "iTXt" ? text(body) : latin1(body);
  return read === undefined ? { why: "not-utf8" } : { text: read };
}

/** Both standards: JSON in the element, or an address or JWS in its attribute `verify`; both are taken. */
export function inSvg(bytes) {
  const source = bytes.length > MOST_SVG ? undefined : text(bytes)?.replace(/^\ufeff/, "");
  if (source === undefined) return { found: [], why: bytes.length > MOST_SVG ? "too-large" : "not-utf8" };
  // A document type can rename, repeat and fetch; no badge needs one.
  if (/<!(DOCTYPE|ENTITY)/i.test(source)) return { found: [], why: "svg-doctype" };
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  if (parsed.querySelector("parsererror")) return { found: [], why: "svg-damaged" };
  const elements = [...parsed.getElementsByTagName("*")]
    .filter(({ namespaceURI, localName }) => NAMESPACES.includes(namespaceURI) && ELEMENTS.includes(localName)).slice(0, MOST_PLACES);
  const found = elements.flatMap(element => {
    const name = element.localName;
    const inside = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE)
      .map(({ data }) => data).join("");
    const verify = (element.getAttribute("verify") ?? "").trim();
    const own = inside.trim() !== "" || verify === "" ? [{ name, text: inside }] : [];
    // Open Badges 2.0 repeats a hosted badge's own id there.
    return verify !== "" && !inside.includes(`"${verify}"`) ? [...own, { name: `${name}/verify`, text: verify }] : own;
  });
  return found.length ? { found } : { found, why: "nothing-inside" };
}
