// Open Badges 2.0 and 1.1: an assertion is genuine because its issuer's own site publishes it, or signs it with a key
// that the issuer's profile lists.
import { end, no, outcome, unknown, yes } from "./answers.js";
import { asArray, canonical, isObject, parse } from "./json.js";
import { isUnderstood, verifies } from "./jws.js";
import { PublicKey } from "./keys.js";
import { byDates, listed as listedIn } from "./status.js";

/** What an Assertion says; a copy may lack the endorsements that came later. */
const COMPARED = ["recipient", "badge", "issuedOn", "expires", "narrative", "evidence"];
const isAddress = value => typeof value === "string" && /^https?:\/\//.test(value);

/** Where an assertion says that it stands: its id, or what 1.1 keeps in `verify`. */
export function addressOf(assertion) {
  const hosted = asArray(assertion.verify).filter(isObject).find(({ type }) => type === "hosted");
  return [hosted?.url, assertion.id].find(isAddress);
}

/** The documents that an assertion hangs on. What is hosted counts; an embedded copy only where it has no address. */
async function linked(value, web) {
  const id = isObject(value) ? value.id : value;
  if (!isAddress(id)) return isObject(value) ? { document: value } : end(unknown("hosted-unreachable", { address: String(id ?? "") }));
  const { status } = await web.get(id);
  if (status === 404 || status === 410) return end(no("hosted-missing", { address: id }));
  const found = parse(await web.text(id));
  if (!isObject(found)) return end(unknown("hosted-unreachable", { address: id }));
  if (typeof found.id === "string" && found.id !== id) return end(no("hosted-id-differs", { address: id }));
  return { document: found, id };
}

async function chain(assertion, web, found) {
  found.badge = (await linked(assertion.badge, web)).document;
  const { document, id } = await linked(found.badge.issuer, web);
  Object.assign(found, { issuer: document, issuerId: id ?? document.id });
}

/** Open Badges 2.0, VerificationObject: startsWith, allowedOrigins; without them, the issuer's own host. */
export function isInScope(address, issuer, issuerId) {
  const declared = asArray(issuer.verification).filter(isObject);
  const all = name => declared.flatMap(one => asArray(one[name])).filter(text => typeof text === "string");
  const url = new URL(address);
  const prefixes = all("startsWith");
  const origins = all("allowedOrigins");
  if (origins.length === 0 && URL.canParse(issuerId ?? "")) origins.push(new URL(issuerId).host);
  return (prefixes.length === 0 || prefixes.some(prefix => address.startsWith(prefix))) &&
    origins.some(origin => [url.host, url.hostname].includes(origin.toLowerCase()));
}

/** Objects that have an address are what their address says. */
function isSame(given, hosted) {
  const id = value => (typeof value === "string" ? value : isAddress(value?.id) ? value.id : undefined);
  return canonical(given) === canonical(hosted ?? null) || (id(given) !== undefined && id(given) === id(hosted));
}

/** The answers about an assertion that its site vouches for. */
export async function checkHosted(given, { web, now }) {
  const address = addressOf(given);
  const found = { assertion: given };
  found.genuine = await outcome(async () => {
    if (address === undefined) return no("no-proof");
    const { status } = await web.get(address);
    if (status === 404 || status === 410) {
      // "If the Assertion is revoked … HTTP 410 Gone".
      if (status === 410) found.status = no("revoked", { address });
      return no("hosted-missing", { address });
    }
    const hosted = parse(await web.text(address));
    if (!isObject(hosted)) return unknown("hosted-unreachable", { address });
    const own = addressOf(hosted) ?? hosted.id;
    if (own !== undefined && own !== address) return no("hosted-id-differs", { address });
    if (hosted.revoked === true) {
      const why = typeof hosted.revocationReason === "string" ? hosted.revocationReason : "";
      found.status = no("revoked", { address, why });
      return unknown("hosted-stub", { address, why });
    }
    found.assertion = hosted;
    await chain(hosted, web, found);
    if (!isInScope(address, found.issuer, found.issuerId)) return no("hosted-elsewhere", { address, issuer: found.issuerId ?? "?" });
    const member = COMPARED.find(name => given[name] !== undefined && !isSame(given[name], hosted[name]));
    if (member) return no("hosted-differs", { address, member });
    // The hosted document is itself the issuer's word that it was not revoked.
    found.status = yes("in-force", { address });
    return yes("hosted-match", { address, issuer: found.issuerId ?? "?" });
  });
  found.inForce = inForce(found, now);
  return found;
}

function inForce({ genuine, status, assertion }, now) {
  if (status?.answer === "no") return status;
  if (genuine.answer !== "yes") return unknown("genuine-first");
  const stamp = value => (typeof value === "number" ? new Date(value * 1000).toISOString() : value);
  return byDates({ from: stamp(assertion.issuedOn), until: stamp(assertion.expires) }, now) ?? status ?? yes("dates-only");
}

/** The answers about an assertion that is signed (JWS), with a key that its issuer's profile lists. */
export async function checkSigned(token, { web, now }) {
  const found = { assertion: token.payload };
  found.genuine = await outcome(async () => {
    if (token.header.alg === "none") return no("no-proof");
    await chain(token.payload, web, found);
    return signature(token, found, web);
  });
  if (found.genuine.answer === "yes") found.status = await outcome(() => revocations(token.payload, found.issuer, web));
  found.inForce = inForce(found, now);
  return found;
}

async function signature(token, { issuer, issuerId }, web) {
  if (!isAddress(issuerId)) return no("key-not-issuers", { key: "", why: "no-issuer" });
  const declared = [...asArray(token.payload.verification), ...asArray(token.payload.verify)].filter(isObject);
  const named = declared.map(one => (isObject(one.creator) ? one.creator.id : one.creator) ?? one.url).find(id => id !== undefined);
  const listed = asArray(issuer.publicKey).map(key => (isObject(key) ? key.id : key));
  const method = named ?? listed.find(id => typeof id === "string");
  // Open Badges 1.1 has no list; there the key stands on the issuer's own host.
  const isListed = listed.includes(method) ||
    (listed.length === 0 && isAddress(method) && new URL(method).host === new URL(issuerId).host);
  if (!isListed) return no("key-not-listed", { key: String(method ?? "publicKey") });
  const text = await web.text(method);
  if (text === undefined) return unknown("key-unreachable", { address: method });
  const entry = parse(text);
  if (isObject(entry) && entry.revoked === true) return no("key-revoked", { key: method });
  if (isObject(entry) && entry.owner !== undefined && entry.owner !== issuerId) return no("key-not-issuers", { key: method });
  const key = PublicKey.ofPem(isObject(entry) ? entry.publicKeyPem : text);
  if (!key) return unknown("key-unreachable", { address: method, why: "not-a-key" });
  if (!isUnderstood(token.header)) return unknown("proof-unsupported", { suite: String(token.header.alg) });
  const verified = await verifies(token, key);
  if (verified === undefined) return unknown("proof-unsupported", { suite: token.header.alg });
  return verified ? yes("signature-valid", { key: method, issuer: issuerId }) : no("signature-invalid", { key: method });
}

/** "RevocationList … used for signed badges"; undefined when the issuer has none. */
async function revocations(assertion, issuer, web) {
  const address = isObject(issuer.revocationList) ? issuer.revocationList.id : issuer.revocationList;
  if (typeof address !== "string") return undefined;
  const list = parse(await web.text(address));
  if (!isObject(list)) return unknown("status-unreachable", { address });
  return listedIn(list.revokedAssertions, [assertion.id ?? assertion.uid], address) ?? yes("in-force", { address });
}

