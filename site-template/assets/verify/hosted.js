// Open Badges 2.0 and 1.1: an assertion is genuine because its issuer's own site publishes it, or signs it with a key
// that the issuer's profile lists.
import { end, no, outcome, unknown, yes } from "./answers.js";
import { standardOf } from "./recognition.js";
import { all, idOf, isA, isAddress, isTrue, objects, ownId, textOf, texts } from "./members.js";
import { canonical } from "./jcs.js";
import { isObject, parse } from "./json.js";
import { objection } from "./jws.js";
import { moment } from "./moments.js";
import { isPlainAddress } from "./places.js";
import { listed } from "./plainlists.js";
import { ProfileKeys } from "./profilekeys.js";
import { byDates, decided, validity } from "./status.js";

/** What an Assertion says; a copy may lack the endorsements that came later. */
const COMPARED = ["recipient", "badge", "issuedOn", "expires", "narrative", "evidence", "claim", "issuer"];
const DATES = ["issuedOn", "expires"];

/** Where an assertion says that it stands: its id, or what 1.1 keeps in `verify`. */
export function addressOf(assertion) {
  const hosted = objects(assertion.verify).find(({ type }) => type === "hosted");
  const address = textOf(hosted?.url) ?? ownId(assertion);
  return isAddress(address) ? address : undefined;
}

/** The documents that an assertion hangs on. What is hosted counts; an embedded copy only where it has no address. */
async function linked(value, web) {
  const id = typeof value === "string" ? value : isAddress(ownId(value)) ? ownId(value) : undefined;
  if (id === undefined) return isObject(value) ? { document: value } : end(unknown("hosted-unreachable", { address: "", why: "no-reference" }));
  const found = await at(id, web);
  const own = ownId(found.document);
  // Open Badges 2.0: "id" is where a document is hosted, and what stands there is what counts.
  const part = own !== id && isAddress(own) ? await at(own, web) : found;
  // Open Badges 1.1 documents have no id of their own; where there is one it must be this one.
  return [undefined, part.id].includes(ownId(part.document)) ? part : end(no("hosted-id-differs", { address: id }));
}

async function at(id, web) {
  const { status } = await web.get(id);
  if (status === 404 || status === 410) return end(no("hosted-missing", { address: id }));
  const { document, why } = await web.own(id);
  return document ? { document, id } : end(unknown("hosted-unreachable", { address: id, ...(why ? { why } : {}) }));
}

/** An Endorsement of Open Badges 2.0. */
export const isEndorsement = document => isA(document, "Endorsement") && Object.hasOwn(document, "claim");

async function chain(assertion, web, found) {
  if (isEndorsement(assertion)) {
    // Open Badges 2.0, Endorsement: its issuer is its own.
    const { document, id } = await linked(assertion.issuer, web);
    return Object.assign(found, { issuer: document, issuerId: id });
  }
  found.badge = (await linked(assertion.badge, web)).document;
  const { document, id } = await linked(found.badge.issuer, web);
  return Object.assign(found, { issuer: document, issuerId: id });
}

/** Open Badges 2.0, VerificationObject: startsWith, allowedOrigins; without them, the issuer's own host. */
export function isInScope(address, issuer, issuerId) {
  // An issuer without an address of its own could declare any to be its own.
  if (issuerId === undefined || !isPlainAddress(address)) return false;
  const declared = objects(issuer.verification);
  const [prefixes, origins] = ["startsWith", "allowedOrigins"].map(name => declared.flatMap(one => texts(one[name])));
  const { host, hostname } = new URL(address);
  // "allowedOrigins … default: the origin of the issuer's id". Issuers write origins with and without port.
  const allowed = origins.length ? origins : [new URL(issuerId).host];
  return (prefixes.length === 0 || prefixes.some(prefix => address.startsWith(prefix))) &&
    allowed.some(origin => [host, hostname].includes(origin.toLowerCase()));
}

/**
 * What a member says, however it is spelt; undefined when it says nothing. To JSON-LD one value and an array of it are the
 * same, null and an empty array are nothing; what has an address is what its address says.
 */
function meaning(value, name) {
  if (Array.isArray(value)) return value.length < 2 ? meaning(value[0], name) : value.map(item => meaning(item, name) ?? null);
  // The identifier of a claim is that of what it is about.
  if (isObject(value)) return name !== "claim" && isAddress(ownId(value)) ? ownId(value) : members(value);
  if (DATES.includes(name)) return moment(value) ?? textual(value);
  return textual(value);
}

const members = object =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, meaning(value)]).filter(([, value]) => value !== undefined));

/** IdentityHash: hexadecimal digits are written in small or in capital letters. */
const textual = value =>
  value === null || value === "" ? undefined : /^(?:sha256|md5)[$]/.test(value) ? value.toLowerCase() : value;

/** Whether a copy says of `name` what the hosted document says, or nothing. */
function isSame(name, given, hosted) {
  const said = meaning(given, name);
  return said === undefined || canonical(said) === canonical(meaning(hosted, name) ?? null);
}

/** The answers about an assertion that its site vouches for. */
export async function checkHosted(given, { web, now }) {
  const found = { assertion: given };
  found.genuine = await outcome(() => hostedMatch(given, found, web));
  found.inForce = inForce(found, now);
  return found;
}

async function hostedMatch(given, found, web) {
  const address = addressOf(given);
  if (address === undefined) return no("no-proof");
  const { status, address: reached } = await web.get(address);
  // "If the Assertion is revoked … HTTP 410 Gone".
  if (status === 410) found.status = no("revoked", { address });
  if (status === 404 || status === 410) return no("hosted-missing", { address });
  const hosted = parse(await web.text(address));
  if (!isObject(hosted)) return unknown("hosted-unreachable", { address });
  if (![undefined, address].includes(addressOf(hosted) ?? ownId(hosted))) return no("hosted-id-differs", { address });
  if (isTrue(hosted.revoked)) {
    const why = textOf(hosted.revocationReason) ?? "";
    found.status = no("revoked", { address, why });
    return unknown("hosted-stub", { address, why });
  }
  found.assertion = hosted;
  await chain(hosted, web, found);
  // Where redirects led counts, too: many hosts redirect wherever they are asked to.
  const isOwn = [address, reached].every(place => isInScope(place, found.issuer, found.issuerId));
  if (!isOwn) return no("hosted-elsewhere", { address, issuer: found.issuerId ?? "?" });
  const member = COMPARED.find(name => !isSame(name, given[name], hosted[name]));
  if (member) return no("hosted-differs", { address, member });
  // The hosted document is itself the issuer's word that it was not revoked.
  found.status = yes("in-force", { address });
  return yes("hosted-match", { address, issuer: found.issuerId });
}

function inForce({ genuine, status, assertion }, now) {
  if (status?.answer === "no") return status;
  if (genuine.answer !== "yes") return unknown("genuine-first");
  // To JSON-LD null is nothing, and exporters of Open Badges 1.1 and 2.0 write it for optional members.
  const [issuedOn, expires] = [assertion.issuedOn ?? undefined, assertion.expires ?? undefined];
  return decided(status, byDates(validity({ issuedOn, expires }, ["issuedOn", "expires"]), now));
}

/** The answers about an assertion that is signed (JWS), with a key that its issuer's profile lists. */
export async function checkSigned(token, { web, now }) {
  const found = { assertion: token.payload };
  found.genuine = await outcome(async () => {
    await chain(token.payload, web, found);
    return signature(token, found, web);
  });
  if (found.genuine.answer === "yes") found.status = await revocations(token.payload, found.issuer, web);
  found.inForce = inForce(found, now);
  return found;
}

async function signature(token, { issuer, issuerId }, web) {
  const against = objection(token.header);
  if (against) return against;
  if (issuerId === undefined) return no("key-not-issuers", { key: "", why: "no-issuer" });
  const declared = [...objects(token.payload.verification), ...objects(token.payload.verify)];
  const named = declared.map(one => idOf(one.creator) ?? textOf(one.url)).find(id => id !== undefined);
  const keys = new ProfileKeys(web, issuer, issuerId);
  // "creator … If not present, verifiers will check public key(s) declared in the referenced issuer Profile."
  if (named === undefined) return keys.any(token);
  return isOld(token.payload) && all(issuer.publicKey).length === 0 ? keys.beside(token, named) : keys.named(token, named);
}

const isOld = assertion => ["open-badges-1.0", "open-badges-1.1"].includes(standardOf(assertion));

/** "RevocationList … used for signed badges"; undefined when the issuer has none. */
async function revocations(assertion, issuer, web) {
  const address = idOf(issuer.revocationList);
  if (address === undefined) return undefined;
  const list = parse(await web.text(address));
  if (!isObject(list)) return unknown("status-unreachable", { address });
  const ids = [ownId(assertion), textOf(assertion.uid)].filter(id => id !== undefined);
  const old = isOld(assertion);
  const isList = old || (isA(list, "RevocationList") && list.revokedAssertions !== undefined && [undefined, ownId(issuer)].includes(idOf(list.issuer)));
  if (!isList || ids.length === 0) return unknown("status-unreachable", { address, why: "not-a-list" });
  return listed(list.revokedAssertions, ids, address) ?? (old ? byUid(list, ids, address) : undefined) ?? yes("in-force", { address });
}

/** Of Open Badges 1.1: an object with the reason of each by its uid. */
function byUid(list, ids, address) {
  const id = ids.find(one => Object.hasOwn(list, one));
  return id === undefined ? undefined : no("revoked", { address, why: textOf(list[id]) ?? "" });
}
