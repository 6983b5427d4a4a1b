// Whether a credential is still in force: dates, and the status lists of its issuer, whose signatures are checked too.
import { base64url, expanded } from "./bytes.js";
import { end, no, outcome, unknown, yes } from "./answers.js";
import { asArray, isObject, parse } from "./json.js";

/** Bitstring Status List 1.0, section 6.1: "a minimum length of 131,072". */
const LEAST_BYTES = 131_072 / 8;
const MOST_BYTES = 2 << 20;
const ENDINGS = { revocation: "revoked", suspension: "suspended" };

/** RFC 3339 with a zone; anything else is no moment. */
export const moment = text =>
  typeof text === "string" && /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;

/** Dates in either version of the data model; texts that are no date are undefined. */
export function validity(credential) {
  return { from: credential.validFrom ?? credential.issuanceDate, until: credential.validUntil ?? credential.expirationDate };
}

/** What dates alone say against it; undefined when nothing. */
export function byDates({ from, until }, now) {
  if ([from, until].some(date => date !== undefined && Number.isNaN(moment(date)))) return unknown("status-unsupported", { type: "date" });
  if (from !== undefined && moment(from) > now) return no("not-yet", { date: from });
  if (until !== undefined && moment(until) <= now) return no("expired", { date: until });
  return undefined;
}

/**
 * @param credential whose signature was found good
 * @param signature checks the signature of a list: `(text, expectedIssuer) => {finding, credential}`
 */
export async function inForce(credential, issuer, { web, now, signature }) {
  const dated = byDates(validity(credential), now);
  const entries = asArray(credential.credentialStatus);
  const found = [];
  for (const entry of entries.slice(0, 8)) found.push(await outcome(() => checkEntry(entry, credential, issuer, { web, now, signature })));
  if (entries.length > 8) found.push(unknown("status-unsupported", { type: `${entries.length}` }));
  // The issuer's word that it is over says more than a date; a date that has passed, more than a list out of reach.
  return found.find(({ answer }) => answer === "no") ?? dated ?? found.find(({ answer }) => answer === "unknown") ??
    found.find(({ answer }) => answer === "yes") ?? yes("dates-only");
}

async function checkEntry(entry, credential, issuer, tools) {
  if (!isObject(entry)) return unknown("status-unsupported", { type: "?" });
  const types = asArray(entry.type);
  if (types.includes("BitstringStatusListEntry") || types.includes("StatusList2021Entry")) return bitstring(entry, issuer, tools);
  if (types.includes("1EdTechRevocationList")) return revocationList(entry, credential, issuer, tools);
  return unknown("status-unsupported", { type: types.join(", ") });
}

async function bitstring(entry, issuer, { web, now, signature }) {
  const address = entry.statusListCredential;
  const purpose = entry.statusPurpose;
  // "refresh" and "message" say nothing against a credential; a status of several bits is not understood.
  const isKnown = Object.hasOwn(ENDINGS, purpose) || purpose === "refresh" || purpose === "message";
  if (!isKnown || Number(entry.statusSize ?? 1) !== 1) return unknown("status-unsupported", { type: String(purpose) });
  const index = /^(0|[1-9][0-9]{0,9})$/.test(String(entry.statusListIndex)) ? Number(entry.statusListIndex) : undefined;
  if (typeof address !== "string" || index === undefined) return unknown("status-unsupported", { type: "statusListIndex" });
  const text = await web.text(address);
  if (text === undefined) return unknown("status-unreachable", { address });
  const { finding, credential: list } = await signature(text, issuer);
  // Section 3.2, Validate Algorithm; and a list of somebody else's, or for something else, says nothing.
  if (finding.answer !== "yes") return unknown("status-not-genuine", { address, why: finding.reason });
  const notAList = () => end(unknown("status-unreachable", { address, why: "not-a-list" }));
  const subject = list.credentialSubject;
  const dates = validity(list);
  if (byDates(dates, now)) return unknown("status-unreachable", { address, why: "outdated" });
  const kinds = asArray(subject?.type);
  const isOld = kinds.includes("StatusList2021");
  if (!isObject(subject) || !(isOld || kinds.includes("BitstringStatusList"))) return notAList();
  if (!asArray(subject.statusPurpose).includes(purpose)) return unknown("status-unsupported", { type: purpose, address });
  const encoded = typeof subject.encodedList === "string" ? subject.encodedList : "";
  // The older list wrote the same bits without the "u" of multibase.
  const bits = encoded[0] === "u" ? base64url(encoded.slice(1)) : isOld ? base64url(encoded) : undefined;
  const bytes = bits && (await expanded("gzip", bits, MOST_BYTES));
  if (!bytes || bytes.length < LEAST_BYTES) return notAList();
  if (index >= bytes.length * 8) return unknown("status-beyond-list", { address });
  // "The first index, with a value of zero (0), is located at the left-most bit".
  const isSet = (bytes[index >> 3] & (0x80 >> (index & 7))) !== 0;
  const evidence = { address, listed: dates.from ?? "" };
  return isSet && Object.hasOwn(ENDINGS, purpose) ? no(ENDINGS[purpose], evidence) : yes("in-force", evidence);
}

/** 1EdTech Revocation List: unsigned, so its host vouches for it. */
async function revocationList(entry, credential, issuer, { web }) {
  const list = parse(await web.text(entry.id ?? ""));
  if (!isObject(list)) return unknown("status-unreachable", { address: String(entry.id) });
  const named = isObject(list.issuer) ? list.issuer.id : list.issuer;
  if (named !== issuer) return unknown("status-not-genuine", { address: entry.id, why: "issuer" });
  return listed(list.revokedCredential, [credential.id], entry.id) ?? yes("in-force", { address: entry.id });
}

/** "revoked", with the reason, when a plain list has one of `ids`; else undefined. */
export function listed(list, ids, address) {
  const entry = asArray(list).find(item => ids.includes(isObject(item) ? item.id ?? item.uid : item));
  if (entry === undefined || entry === null || entry.revoked === false) return undefined;
  return no("revoked", { address, why: typeof entry.revocationReason === "string" ? entry.revocationReason : "" });
}
