// Compact JSON Web Signatures (RFC 7515, section 3.1).
import { base64url, text, utf8 } from "./bytes.js";
import { isObject, MOST_CHARACTERS, parse } from "./json.js";

/** Members of a header that change nothing about what is signed or with which key. */
const HEADER = new Set(["alg", "kid", "jwk", "typ", "cty", "iss"]);

/** The parts of a compact JWS of a JSON object; undefined when it is none. */
export function jws(token) {
  if (token.length > MOST_CHARACTERS || !/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(token)) return undefined;
  const parts = token.split(".").map(base64url);
  if (parts.includes(undefined)) return undefined;
  const [header, payload] = parts.slice(0, 2).map(part => parse(text(part)));
  if (!isObject(header) || !isObject(payload)) return undefined;
  const signed = utf8(token.slice(0, token.lastIndexOf(".")));
  return { header, payload, signed, signature: parts[2] };
}

/** Whether the header asks for what is understood here; `crit` and unknown members are not. */
export const isUnderstood = header =>
  Object.keys(header).every(name => HEADER.has(name)) && ["RS256", "ES256", "ES384", "EdDSA", "Ed25519"].includes(header.alg);

/** true, false, or undefined when this browser cannot tell; the algorithm is what the key is for. */
export async function verifies({ header, signed, signature }, key) {
  const named = header.alg === "Ed25519" ? "EdDSA" : header.alg;
  return named === key.algorithm ? key.verifies(signed, signature) : false;
}

/** What a claim beside the credential says otherwise than the credential (VC-JWT); undefined when all agree. */
export function contradiction(payload) {
  const seconds = text => Math.floor(Date.parse(text) / 1000);
  const id = value => (isObject(value) ? value.id : value);
  const pairs = {
    iss: id(payload.issuer),
    jti: payload.id,
    sub: Array.isArray(payload.credentialSubject) ? undefined : id(payload.credentialSubject),
    nbf: payload.validFrom === undefined ? undefined : seconds(payload.validFrom),
    exp: payload.validUntil === undefined ? undefined : seconds(payload.validUntil),
  };
  return Object.keys(pairs).find(name =>
    payload[name] !== undefined && (name === "nbf" || name === "exp" ? Math.floor(payload[name]) : payload[name]) !== pairs[name]);
}
