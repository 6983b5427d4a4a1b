// Public keys as WebCrypto has them. A key knows the one algorithm that it is for; what a document asks for is
// never believed (RFC 8725, section 3.1).
import { base64url, joined, toBase64url } from "./bytes.js";

export const CURVES = {
  "P-256": { size: 32, hash: "SHA-256", algorithm: "ES256", prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn },
  "P-384": { size: 48, hash: "SHA-384", algorithm: "ES384", prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn },
};
/** 4096 bits in base64url, and some. */
const MOST_DIGITS = 700;

export class PublicKey {
  /**
   * @param algorithm "EdDSA", "ES256", "ES384" or "RS256"
   * @param format how `material` is written: "raw" or "jwk"
   * @param id the same text for the same key, however it was written
   */
  constructor(algorithm, format, material, id) {
    Object.assign(this, { algorithm, format, material, id });
  }

  static ed25519(bytes) {
    return new PublicKey("EdDSA", "raw", bytes, `EdDSA ${toBase64url(bytes)}`);
  }

  /** Coordinates; undefined when they are no point of the curve. */
  static curve(name, x, y) {
    const { algorithm, prime, b, size } = CURVES[name];
    if (x?.length !== size || y?.length !== size) return undefined;
    const [left, right] = [number(x), number(y)];
    const isOn = left < prime && right < prime && (right * right - (left * left * left - 3n * left + b)) % prime === 0n;
    return isOn ? new PublicKey(algorithm, "raw", joined([4], x, y), `${name} ${toBase64url(x)} ${toBase64url(y)}`) : undefined;
  }

  /** Open Badges 3.0, section 8.2: RSA keys of 2048 bits at least; immense ones cost somebody's time. */
  static rsa(modulus, exponent) {
    const [n, e] = [modulus, exponent].map(withoutZeros);
    const bits = n.length * 8 - Math.clz32(n[0] ?? 0) + 24;
    if (bits < 2048 || bits > 4096 || e.length > 32 || number(e) < 65537n || !(e.at(-1) & 1)) return undefined;
    const jwk = { kty: "RSA", n: toBase64url(n), e: toBase64url(e) };
    return new PublicKey("RS256", "jwk", jwk, `RSA ${jwk.n} ${jwk.e}`);
  }

  /** RFC 7517; a private key, a revoked one, or one for something else, is none. */
  static ofJwk(jwk) {
    if (PRIVATE.some(name => jwk[name] !== undefined) || jwk.revoked !== undefined || !isForVerifying(jwk)) return undefined;
    const key = ofNumbers(jwk);
    // Section 4.4: `alg` "identifies the algorithm intended for use with the key"; RFC 9864 calls EdDSA "Ed25519" here.
    const names = [undefined, key?.algorithm, key?.algorithm === "EdDSA" ? "Ed25519" : undefined];
    return names.includes(jwk.alg) ? key : undefined;
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
    try {
      const key = await crypto.subtle.importKey(this.format, this.material, algorithm, false, ["verify"]);
      return await crypto.subtle.verify(algorithm, key, signature, message);
    } catch {
      // The key is a good one, or it would not have come here: this browser does not have the algorithm.
      return undefined;
    }
  }
}

/** RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1: only private keys have these. */
const PRIVATE = ["d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"];

/** Sections 4.2 and 4.3: `use` and `key_ops` say what the key is for. */
const isForVerifying = ({ use, key_ops: operations }) =>
  (use === undefined || use === "sig") && (operations === undefined || (Array.isArray(operations) && operations.includes("verify")));

function ofNumbers(jwk) {
  const [x, y, n, e] = ["x", "y", "n", "e"].map(name => (jwk[name]?.length <= MOST_DIGITS ? base64url(jwk[name]) : undefined));
  if (jwk.kty === "OKP") return jwk.crv === "Ed25519" && x?.length === 32 ? PublicKey.ed25519(x) : undefined;
  if (jwk.kty === "EC") return Object.hasOwn(CURVES, jwk.crv) ? PublicKey.curve(jwk.crv, x, y) : undefined;
  return jwk.kty === "RSA" && n && e ? PublicKey.rsa(n, e) : undefined;
}

export const number = bytes => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const withoutZeros = bytes => bytes.subarray(bytes.findIndex(byte => byte !== 0) >>> 0);
