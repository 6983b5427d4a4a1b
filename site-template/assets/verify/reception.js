// The verdicts on whatever is handed in: one for each badge in it, and one that says why where there is none.
import { received } from "./intake.js";
import { presented } from "./presentation.js";
import { inside } from "./setting.js";
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
export const verdicts = (bytes, tools) => ofBytes({ source: "" }, bytes, "", tools, 0);

/** The verdicts on what stands at an address; of a page, on the documents that it names. */
export const fetched = (address, tools) => at({ source: "" }, address, tools, 0);

async function at(met, address, tools, hops) {
  if (hops > MOST_HOPS) return [await unreadable(met, "too-many-steps", tools)];
  const { bytes, type, why } = await tools.web.body(address);
  return bytes ? ofBytes({ ...met, address }, bytes, type, tools, hops) : [await unreadable({ ...met, address }, why, tools)];
}

async function ofBytes(met, bytes, type, tools, hops) {
  const { form, carried, faults } = await received(bytes, { type, address: met.address });
  const found = [];
  let isCut = false;
  const notices = new Map();
  // A page whose one link is readable says enough.
  const told = form === "page" && carried.length > 0 ? [] : faults;
  for (const one of carried) {
    if (found.length < MOST_BADGES) found.push(...(await ofCarried(await around(inside(met, bytes, form, one), one, notices, tools), one, tools, hops)));
    else isCut = true;
  }
  for (const fault of told) {
    if (found.length < MOST_BADGES) found.push(await unreadable(inside(met, bytes, form, fault), fault.why, tools));
    else isCut = true;
  }
  // What nobody looked at is not passed over in silence.
  return isCut ? [...found, await unreadable(met, "too-many", tools)] : found;
}

/** The same setting, with what is to be said of the presentation that it came in; each is asked of once. */
async function around(met, { presentation }, notices, tools) {
  if (!presentation) return met;
  if (!notices.has(presentation)) notices.set(presentation, await presented(presentation, tools));
  return { ...met, notices: [notices.get(presentation)] };
}

async function ofCarried(met, { document, token, address }, tools, hops) {
  if (address) return at(met, address, tools, hops + 1);
  return [await (token ? ofToken(met, token, tools, start()) : ofDocument(met, document, tools, start()))];
}
