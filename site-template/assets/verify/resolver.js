// Finds the key of a proof and whether it is its issuer's. It is when the issuer's identifier is part of the key's, when
// the issuer's document lists it, or when it names no owner and either the issuer's document has the same key or only the
// issuer could have put it where it is.
import { Ended, end, no, unknown } from "./answers.js";
import { containedKey, homeOf, isSelfContained, withoutFragment } from "./did.js";
import { isObject } from "./json.js";
import { PublicKey } from "./keys.js";
import { idOf, ownId } from "./members.js";
import { allows, methodKey, methodsFor } from "./methods.js";
import { areOfOneOrigin, isInReach } from "./places.js";

/** More than an issuer has. */
const MOST_METHODS = 100;

const notAKey = address => unknown("key-unreachable", { address, why: "not-a-key" });

/** `id` as a whole: one that is relative belongs to the issuer. */
export const absolute = (id, issuer) => (id.startsWith("#") ? issuer + id : id.includes(":") ? id : `${issuer}#${id}`);

/** The key `id` as one of `issuer`, to which it may be relative, for `purpose` at `now`; or the end of the check. */
export async function issuerKey(id, issuer, tools) {
  if (issuer === undefined) return end(no("key-not-issuers", { key: id, why: "no-issuer" }));
  const method = absolute(id, issuer);
  if (withoutFragment(method) !== issuer) await refusal(method, issuer, tools);
  return { key: await keyAt(method, tools), method };
}

/** The key that travels with what it signed: it proves nothing, unless the issuer has it too. */
export async function embeddedKey(jwk, issuer, tools) {
  if (issuer === undefined) return end(no("key-not-issuers", { key: "jwk", why: "no-issuer" }));
  const key = PublicKey.ofJwk(jwk) ?? end(notAKey(issuer));
  await refusalOfKey(key, issuer, issuer, tools);
  return { key, method: issuer };
}

/** Ends the check when `method`, somebody else's identifier, is not known to be a key of `issuer`. */
async function refusal(method, issuer, tools) {
  if (method.startsWith("did:jwk:")) return refusalOfKey(containedKey(method) ?? end(notAKey(method)), method, issuer, tools);
  const near = areOfOneOrigin(homeOf(issuer), method) ? await tools.web.own(method) : undefined;
  // Only the issuer can say that it is a key of its own.
  const own = await issuerDocument(issuer, tools);
  if (own.document && allows(own.document, method, tools.purpose)) return;
  if (isBareKey(near?.document, issuer)) return refusalOfBare(method, near.address, issuer, own, tools);
  if (near && near.document === undefined && near.isAway) return end(unreachable(method, near));
  return end(own.problem ?? no("key-not-issuers", { key: method }));
}

/** Whether it is a key, or a set, that names no owner but perhaps this one. */
const isBareKey = (document, issuer) =>
  isObject(document) && (document.kty !== undefined || document.keys !== undefined) &&
  [document.controller, document.owner].every(owner => [undefined, issuer].includes(idOf(owner)));

/**
 * Ends the check when a key without an owner, on the issuer's host, is not known to be the issuer's. On a host that many share
 * anybody can publish one: an issuer that names keys says which are its own, and only of one that names none the place counts.
 */
async function refusalOfBare(method, reached, issuer, own, tools) {
  if (has(own, await keyAt(method, tools), tools)) return;
  if (issuer.startsWith("did:") && own.problem) end(own.problem);
  const namesKeys = own.document !== undefined && methodsFor(own.document, tools.purpose).length > 0;
  if (namesKeys || ![method, reached].every(place => isInReach(place, issuer))) end(unknown("key-unproven", { key: method }));
}

/** Ends the check when `key` is not known to be the issuer's, wherever it was found. */
async function refusalOfKey(key, method, issuer, tools) {
  if (isSelfContained(issuer) && containedKey(issuer)?.id === key.id) return;
  const own = await issuerDocument(issuer, tools);
  if (!has(own, key, tools)) end(own.problem ?? no("key-not-issuers", { key: method }));
}

/** What an issuer itself publishes of its keys: its DID document, or the document at its address. */
async function issuerDocument(issuer, { web }) {
  const home = homeOf(issuer);
  if (home === undefined) return {};
  const found = await web.own(home);
  if (found.document === undefined) return { problem: unreachable(home, found) };
  return { document: ownId(found.document) === issuer ? found.document : undefined };
}

/** Whether the document has `key`, under whatever id, as one for that purpose. */
function has({ document }, key, tools) {
  return document !== undefined && methodsFor(document, tools.purpose).slice(0, MOST_METHODS).some(id => {
    try {
      return methodKey(document, id, tools).id === key.id;
    } catch (e) {
      if (e instanceof Ended) return false;
      throw e;
    }
  });
}

const unreachable = (address, { why }) => unknown("key-unreachable", { address, ...(why ? { why } : {}) });

/** The key to which `id` leads, whoever's it is. */
async function keyAt(id, tools) {
  const base = withoutFragment(id);
  if (isSelfContained(base)) return containedKey(id) ?? end(notAKey(id));
  const home = homeOf(base) ?? end(unknown("key-unreachable", { address: id, why: "did-method" }));
  const found = await tools.web.own(home);
  const { document } = found;
  if (document === undefined) return end(unreachable(home, found));
  if (document.keys !== undefined) return ofSet(document, id);
  if (document.kty === undefined && document.revoked === undefined) return methodKey(document, id, tools);
  // A JWK (Open Badges 3.0, section 8.2), or what is left of one that was lost.
  if (document.revoked !== undefined) return end(no("key-revoked", { key: id }));
  return PublicKey.ofJwk(document) ?? end(notAKey(id));
}

/** A key of a set (RFC 7517, section 5) is named by its whole kid, or by the fragment. */
function ofSet({ keys }, id) {
  const named = [id, id.slice(id.indexOf("#") + 1)].flatMap(kid => (Array.isArray(keys) ? keys : []).filter(jwk => isObject(jwk) && jwk.kid === kid));
  return named.map(jwk => PublicKey.ofJwk(jwk)).find(key => key !== undefined) ?? end(no("key-not-listed", { key: id }));
}
