// Public keys as Multikey (Controlled Identifiers 1.0, section 2.2.2).
import { equal } from "./bytes.js";
import { CURVES, number, PublicKey } from "./keys.js";
import { multibase } from "./multibase.js";

const MULTICODECS = [
  { prefix: [0xed, 0x01], size: 32, key: bytes => PublicKey.ed25519(bytes) },
  { prefix: [0x80, 0x24], size: 33, key: bytes => point("P-256", bytes) },
  { prefix: [0x81, 0x24], size: 49, key: bytes => point("P-384", bytes) },
];

/** The key in a `publicKeyMultibase`; undefined for anything else. */
export function ofMultikey(text) {
  const bytes = typeof text === "string" && text[0] === "z" ? multibase(text) : undefined;
  const codec = bytes && MULTICODECS.find(({ prefix, size }) => bytes.length === size + 2 && equal(bytes.subarray(0, 2), prefix));
  return codec?.key(bytes.subarray(2));
}

/** A point of a curve, compressed (SEC 1, section 2.3.4). */
function point(name, bytes) {
  const { prime, b, size } = CURVES[name];
  const x = number(bytes.subarray(1));
  if ((bytes[0] !== 2 && bytes[0] !== 3) || x >= prime) return undefined;
  const square = (((x * x) % prime) * x - 3n * x + b) % prime;
  let y = power(((square % prime) + prime) % prime, (prime + 1n) / 4n, prime);
  if ((y & 1n) !== BigInt(bytes[0] & 1)) y = prime - y;
  // What has no root is no point, and is refused there.
  return PublicKey.curve(name, bytes.subarray(1), octets(y, size));
}

const octets = (value, size) => Uint8Array.from({ length: size }, (_, i) => Number((value >> BigInt(8 * (size - 1 - i))) & 0xffn));

function power(base, exponent, modulus) {
  let result = 1n;
  for (let square = base % modulus, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
