// Public keys as PEM (RFC 7468, section 13; RFC 8017, appendix A.1.1), of which Open Badges 2.0 makes use.
import { hex } from "./bytes.js";
import { PublicKey } from "./keys.js";

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
/** The algorithms of SubjectPublicKeyInfo, whole and without parameters (RFC 8017, A.1; RFC 8410, 3; RFC 5480, 2.1.1). */
const ALGORITHMS = [
  { name: "06092a864886f70d010101", key: rsa },
  { name: "06032b6570", key: bytes => (bytes.length === 32 ? PublicKey.ed25519(bytes) : undefined) },
  { name: "06072a8648ce3d020106082a8648ce3d030107", key: bytes => point("P-256", 32, bytes) },
  { name: "06072a8648ce3d020106052b81040022", key: bytes => point("P-384", 48, bytes) },
];

/** The key of a text with one PEM block; undefined when it is another, malformed or unsuitable. */
export function ofPem(pem) {
  const [, label, body] = /^\s*-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\s]{1,8192})-----END \1-----\s*$/.exec(pem ?? "") ?? [];
  try {
    const bytes = Uint8Array.from(atob(body.replace(/\s/g, "")), char => char.charCodeAt(0));
    return label === "PUBLIC KEY" ? ofInfo(bytes) : rsa(bytes);
  } catch {
    // No base64, or bytes that end in the middle.
    return undefined;
  }
}

/** SubjectPublicKeyInfo ::= SEQUENCE { algorithm, BIT STRING }. */
function ofInfo(bytes) {
  const [algorithm, key] = values(only(values(bytes), SEQUENCE));
  const name = hex(algorithm.content);
  // Behind the name of RSA stands NULL, or nothing.
  const known = ALGORITHMS.find(one => one.name === name || (one.key === rsa && `${one.name}0500` === name));
  return algorithm.tag === SEQUENCE && key.tag === BIT_STRING && key.content[0] === 0 ? known?.key(key.content.subarray(1)) : undefined;
}

/** RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }. */
function rsa(bytes) {
  const numbers = values(only(values(bytes), SEQUENCE));
  return numbers.length === 2 && numbers.every(({ tag }) => tag === INTEGER) ? PublicKey.rsa(...numbers.map(({ content }) => content)) : undefined;
}

const point = (name, size, bytes) =>
  bytes[0] === 4 && bytes.length === 2 * size + 1 ? PublicKey.curve(name, bytes.subarray(1, size + 1), bytes.subarray(size + 1)) : undefined;

const only = (found, tag) => (found.length === 1 && found[0].tag === tag ? found[0].content : new Uint8Array());

/** The DER values that stand one behind the other in `bytes`; throws where one passes the end. */
function values(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at];
    let length = bytes[at + 1];
    at += 2;
    if (length > 0x80) {
      const digits = length & 0x7f;
      length = bytes.subarray(at, at + digits).reduce((sum, byte) => sum * 256 + byte, 0);
      at += digits;
    }
    if (!(at + length <= bytes.length)) throw new RangeError();
    found.push({ tag, content: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}
