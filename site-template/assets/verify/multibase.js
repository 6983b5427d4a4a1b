// Multibase: base58btc ("z") and base64url ("u"), the two that Controlled Identifiers 1.0 allows.
import { base64url } from "./bytes.js";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const LONGEST = 2048; // base58 takes quadratic time

export function multibase(text) {
  if (typeof text !== "string") return undefined;
  if (text[0] === "z") return base58(text.slice(1));
  return text[0] === "u" ? base64url(text.slice(1)) : undefined;
}

function base58(text) {
  if (text === "" || text.length > LONGEST) return undefined;
  const bytes = [];
  for (const char of text) {
    let carry = BASE58.indexOf(char);
    if (carry < 0) return undefined;
    for (let i = 0; i < bytes.length; i++) {
      carry += bytes[i] * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = /^1*/.exec(text)[0].length;
  return new Uint8Array([...new Array(zeros).fill(0), ...bytes.reverse()]);
}
