// Whether a credential is still in force: dates, and the status lists of its issuer, whose signatures are checked too.
import { base64url, expanded } from "./bytes.js";
import { no, unknown, yes } from "./answers.js";
import { isObject } from "./json.js";
import { all, idOf, isA, objects, ownId, textOf, texts } from "./members.js";
import { moment, written } from "./moments.js";

/** Bitstring Status List 1.0, section 6.1: "a minimum length of 131,072". */
const LEAST_BYTES = 131_072 / 8;
const MOST_BYTES = 2 << 20;
const MOST_ENTRIES = 10;
const ENDINGS = { revocation: "revoked", suspension: "suspended" };
/** Purposes that are no end (Bitstring Status List 1.0, section 2.1). */
const ASIDE = ["refresh", "message"];

export const unsupported = (type, address) => unknown("status-unsupported", { type, ...(address ? { address } : {}) });

/** Between which moments something holds, by pairs of members; where several are there, while all allow it. */
export function validity(document, ...pairs) {
  const read = pairs.map(pair => pair.map(name => (document[name] === undefined ? undefined : moment(document[name]) ?? NaN)));
  const [from, until] = [0, 1].map(end => read.map(pair => pair[end]).filter(at => at !== undefined));
  return { from: from.length ? Math.max(...from) : undefined, until: until.length ? Math.min(...until) : undefined };
}

/** Verifiable Credentials 2.0, section 4.9, and 1.1, sections 4.6 and 4.8. */
export const ofCredential = credential => validity(credential, ["validFrom", "validUntil"], ["issuanceDate", "expirationDate"]);

/** What dates alone say against it; undefined when nothing. A date that cannot be read may have passed. */
export function byDates({ from, until }, now) {
  if (Number.isNaN(from) || Number.isNaN(until)) return unsupported("date");
  if (from > now) return no("not-yet", { date: written(from) });
  return until <= now ? no("expired", { date: written(until) }) : undefined;
}

/** The issuer's word that it is over says more than a date; a date that has passed, more than a list out of reach. */
export const decided = (status, dated) => (status?.answer === "no" ? status : dated ?? status ?? yes("dates-only"));

/**
 * @param credential whose signature was found good, with the dates of the token that it came in
 * @param signature reads a list: `text => {credential, contradictions, from, until, check}`, undefined when it is none
 */
export async function inForce(credential, issuer, tools) {
  return decided(await byLists(credential, issuer, tools), byDates(ofCredential(credential), tools.now));
}

/** What the lists say; undefined when the credential names none. */
async function byLists(credential, issuer, tools) {
  if (credential.credentialStatus === undefined) return undefined;
  const stated = all(credential.credentialStatus);
  if (stated.length === 0 || stated.length > MOST_ENTRIES || !stated.every(isObject)) return unsupported("credentialStatus");
  const found = [];
  // They warn of something else than an end.
  for (const entry of stated.filter(one => !ASIDE.includes(one.statusPurpose))) found.push(await byEntry(entry, credential, issuer, tools));
  // A no of one list stands whatever the others say; a yes needs all of them.
  return ["no", "unknown", "yes"].flatMap(answer => found.filter(one => one.answer === answer))[0];
}

async function byEntry(entry, credential, issuer, tools) {
  if (isA(entry, "BitstringStatusListEntry") || isA(entry, "StatusList2021Entry")) return bit(entry, issuer, tools);
  // Loaded by the few that need it: a page's own check has its limit.
  if (isA(entry, "1EdTechRevocationList")) return (await import("./plainlists.js")).revocationList(entry, credential, issuer, tools);
  return unsupported(textOf(entry.type) ?? "?");
}

/** Bitstring Status List 1.0, section 3.2. */
async function bit(entry, issuer, tools) {
  const [address, purpose] = [textOf(entry.statusListCredential), textOf(entry.statusPurpose)];
  const index = ["string", "number"].includes(typeof entry.statusListIndex) && /^[0-9]{1,9}$/.test(entry.statusListIndex) ? Number(entry.statusListIndex) : undefined;
  const isBit = entry.statusSize === undefined || Number(entry.statusSize) === 1;
  if (!address || !purpose || index === undefined || !isBit) return unsupported("incomplete");
  const list = await listAt(address, issuer, tools);
  if (list.answer) return list;
  if (!list.purposes.includes(purpose)) return unsupported(purpose, address);
  if (index >= list.bytes.length * 8) return unknown("status-beyond-list", { address });
  // "The first index, with a value of zero (0), is located at the left-most bit".
  const isSet = (list.bytes[index >> 3] & (0x80 >> (index & 7))) !== 0;
  const evidence = { address, listed: list.date };
  if (!Object.hasOwn(ENDINGS, purpose)) return unsupported(purpose, address);
  return isSet ? no(ENDINGS[purpose], evidence) : yes("in-force", evidence);
}

/** The bits of the list at `address`, if it is the issuer's; or what is wrong with it. A list of somebody else's, or for something else, says nothing. */
async function listAt(address, issuer, { web, now, signature }) {
  const away = why => unknown("status-unreachable", { address, ...(why ? { why } : {}) });
  const forged = why => unknown("status-not-genuine", { address, why });
  const body = await web.text(address);
  const found = body === undefined ? undefined : signature(body);
  if (!found) return away();
  const { credential: list } = found;
  if (found.contradictions?.length > 0) return forged("claims-differ");
  if (byDates(found, now)) return away("outdated");
  if (![undefined, address].includes(ownId(list))) return forged("another-list");
  const genuine = await found.check();
  if (genuine.answer !== "yes" || idOf(list.issuer) !== issuer) return forged(genuine.reason);
  const dates = ofCredential(list);
  if (byDates(dates, now)) return away("outdated");
  const bytes = await bitsOf(list);
  const date = dates.from === undefined ? "" : written(dates.from);
  return bytes ? { bytes, date, purposes: texts(objects(list.credentialSubject)[0].statusPurpose) } : away("not-a-list");
}

async function bitsOf(list) {
  const [subject, ...more] = all(list.credentialSubject);
  const isOld = isA(subject, "StatusList2021");
  const isList = isOld ? isA(list, "StatusList2021Credential") : isA(list, "BitstringStatusListCredential") && isA(subject, "BitstringStatusList");
  if (!isObject(subject) || more.length > 0 || !isList) return undefined;
  const encoded = textOf(subject.encodedList) ?? "";
  // The older list wrote the same bits without the "u" of multibase.
  const bits = encoded.length > MOST_BYTES * 2 ? undefined : encoded[0] === "u" ? base64url(encoded.slice(1)) : isOld ? base64url(encoded) : undefined;
  const bytes = bits && (await expanded("gzip", bits, MOST_BYTES));
  return bytes?.length >= LEAST_BYTES ? bytes : undefined;
}
