// From the name of a key to the key (Controlled Identifiers 1.0, sections 2 and 3.3): did:key, did:jwk, did:web, and
// methods that stand at an address of their own.
import { base64url, text } from "./bytes.js";
import { end, no, unknown } from "./answers.js";
import { asArray, isObject, parse } from "./json.js";
import { PublicKey } from "./keys.js";

/** The address of a did:web document; undefined when the DID is none. */
export function webAddress(did) {
  const parts = /^did:web:([A-Za-z0-9._%:-]+)$/.exec(did)?.[1].split(":");
  if (!parts || parts.some(part => !/^([A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/.test(part))) return undefined;
  let [host, ...path] = parts;
  try {
    host = decodeURIComponent(host);
  } catch {
    return undefined;
  }
  if (!/^[A-Za-z0-9.-]+(:[0-9]{1,5})?$/.test(host) || path.some(part => part === "." || part === "..")) return undefined;
  return `https://${host}/${path.length ? path.join("/") : ".well-known"}/did.json`;
}

/** The document of a DID, or the end of the check. */
export async function document(did, web) {
  if (did.startsWith("did:key:")) return keyDocument(did, PublicKey.ofMultikey(did.slice(8)), `${did}#${did.slice(8)}`);
  if (did.startsWith("did:jwk:")) {
    const jwk = parse(text(base64url(did.slice(8)) ?? new Uint8Array([0xff])));
    return keyDocument(did, isObject(jwk) ? PublicKey.ofJwk(jwk) : undefined, `${did}#0`);
  }
  const address = webAddress(did);
  if (!address) return end(unknown("key-unreachable", { address: did, why: "did-method" }));
  const found = parse(await web.text(address));
  if (!isObject(found)) return end(unknown("key-unreachable", { address }));
  // "The id property … MUST match the DID": a document of somebody else's proves nothing.
  if (found.id !== did) return end(no("key-not-listed", { key: did }));
  return { ...found, key: keyOf };
}

function keyDocument(did, key, id) {
  if (!key) return end(unknown("key-unreachable", { address: did, why: "not-a-key" }));
  const entry = { id, controller: did };
  return { id: did, verificationMethod: [entry], assertionMethod: [id], key: () => key };
}

/** The key that a method states, in any of the ways that it may. */
export function keyOf(method) {
  if (typeof method.publicKeyMultibase === "string") return PublicKey.ofMultikey(method.publicKeyMultibase);
  if (isObject(method.publicKeyJwk)) return PublicKey.ofJwk(method.publicKeyJwk);
  return typeof method.publicKeyPem === "string" ? PublicKey.ofPem(method.publicKeyPem) : undefined;
}

const absolute = (id, did) => (typeof id === "string" && id.startsWith("#") ? did + id : id);

/** The methods of a document that may sign claims, as `{id, key, entry}`. */
function claimMethods(found) {
  const named = new Set(asArray(found.assertionMethod).filter(item => typeof item === "string").map(id => absolute(id, found.id)));
  const embedded = asArray(found.assertionMethod).filter(isObject);
  return [...asArray(found.verificationMethod).filter(isObject).filter(entry => named.has(absolute(entry.id, found.id))), ...embedded];
}

/** The key of the method `id` in the document, if it may sign claims at `now`; or the end of the check. */
export function methodKey(found, id, now) {
  const same = entry => absolute(entry.id, found.id) === id;
  const entry = claimMethods(found).find(same);
  if (!entry) {
    const other = [found.verificationMethod, found.authentication, found.keyAgreement].flatMap(asArray).filter(isObject).some(same);
    return end(no(other ? "key-not-for-claims" : "key-not-listed", { key: id }));
  }
  return usable(entry, found.key(entry), found.id, id, now);
}

/** Controlled Identifiers 1.0, section 2.2: "expires", "revoked"; and RFC drafts' `revoked` of a JWK. */
function usable(entry, key, controller, id, now) {
  if (entry.controller !== undefined && entry.controller !== controller) return end(no("key-not-issuers", { key: id }));
  const over = moment => moment !== undefined && !(Date.parse(moment) > now);
  if (over(entry.revoked) || over(entry.expires) || entry.publicKeyJwk?.revoked !== undefined) return end(no("key-revoked", { key: id }));
  return key ?? end(unknown("key-unreachable", { address: id, why: "not-a-key" }));
}

/**
 * The key called `id` of the issuer `issuer`, for claims. It is the issuer's when the issuer's identifier is part of its
 * own, when it is a bare JWK on the issuer's own host, or when the issuer's document lists it.
 *
 * @param id of a verification method, or the address of a JWK
 */
export async function issuerKey(id, issuer, web, now) {
  if (typeof id !== "string" || typeof issuer !== "string") return end(no("key-not-issuers", { key: String(id) }));
  if (id.split("#")[0] !== issuer && !(await isOnHost(id, issuer, web))) await vouched(id, issuer, web);
  return keyAt(id, web, now);
}

/** Where the document of an identifier stands; undefined for DIDs that have none. */
const homeOf = identifier => (identifier.startsWith("did:") ? webAddress(identifier) : /^https?:/.test(identifier) ? identifier : undefined);
const hostOf = address => (URL.canParse(address ?? "") ? new URL(address).host : undefined);
const isBareKey = body => isObject(body) && (body.kty !== undefined || Array.isArray(body.keys));

/** A bare JWK names no owner; whoever can publish on the issuer's own host could change its document there as well. */
async function isOnHost(id, issuer, web) {
  const host = hostOf(homeOf(issuer));
  return /^https?:/.test(id) && host !== undefined && host === hostOf(id) && isBareKey(parse(await web.text(id)));
}

/** Somebody else's identifier: only the issuer can say that it is a key of its own. */
async function vouched(id, issuer, web) {
  const home = homeOf(issuer);
  if (home === undefined) return end(no("key-not-issuers", { key: id }));
  const body = parse(await web.text(home));
  if (!isObject(body)) return end(unknown("key-unreachable", { address: home }));
  const isListed = body.id === issuer && asArray(body.assertionMethod).some(item => absolute(isObject(item) ? item.id : item, issuer) === id);
  return isListed ? undefined : end(no("key-not-issuers", { key: id }));
}

/** The key to which `id` leads, whoever's it is. */
async function keyAt(id, web, now) {
  const [base] = id.split("#");
  if (id.startsWith("did:")) {
    const found = await document(base, web);
    if (id !== base) return methodKey(found, id, now);
    const methods = claimMethods(found);
    return methods.length === 1 ? methodKey(found, absolute(methods[0].id, base), now) : end(no("key-not-listed", { key: id }));
  }
  const body = homeOf(base) === undefined ? undefined : parse(await web.text(id));
  if (!isObject(body)) return end(unknown("key-unreachable", { address: base }));
  if (isBareKey(body)) return jwkOf(body, id);
  if (body.id === base && base !== id && Array.isArray(body.verificationMethod)) return methodKey({ ...body, key: keyOf }, id, now);
  if (body.id !== id) return end(no("key-not-listed", { key: id }));
  return usable(body, keyOf(body), body.controller, id, now);
}

function jwkOf(body, id) {
  const jwk = body.kty !== undefined ? body : asArray(body.keys).filter(isObject).find(({ kid }) => kid === id || `#${kid}` === new URL(id).hash);
  if (!jwk) return end(no("key-not-listed", { key: id }));
  if (jwk.revoked !== undefined) return end(no("key-revoked", { key: id }));
  return PublicKey.ofJwk(jwk) ?? end(unknown("key-unreachable", { address: id, why: "not-a-key" }));
}
