// The key of a signature in a DID document, a controller document, or a document that is a key (Controlled Identifiers
// 1.0, section 3.3; DID Core 1.0, section 5.2).
import { end, no, unknown } from "./answers.js";
import { canonical } from "./jcs.js";
import { isObject } from "./json.js";
import { PublicKey } from "./keys.js";
import { xsdDateTime } from "./moments.js";
import { ofMultikey } from "./multikey.js";
import { ofPem } from "./pem.js";

/** Section 2.3: "a verification method can be embedded in … a verification relationship". */
const RELATIONSHIPS = ["assertionMethod", "authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation"];
const MATERIAL = ["publicKeyMultibase", "publicKeyJwk", "publicKeyPem"];

/** DID Core 1.0, section 3.2.2: relative DID URLs, of which only fragments are in use. */
const absolute = (id, base) => (typeof id === "string" && id.startsWith("#") ? base + id : id);
const isNamed = (item, target, base) => absolute(isObject(item) ? item.id : item, base) === target;
const items = value => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** Whether the document is a key itself. */
const isKey = document => MATERIAL.some(name => document[name] !== undefined);

/** Whether the document allows the method `id` for `purpose`, a verification relationship. */
export const allows = (document, id, purpose) => items(document[purpose]).some(item => isNamed(item, absolute(id, document.id), document.id));

/** The key of the method `id` in the document, if it may sign for `purpose` at `now`; or the end of the check. */
export function methodKey(document, id, { now, purpose }) {
  const base = typeof document.id === "string" ? document.id : "";
  const target = absolute(id, base);
  if (isKey(document)) return base === target ? usable(document, id, now) : end(no("key-not-listed", { key: id }));
  // "If controlledIdentifierDocument.id does not match the controllerDocumentUrl, an error MUST be raised."
  if (base === "" || base !== target.split("#")[0]) return end(no("key-not-listed", { key: id }));
  const named = ["verificationMethod", ...RELATIONSHIPS].flatMap(name => items(document[name])).filter(item => isNamed(item, target, base));
  const methods = new Map(named.filter(isObject).map(method => [canonical(method), method]));
  if (methods.size === 0) return end(no("key-not-listed", { key: id }));
  // "If verificationMethod is not associated with the verificationPurpose …, an error MUST be raised."
  if (!allows(document, target, purpose)) return end(no("key-not-for-claims", { key: id }));
  return methods.size > 1 ? notAKey(id) : usable([...methods.values()][0], id, now);
}

/** The methods that the document allows for `purpose`. */
export const methodsFor = (document, purpose) =>
  items(document[purpose]).map(item => absolute(isObject(item) ? item.id : item, document.id)).filter(id => typeof id === "string");

const notAKey = id => end(unknown("key-unreachable", { address: id, why: "not-a-key" }));

/**
 * Section 2.2: "systems … are expected to not verify any proofs associated with the verification method at or after the
 * time of revocation."
 */
function usable(method, id, now) {
  if (method.publicKeyJwk?.revoked !== undefined) return end(no("key-revoked", { key: id }));
  for (const member of ["revoked", "expires"].filter(name => method[name] !== undefined)) {
    const at = xsdDateTime(method[member]);
    if (at === undefined) return notAKey(id);
    if (at <= now) return end(no("key-revoked", { key: id }));
  }
  return keyOf(method) ?? notAKey(id);
}

/** Its key; undefined when it has none that can be read, or two. */
function keyOf(method) {
  const [name, ...more] = MATERIAL.filter(material => method[material] !== undefined);
  if (more.length > 0) return undefined;
  const material = method[name];
  const key = name === "publicKeyJwk" ? (isObject(material) ? PublicKey.ofJwk(material) : undefined)
    : name === "publicKeyPem" ? ofPem(material) : ofMultikey(material);
  return key && fitsType(method.type, name, key) ? key : undefined;
}

/** Sections 2.2.2 and 2.2.3: a type that is known says where the key stands and of what kind. */
function fitsType(type, material, key) {
  if (type === "Multikey") return material === "publicKeyMultibase";
  if (type === "JsonWebKey" || type === "JsonWebKey2020") return material === "publicKeyJwk";
  return type !== "Ed25519VerificationKey2020" || (material === "publicKeyMultibase" && key.algorithm === "EdDSA");
}
