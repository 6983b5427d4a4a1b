// Takes what somebody hands in apart until badges are left: images, JSON, tokens, presentations, lists, pages, texts
// with addresses. Nothing is fetched and nothing is verified.
import { text } from "./bytes.js";
import { inPng, inSvg } from "./images.js";
import { ADDRESS, isAddress, Unpacking } from "./unpacking.js";

export const MOST_BYTES = 8 << 20;
const MOST_LINES = 1000;
const MOST_LINE = 10_000;
const MOST_LINKS = 20;
const MOST_HEAD = 1 << 20;
/** Forms in which badges stand on the web (Open Badges 2.0 and 3.0, "Content types"). */
const LINKS = [
  "application/ld+json", "application/json", "application/vc+ld+json", "application/vc", "application/vc+jwt", "application/jwt",
  "application/jose", "text/plain",
];

/**
 * @param type media type as the server says; it settles only what the bytes leave open
 * @param address where they were found, against which a page's links are resolved
 * @returns `{form, carried, faults}`: form "png", "svg", "page" or "text"; each carried is `{path, document}`, `{path, token}`
 *   or `{path, address}`, and has the `presentation` that it came in, if any; each fault is `{path, why}`
 */
export async function received(bytes, { type = "", address } = {}) {
  const unpacking = new Unpacking();
  const form = formOf(bytes, type);
  if (bytes.length > MOST_BYTES) unpacking.refuse("too-large", []);
  else if (form === "png") images(await inPng(bytes), unpacking);
  else if (form === "svg") images(inSvg(bytes), unpacking);
  else if (form === "page") page(bytes, address, unpacking);
  else handed(text(bytes), unpacking);
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

function images({ found, why }, unpacking) {
  const seen = new Map();
  for (const { name, text, why: fault } of found) {
    // Two of one name are told apart by their number.
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    const path = number === 1 ? [name] : [name, String(number)];
    if (fault || text.trim() === "") unpacking.refuse(fault ?? "empty", path);
    else if (!unpacking.takeText(text, path)) unpacking.refuse("not-a-badge", path);
  }
  if (why) unpacking.refuse(why, []);
}

function handed(text, unpacking) {
  const plain = text?.replace(/^\ufeff/, "");
  if (plain === undefined) unpacking.refuse("not-utf8", []);
  else if (plain.trim() === "") unpacking.refuse("empty", []);
  else if (plain.startsWith("[InternetShortcut]") || !unpacking.takeText(plain, [])) lines(plain, unpacking);
}

/** The first address of each line, without the punctuation of a sentence behind it. */
function lines(text, unpacking) {
  const all = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
  all.slice(0, MOST_LINES).forEach((line, i) => {
    const address = line.length > MOST_LINE ? undefined : (line.match(ADDRESS) ?? []).map(one => one.replace(/[.,;:!?)\]»]+$/, "")).find(isAddress);
    if (address) unpacking.take({ address }, [String(i + 1)]);
  });
  if (unpacking.isEmpty()) unpacking.refuse("not-a-badge", []);
  else if (all.slice(MOST_LINES).some(line => line.trim() !== "")) unpacking.refuse("too-many", []);
}

/** The badge that a page is about: the same thing in another form, as its head says. */
function page(bytes, address, unpacking) {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes.subarray(0, MOST_HEAD)), "text/html");
  const base = resolved(page.querySelector("head base[href]")?.getAttribute("href"), address) ?? address;
  const seen = new Set();
  for (const link of page.querySelectorAll('head link[rel~="alternate" i][href]')) {
    const type = (link.getAttribute("type") ?? "").toLowerCase().split(";")[0].trim();
    if (!LINKS.includes(type) || link.relList.contains("stylesheet")) continue;
    const target = resolved(link.getAttribute("href"), base);
    if (target === undefined) unpacking.refuse("relative-link", [type]);
    else if (seen.size < MOST_LINKS && !seen.has(target)) {
      seen.add(target);
      unpacking.take({ address: target }, [type]);
    }
  }
  if (unpacking.isEmpty()) unpacking.refuse("no-link", []);
}

function resolved(reference, base) {
  if (reference === undefined || reference === null || !URL.canParse(reference, base)) return undefined;
  const { href } = new URL(reference, base);
  return isAddress(href) ? href : undefined;
}
