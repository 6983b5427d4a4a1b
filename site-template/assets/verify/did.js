// Decentralized identifiers of the three methods that are understood.
import { base64url, text } from "./bytes.js";
import { isObject, parse } from "./json.js";
import { PublicKey } from "./keys.js";
import { isAddress } from "./members.js";
import { ofMultikey } from "./multikey.js";

/** The address of a did:web document; undefined when the DID is none. */
export function webAddress(did) {
  const parts = did.length > 2000 ? undefined : /^did:web:([A-Za-z0-9._%:-]+)$/.exec(did)?.[1].split(":");
  if (!parts || parts.some(part => !/^([A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/.test(part))) return undefined;
  const [, ...path] = parts;
  const host = parts[0].replace(/%3a/i, ":");
  if (!/^[A-Za-z0-9.-]+(:[0-9]{1,5})?$/.test(host) || path.some(part => part === "." || part === "..")) return undefined;
  return `https://${host}/${path.length ? path.join("/") : ".well-known"}/did.json`;
}

/** Where the document of an identifier stands; undefined for DIDs that have none. */
export const homeOf = identifier => (identifier.startsWith("did:") ? webAddress(identifier) : isAddress(identifier) ? identifier : undefined);

/** An identifier without its fragment. */
export const withoutFragment = id => id.split("#")[0];

export const isSelfContained = id => id.startsWith("did:key:") || id.startsWith("did:jwk:");

/** The key of a did:key or a did:jwk, given as DID or as DID URL of its method; undefined for anything else. */
export function containedKey(id) {
  const did = withoutFragment(id);
  if (did.length > 4000) return undefined;
  const value = did.slice(8);
  // "The verification method's id is … #0".
  const [key, method] = did.startsWith("did:key:") ? [ofMultikey(value), `${did}#${value}`] : [ofDidJwk(value), `${did}#0`];
  return id === did || id === method ? key : undefined;
}

function ofDidJwk(value) {
  const bytes = base64url(value);
  const jwk = bytes && parse(text(bytes));
  return isObject(jwk) ? PublicKey.ofJwk(jwk) : undefined;
}
