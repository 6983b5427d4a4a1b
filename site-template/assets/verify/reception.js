// The verdicts on whatever is handed in: one for each badge in it, and one that says why where there is none.
import { received } from "./intake.js";
import { start } from "./trail.js";
import { ofDocument, ofToken, unreadable } from "./verdict.js";

/** A page may lead to an image, and an image to an address; nothing leads further. */
const MOST_HOPS = 3;
/** Badges that one file or page is verified for. */
const MOST_BADGES = 100;

/**
 * @param bytes a file, or what was pasted
 * @param tools `{web, contexts, shapes, now, holder}`
 */
export const verdicts = (bytes, tools) => ofBytes("", bytes, {}, tools, 0);

/** The verdicts on what stands at an address; of a page, on the documents that it names. */
export const fetched = (address, tools) => at("", address, tools, 0);

async function at(source, address, tools, hops) {
  if (hops > MOST_HOPS) return [await unreadable(source, "too-many-steps", tools)];
  const { status, bytes, type } = await tools.web.get(address);
  if (status < 200 || status >= 300) return [await unreadable(source, status === 0 ? "unreachable" : "missing", { ...tools, address })];
  return ofBytes(source, bytes, { type, address }, tools, hops);
}

async function ofBytes(source, bytes, { type, address }, tools, hops) {
  const { form, carried, faults } = await received(bytes, { type, address });
  const picture = form === "png" || form === "svg" ? bytes : tools.picture;
  const found = [];
  const named = path => [source, path].filter(part => part !== "").join(" › ");
  for (const one of carried) {
    if (found.length < MOST_BADGES) found.push(...(await ofCarried(named(one.path), one, { ...tools, address: address ?? tools.address, picture }, hops)));
  }
  for (const { path, why } of faults) {
    // A page whose one link is readable says enough.
    const isAside = form === "page" && carried.length > 0;
    if (!isAside && found.length < MOST_BADGES) found.push(await unreadable(named(path), why, { ...tools, address }));
  }
  return found;
}

async function ofCarried(source, { document, token, address }, tools, hops) {
  if (address) return at(source, address, tools, hops + 1);
  return [await (token ? ofToken(source, token, tools, start()) : ofDocument(source, document, tools, start()))];
}
