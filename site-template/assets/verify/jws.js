// Compact JSON Web Signatures (RFC 7515, section 3.1).
import { no, unknown } from "./answers.js";
import { base64url, text, utf8 } from "./bytes.js";
import { isObject, parse } from "./json.js";

/** A credential with embedded images stays below this. */
const MOST_CHARACTERS = 1 << 20;

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

/** RFC 7518, section 3.1, and RFC 8037: the algorithms of the keys that are understood. */
const KNOWN = ["RS256", "ES256", "ES384", "EdDSA"];

/** Why no key could verify a token with this header; undefined when one could. Nothing that it asks for is obeyed. */
export function objection(header) {
  const algorithm = typeof header.alg === "string" ? header.alg : "";
  // RFC 7518, section 3.6: "none" is "no digital signature"; with HMAC (section 3.2) whoever can verify can sign, too.
  if (algorithm === "" || algorithm.toLowerCase() === "none" || algorithm.startsWith("HS")) return no("no-proof");
  // RFC 7515, section 4.1.11: "if any of the listed extension … parameters are not understood … the JWS is invalid";
  // nothing of the kind is understood here. RFC 7797, section 6: "b64" without "crit" must be understood, too.
  if (header.crit !== undefined || header.b64 !== undefined) return unknown("proof-unsupported", { suite: "extension" });
  return KNOWN.includes(algorithm) ? undefined : unknown("proof-unsupported", { suite: algorithm });
}

/**
 * Whether `key` made the signature: true, false, or undefined when this browser cannot tell. The algorithm is what the key
 * is for; asking for another is how keys are confused (RFC 8725, sections 2.1 and 3.1).
 */
export const verifies = async ({ header, signed, signature }, key) => header.alg === key.algorithm && key.verifies(signed, signature);
