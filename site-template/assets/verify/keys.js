// Public keys as WebCrypto has them. A key knows the one algorithm that it is for; what a document asks for is
// never believed (RFC 8725, section 3.1).
import { base64url, equal, joined, toBase64url } from "./bytes.js";
import { multibase } from "./multibase.js";

const CURVES = {
  "P-256": { size: 32, hash: "SHA-256", algorithm: "ES256", prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn },
  "P-384": { size: 48, hash: "SHA-384", algorithm: "ES384", prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn },
};
const MULTICODECS = [
  { prefix: [0xed, 0x01], size: 32, key: bytes => PublicKey.ed25519(bytes) },
  { prefix: [0x80, 0x24], size: 33, key: bytes => PublicKey.point("P-256", bytes) },
  { prefix: [0x81, 0x24], size: 49, key: bytes => PublicKey.point("P-384", bytes) },
];

export class PublicKey {
  /**
   * @param algorithm "EdDSA", "ES256", "ES384" or "RS256"
   * @param format how `material` is written: "raw", "jwk" or "spki"
   * @param id the same text for the same key
   */
  constructor(algorithm, format, material, id) {
    Object.assign(this, { algorithm, format, material, id });
  }

  static ed25519(bytes) {
    return new PublicKey("EdDSA", "raw", bytes, `EdDSA ${toBase64url(bytes)}`);
  }

  /** A point of a curve, compressed (SEC 1, section 2.3.4). */
  static point(name, bytes) {
    const { prime, b, size } = CURVES[name];
    const x = number(bytes.subarray(1));
    if ((bytes[0] !== 2 && bytes[0] !== 3) || x >= prime) return undefined;
    const square = (((x * x) % prime) * x - 3n * x + b) % prime;
    let y = power(((square % prime) + prime) % prime, (prime + 1n) / 4n, prime);
    if ((y * y - square) % prime !== 0n) return undefined;
    if ((y & 1n) !== BigInt(bytes[0] & 1)) y = prime - y;
    return PublicKey.curve(name, bytes.subarray(1), octets(y, size));
  }

  static curve(name, x, y) {
    return new PublicKey(CURVES[name].algorithm, "raw", joined([4], x, y), `${name} ${toBase64url(x)} ${toBase64url(y)}`);
  }

  /** A Multikey's `publicKeyMultibase` (Controlled Identifiers 1.0, section 2.2.2). */
  static ofMultikey(text) {
    const bytes = multibase(text);
    const codec = bytes && MULTICODECS.find(({ prefix, size }) => bytes.length === size + 2 && equal(bytes.subarray(0, 2), prefix));
    return codec?.key(bytes.subarray(2));
  }

  /** RFC 7517; a private key, or one for encryption, is none. */
  static ofJwk(jwk) {
    const { kty, crv, alg, use } = jwk ?? {};
    if (jwk?.d !== undefined || (use !== undefined && use !== "sig")) return undefined;
    const [x, y, n, e] = ["x", "y", "n", "e"].map(name => base64url(jwk?.[name]));
    const isFor = algorithm => alg === undefined || alg === algorithm || (alg === "Ed25519" && algorithm === "EdDSA");
    if (kty === "OKP" && crv === "Ed25519" && x?.length === 32 && isFor("EdDSA")) return PublicKey.ed25519(x);
    if (kty === "EC" && Object.hasOwn(CURVES, crv) && isFor(CURVES[crv].algorithm)) {
      const { size } = CURVES[crv];
      return x?.length === size && y?.length === size ? PublicKey.curve(crv, x, y) : undefined;
    }
    // Open Badges 3.0, section 8.2: RSA keys of 2048 bits at least.
    if (kty === "RSA" && n?.length >= 256 && n.length <= 1024 && n[0] !== 0 && e?.length > 0 && e.length <= 4 && isFor("RS256")) {
      return new PublicKey("RS256", "jwk", { kty, n: jwk.n, e: jwk.e }, `RSA ${jwk.n} ${jwk.e}`);
    }
    return undefined;
  }

  /** An RSA key as PEM (`publicKeyPem` of Open Badges 2.0). */
  static ofPem(pem) {
    const body = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,8192})-----END PUBLIC KEY-----\s*$/.exec(pem ?? "")?.[1];
    if (!body) return undefined;
    const text = body.replace(/\s/g, "");
    try {
      return new PublicKey("RS256", "spki", Uint8Array.from(atob(text), char => char.charCodeAt(0)), `RSA ${text}`);
    } catch {
      return undefined;
    }
  }

  /**
   * Whether `signature` over `message` is this key's.
   *
   * @returns true, false, or undefined when this browser cannot tell
   */
  async verifies(message, signature) {
    const curve = Object.values(CURVES).find(({ algorithm }) => algorithm === this.algorithm);
    const algorithm =
      this.algorithm === "EdDSA" ? { name: "Ed25519" }
      : curve ? { name: "ECDSA", namedCurve: Object.keys(CURVES).find(name => CURVES[name] === curve), hash: curve.hash }
      : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
    let key;
    try {
      key = await crypto.subtle.importKey(this.format, this.material, algorithm, false, ["verify"]);
    } catch (e) {
      // A point that is none, or a malformed key, verifies nothing; an algorithm that is missing says nothing.
      return e.name === "NotSupportedError" || !globalThis.crypto?.subtle ? undefined : false;
    }
    return crypto.subtle.verify(algorithm, key, signature, message);
  }
}

const number = bytes => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const octets = (value, size) => Uint8Array.from({ length: size }, (_, i) => Number((value >> BigInt(8 * (size - 1 - i))) & 0xffn));

function power(base, exponent, modulus) {
  let result = 1n;
  for (let square = base % modulus, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
