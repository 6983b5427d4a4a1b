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
 * The key called `id` of the issuer `issuer`, for claims.
 *
 * @param id of a verification method, or the address of a JWK
 */
export async function issuerKey(id, issuer, web, now) {
  if (typeof id !== "string" || typeof issuer !== "string") return end(no("key-not-issuers", { key: String(id) }));
  const [base] = id.split("#");
  if (id.startsWith("did:")) {
    if (base !== issuer) return end(no("key-not-issuers", { key: id }));
    const found = await document(base, web);
    if (id !== base) return methodKey(found, id, now);
    const methods = claimMethods(found);
    return methods.length === 1 ? methodKey(found, absolute(methods[0].id, base), now) : end(no("key-not-listed", { key: id }));
  }
  if (!URL.canParse(id)) return end(no("key-not-issuers", { key: id }));
  const body = parse(await web.text(id));
  if (!isObject(body)) return end(unknown("key-unreachable", { address: base }));
  if (body.revoked !== undefined && body.kty !== undefined) return end(no("key-revoked", { key: id }));
  const listed = asArray(body.keys).filter(isObject).find(jwk => jwk.kid === id || `#${jwk.kid}` === new URL(id).hash);
  const jwk = body.kty === undefined ? listed : body;
  if (!jwk) return standaloneMethod(body, id, issuer, now);
  if (jwk.revoked !== undefined) return end(no("key-revoked", { key: id }));
  const key = PublicKey.ofJwk(jwk) ?? end(unknown("key-unreachable", { address: id, why: "not-a-key" }));
  return belongs(key, id, issuer);
}

/** A bare JWK names no owner; whoever can publish on the issuer's own host could change its document there as well. */
function belongs(key, id, issuer) {
  const home = issuer.startsWith("did:web:") ? webAddress(issuer) : issuer;
  return URL.canParse(home ?? "") && new URL(home).host === new URL(id).host ? key : end(no("key-not-issuers", { key: id }));
}

/** A verification method that is a document of its own, at its id. */
function standaloneMethod(body, id, issuer, now) {
  if (body.id === issuer && Array.isArray(body.verificationMethod)) return methodKey({ ...body, key: keyOf }, id, now);
  if (body.id !== id) return end(no("key-not-listed", { key: id }));
  const origin = URL.canParse(issuer) ? new URL(issuer).origin : "";
  if (body.controller !== issuer || origin !== new URL(id).origin) return end(no("key-not-issuers", { key: id }));
  return usable(body, keyOf(body), issuer, id, now);
}
